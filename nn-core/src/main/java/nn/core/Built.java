package nn.core;

import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * A layer made for one input shape: what it gives, what that costs, and how it is computed.
 *
 * @param output the shape of one result, without the batch axis
 * @param flops how many additions and multiplications one example takes
 * @param forward what is computed
 */
public record Built(Shape output, long flops, Forward forward) {
  /** What a layer computes. */
  @FunctionalInterface
  public interface Forward {
    /**
     * The layer's results.
     *
     * @param x the inputs, axis 0 counts the examples
     * @param pass what this pass is for; gives weights and randomness
     * @return shape {@code (batch, ...output)}, as many examples as came in
     */
    Tensor apply(Tensor x, Pass pass);
  }

  /**
   * A layer whose arithmetic does not count, or is not counted.
   *
   * @param output the shape of one result, without the batch axis
   * @param forward what is computed
   */
  public static Built of(Shape output, Forward forward) {
    return new Built(output, 0, forward);
  }
}
