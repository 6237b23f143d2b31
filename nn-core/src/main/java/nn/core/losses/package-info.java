/**
 * What training makes small.
 *
 * <p>Read {@link nn.core.losses.Loss}, then {@link nn.core.losses.MeanSquaredError}.
 */
@NullMarked
package nn.core.losses;

import org.jspecify.annotations.NullMarked;
