/**
 * What a layer applies to its output: relu, sigmoid, softmax and their kin.
 *
 * <p>{@link nn.core.activations.Activation} is the interface and has all of them as constants, from
 * {@link nn.core.activations.Rectifiers} on in families; those with settings are records, such as
 * {@link nn.core.activations.LeakyRelu}. Those with weights or randomness of their own are layers.
 */
@NullMarked
package nn.core.activations;

import org.jspecify.annotations.NullMarked;
