package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Subtracts each feature's median and divides by the distance of two of its quantiles: {@code y =
 * (x - median) / range}.
 *
 * <p>A {@link RobustScaler} learns both. <b>Shapes:</b> the shape stays; its last axis is as long
 * as {@code median}.
 *
 * <pre>{@code
 * var scale = new RobustScaling(NdArray.of(2, 10), NdArray.of(1, 5));
 * scale.apply(NdArray.of(new float[][] {{3, 0}})); // [[1, -2]]
 * }</pre>
 *
 * @param median what is subtracted, shape {@code (features,)}
 * @param range what is divided by, shape {@code (features,)}, above 0
 */
public record RobustScaling(NdArray median, NdArray range) implements Invertible {
  private static final String NAME = "RobustScaling";

  /**
   * Checks that the two fit together.
   *
   * @throws IllegalArgumentException if they do not, or a range is not above 0
   */
  public RobustScaling {
    PerFeature.requireVectors(NAME, median, range);
    for (float number : range.data()) {
      if (!(number > 0)) {
        throw new IllegalArgumentException(NAME + ": expected ranges above 0 but got " + range);
      }
    }
  }

  @Override
  public NdArray apply(NdArray batch) {
    return PerFeature.map(
        NAME, batch, median.size(), (x, j) -> (x - median.data()[j]) / range.data()[j]);
  }

  /** The way back: {@code x = y * range + median}. */
  @Override
  public NdArray inverse(NdArray batch) {
    return PerFeature.map(
        NAME, batch, median.size(), (y, j) -> y * range.data()[j] + median.data()[j]);
  }

  @Override
  public Shape outputShape(Shape example) {
    return PerFeature.requireWidth(NAME, median.size(), example);
  }
}
