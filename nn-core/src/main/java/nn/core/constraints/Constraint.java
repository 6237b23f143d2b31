package nn.core.constraints;

import nn.autodiff.NdArray;

/**
 * What the weights of a layer must be after every step; they are put right where they are not.
 *
 * <p>Like a {@link nn.core.regularizers.Regularizer}, it holds for weights with two axes or more.
 *
 * <pre>{@code
 * Layer hidden = new Dense(64, Activation.RELU).constrained(new MaxNorm(3));
 * }</pre>
 */
@FunctionalInterface
public interface Constraint {
  /**
   * Puts weights right.
   *
   * @param weights one array of weights, changed in place; its last axis counts the units
   */
  void apply(NdArray weights);
}
