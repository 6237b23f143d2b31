/**
 * What a layer applies to its output: relu, sigmoid, softmax and their kin.
 *
 * <p>{@link nn.core.activations.Activation} is the interface and has the usual ones as constants.
 */
@NullMarked
package nn.core.activations;

import org.jspecify.annotations.NullMarked;
