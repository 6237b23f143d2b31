/** Penalties on weights, which keep a network from learning its examples by heart. */
@NullMarked
package nn.core.regularizers;

import org.jspecify.annotations.NullMarked;
