package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Maps each feature's range to that between two ends: {@code y = low + (x - min) / (max - min) *
 * (high - low)}.
 *
 * <p>A {@link MinMaxScaler} learns the ranges. What lies outside them comes to lie outside the
 * ends. Where {@code min} and {@code max} are the same, {@code max - min} is taken to be 1.
 * <b>Shapes:</b> the shape stays; its last axis is as long as {@code min}.
 *
 * <pre>{@code
 * var scale = new MinMaxScaling(NdArray.of(0, 100), NdArray.of(10, 300), 0, 1);
 * scale.apply(NdArray.of(new float[][] {{5, 200}})); // [[0.5, 0.5]]
 * }</pre>
 *
 * @param min the lowest number of each feature, shape {@code (features,)}
 * @param max the highest number of each feature, shape {@code (features,)}
 * @param low where {@code min} comes to lie
 * @param high where {@code max} comes to lie
 */
public record MinMaxScaling(NdArray min, NdArray max, float low, float high) implements Invertible {
  private static final String NAME = "MinMaxScaling";

  /**
   * Checks that all fits together.
   *
   * @throws IllegalArgumentException if it does not
   */
  public MinMaxScaling {
    PerFeature.requireVectors(NAME, min, max);
    requireRange(low, high);
    for (int j = 0; j < min.size(); j++) {
      if (!(min.data()[j] <= max.data()[j])) {
        throw new IllegalArgumentException(
            NAME + ": expected no min above its max but got " + min + " and " + max);
      }
    }
  }

  static void requireRange(float low, float high) {
    if (!(low < high) || !Float.isFinite(low) || !Float.isFinite(high)) {
      throw new IllegalArgumentException(
          "MinMaxScaler: expected finite ends, the lower one first, but got "
              + low
              + " and "
              + high);
    }
  }

  private double span(int feature) {
    double span = (double) max.data()[feature] - min.data()[feature];
    return span == 0 ? 1 : span;
  }

  @Override
  public NdArray apply(NdArray batch) {
    double width = (double) high - low;
    return PerFeature.map(
        NAME, batch, min.size(), (x, j) -> low + (x - min.data()[j]) / span(j) * width);
  }

  /** The way back: {@code x = min + (y - low) / (high - low) * (max - min)}. */
  @Override
  public NdArray inverse(NdArray batch) {
    double width = (double) high - low;
    return PerFeature.map(
        NAME, batch, min.size(), (y, j) -> min.data()[j] + (y - low) / width * span(j));
  }

  @Override
  public Shape outputShape(Shape example) {
    return PerFeature.requireWidth(NAME, min.size(), example);
  }
}
