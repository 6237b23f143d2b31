/**
 * The layers; each is one file with its sizes, and {@code build} says what it computes.
 *
 * <p>Read {@link nn.core.layers.Dense} first.
 */
@NullMarked
package nn.core.layers;

import org.jspecify.annotations.NullMarked;
