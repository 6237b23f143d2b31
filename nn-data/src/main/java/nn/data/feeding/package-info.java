/**
 * From where data lies to the trainer: order, batches, background work and caches.
 *
 * <p>Examples that can be asked for by number ({@link nn.core.training.Dataset}) are fed by a
 * {@link nn.data.feeding.Loader}: read that first, then {@link nn.data.feeding.Sampler}, which says
 * which examples an epoch takes, and {@link nn.data.feeding.Cache}, which keeps what is slow to
 * read. What comes in sequence only (lines, records, a generator without end) goes through a {@link
 * nn.data.feeding.Feed}; {@link nn.data.feeding.Batches} makes a source for a trainer of it.
 *
 * <p>Everything random is a function of a seed and the number of the epoch, so batches are the same
 * on any number of threads, and a training that is resumed gets those it would have got.
 */
@NullMarked
package nn.data.feeding;

import org.jspecify.annotations.NullMarked;
