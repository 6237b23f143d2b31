package nn.core.optimizers;

import nn.autodiff.Shape;

/**
 * How weights follow their gradients.
 *
 * <p>An optimizer is a description with its settings; what it remembers of each array of weights, a
 * momentum or a mean of squares, lives in the {@link Update} it makes for that array.
 *
 * <pre>{@code
 * Optimizer signs = shape -> (weights, gradient, step) -> {
 *   for (int i = 0; i < weights.length; i++) {
 *     weights[i] -= 0.001f * Math.signum(gradient[i]);
 *   }
 * };
 * }</pre>
 */
@FunctionalInterface
public interface Optimizer {
  /**
   * A fresh update for one array of weights.
   *
   * @param shape the weights' shape
   */
  Update update(Shape shape);

  /** Changes one array of weights, step after step. */
  @FunctionalInterface
  interface Update {
    /**
     * One step.
     *
     * @param weights the weights, changed in place
     * @param gradient the loss's gradient by them
     * @param step how many steps there were, this one included: 1 at first
     */
    void apply(float[] weights, float[] gradient, long step);
  }
}
