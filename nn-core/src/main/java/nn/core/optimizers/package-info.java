/**
 * How weights follow their gradients; the only writers of weights.
 *
 * <p>Read {@link nn.core.optimizers.Optimizer}, then {@link nn.core.optimizers.Sgd}.
 */
@NullMarked
package nn.core.optimizers;

import org.jspecify.annotations.NullMarked;
