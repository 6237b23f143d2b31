/**
 * What training makes small.
 *
 * <p>Read {@link nn.core.losses.Loss}, then {@link nn.core.losses.MeanLoss} and {@link
 * nn.core.losses.MeanSquaredError}; {@link nn.core.losses.Weighted} shows what each example's own
 * loss is for.
 */
@NullMarked
package nn.core.losses;

import org.jspecify.annotations.NullMarked;
