package nn.data.transforms;

import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.core.training.Dataset;

/**
 * Learns the lowest and the highest number of each feature, so that the training examples come to
 * lie between two ends, 0 and 1 if nothing else is asked for.
 *
 * <p>One far outlier presses all others together; {@link RobustScaler} does not mind it.
 * <b>Shapes:</b> examples {@code (features,)}.
 *
 * <pre>{@code
 * MinMaxScaling scale = new MinMaxScaler().fit(train);
 * NdArray unit = scale.apply(inputs);
 * }</pre>
 *
 * @param low where the lowest number comes to lie
 * @param high where the highest comes to lie
 */
public record MinMaxScaler(float low, float high) implements Fittable<MinMaxScaling> {
  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if they are not finite, or {@code low} is not below
   */
  public MinMaxScaler {
    MinMaxScaling.requireRange(low, high);
  }

  /** From 0 to 1. */
  public MinMaxScaler() {
    this(0, 1);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no examples, they were held back, they are not
   *     rows of features, or one holds NaN or an infinite number
   */
  @Override
  public MinMaxScaling fit(Dataset train) {
    float[] min = new float[Columns.features("MinMaxScaler", train)];
    float[] max = new float[min.length];
    Arrays.fill(min, Float.POSITIVE_INFINITY);
    Arrays.fill(max, Float.NEGATIVE_INFINITY);
    Columns.forEach(
        "MinMaxScaler",
        train,
        false,
        (number, example, j) -> {
          min[j] = Math.min(min[j], number);
          max[j] = Math.max(max[j], number);
        });
    return new MinMaxScaling(NdArray.of(min), NdArray.of(max), low, high);
  }

  @Override
  public String toString() {
    return "MinMaxScaler to " + low + ".." + high + ", not fitted";
  }
}
