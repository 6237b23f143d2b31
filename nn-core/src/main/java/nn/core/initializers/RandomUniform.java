package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * Uniform in [low, high), whatever the shape; {@link GlorotUniform} and its kin choose the limits
 * by the shape.
 *
 * <pre>{@code
 * Initializer small = new RandomUniform(-0.01, 0.01);
 * }</pre>
 *
 * @param low the smallest number there can be
 * @param high what all numbers are below; if it is equal to {@code low}, all numbers are that
 */
public record RandomUniform(double low, double high) implements Initializer {
  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if they are not finite, or {@code low} is above {@code high}
   */
  public RandomUniform {
    Settings.requireFinite("RandomUniform", "low", low);
    Settings.requireFinite("RandomUniform", "high", high);
    if (low > high) {
      throw new IllegalArgumentException(
          "RandomUniform: expected low at or below high but got "
              + low
              + " and "
              + high
              + "; exchange them");
    }
  }

  /** Uniform in [-0.05, 0.05). */
  public RandomUniform() {
    this(-0.05, 0.05);
  }

  @Override
  public NdArray create(Shape shape, RandomStream random) {
    NdArray weights = NdArray.full(shape, (float) low);
    for (int i = 0; low < high && i < weights.size(); i++) {
      weights.data()[i] = (float) random.uniform(low, high);
    }
    return weights;
  }
}
