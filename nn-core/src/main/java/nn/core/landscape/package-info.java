/**
 * What the loss looks like around the weights of a model.
 *
 * <p>Read {@link nn.core.landscape.LossLandscape}.
 */
@NullMarked
package nn.core.landscape;

import org.jspecify.annotations.NullMarked;
