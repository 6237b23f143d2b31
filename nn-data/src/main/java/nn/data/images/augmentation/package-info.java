/**
 * Pictures shown a little different in each epoch: flipped, moved, turned, darker, noisier.
 *
 * <p>Read {@link nn.data.images.augmentation.Augmentation} first, then {@link
 * nn.data.images.augmentation.Augment}, which puts some of them into training. Each augmentation is
 * a record of its strengths in a file of its own; {@link nn.data.images.augmentation.MixUp} mixes
 * pairs of examples. Uses {@code nn.data.images} and {@code nn.data.feeding}.
 */
@NullMarked
package nn.data.images.augmentation;

import org.jspecify.annotations.NullMarked;
