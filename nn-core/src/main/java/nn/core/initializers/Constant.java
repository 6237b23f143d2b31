package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * The same number everywhere.
 *
 * <p>Weights that all start alike get the same gradients and stay alike, so this is for biases and
 * factors: a forget gate's bias of 1, say, or the log odds of a rare class as the last bias.
 *
 * <pre>{@code
 * Initializer rare = new Constant(StrictMath.log(0.01 / 0.99));
 * }</pre>
 *
 * @param value the number; finite
 */
public record Constant(double value) implements Initializer {
  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public Constant {
    Settings.requireFinite("Constant", "value", value);
  }

  @Override
  public NdArray create(Shape shape, RandomStream random) {
    return NdArray.full(shape, (float) value);
  }
}
