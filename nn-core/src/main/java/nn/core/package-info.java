/**
 * Models: layers in a chain, built for a shape, looked into and predicted with.
 *
 * <p>Read {@link nn.core.Sequential} first, then {@link nn.core.Layer}, {@link nn.core.Scope} and
 * {@link nn.core.Pass}, which are all that a layer gets to see, and {@link nn.core.Observer} for
 * looking inside. Training is in {@code nn.core.training}. Uses {@code nn.autodiff} only, and
 * {@code nn.core.initializers} for the start of weights.
 */
@NullMarked
package nn.core;

import org.jspecify.annotations.NullMarked;
