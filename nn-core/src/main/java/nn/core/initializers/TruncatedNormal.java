package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * Normal, where numbers more than two standard deviations from the mean are drawn again, so that no
 * weight starts far out.
 *
 * <p>Without its tails the distribution is narrower than its name says: the numbers' own standard
 * deviation is 0.8796 times {@code stddev}.
 *
 * <pre>{@code
 * Initializer start = new TruncatedNormal(0.02);
 * }</pre>
 *
 * @param mean the mean; finite
 * @param stddev the standard deviation before the tails are cut off, 0 or more
 */
public record TruncatedNormal(double mean, double stddev) implements Initializer {
  private static final double CUT = 2;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is not finite, or the deviation is negative
   */
  public TruncatedNormal {
    Settings.requireFinite("TruncatedNormal", "mean", mean);
    Settings.requireDeviation("TruncatedNormal", stddev);
  }

  /** Around 0. */
  public TruncatedNormal(double stddev) {
    this(0, stddev);
  }

  /** Around 0, with standard deviation 0.05 before the tails are cut off. */
  public TruncatedNormal() {
    this(0, 0.05);
  }

  @Override
  public NdArray create(Shape shape, RandomStream random) {
    NdArray weights = NdArray.zeros(shape);
    for (int i = 0; i < weights.size(); i++) {
      weights.data()[i] = (float) (mean + stddev * withoutTails(random));
    }
    return weights;
  }

  private static double withoutTails(RandomStream random) {
    double z = random.nextGaussian();
    while (Math.abs(z) > CUT) {
      z = random.nextGaussian();
    }
    return z;
  }
}
