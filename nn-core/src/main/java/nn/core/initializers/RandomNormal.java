package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * Normal with a given mean and standard deviation, whatever the shape; {@link GlorotNormal} and its
 * kin choose the deviation by the shape.
 *
 * <pre>{@code
 * Initializer embedding = new RandomNormal(0.02);
 * }</pre>
 *
 * @param mean the mean; finite
 * @param stddev the standard deviation, 0 or more
 */
public record RandomNormal(double mean, double stddev) implements Initializer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is not finite, or the deviation is negative
   */
  public RandomNormal {
    Settings.requireFinite("RandomNormal", "mean", mean);
    Settings.requireDeviation("RandomNormal", stddev);
  }

  /** Normal around 0. */
  public RandomNormal(double stddev) {
    this(0, stddev);
  }

  /** Normal around 0 with standard deviation 0.05. */
  public RandomNormal() {
    this(0, 0.05);
  }

  @Override
  public NdArray create(Shape shape, RandomStream random) {
    NdArray weights = Initializer.normal(shape, random, stddev);
    for (int i = 0; mean != 0 && i < weights.size(); i++) {
      weights.data()[i] += (float) mean;
    }
    return weights;
  }
}
