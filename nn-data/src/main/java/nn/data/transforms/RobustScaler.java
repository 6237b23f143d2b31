package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.core.training.Dataset;

/**
 * Learns the median of each feature and how far two of its quantiles are apart, which some outliers
 * do not change as they change mean and standard deviation.
 *
 * <p>Between sorted numbers, quantiles lie on a straight line, as NumPy's do. Where the two are
 * equal, their distance 0 is replaced by 1. While it learns, all numbers are held in memory.
 * <b>Shapes:</b> examples {@code (features,)}.
 *
 * <pre>{@code
 * RobustScaling scale = new RobustScaler().fit(train);
 * scale.median();
 * }</pre>
 *
 * @param from the lower quantile, 0 to 1
 * @param to the upper quantile, 0 to 1, above {@code from}
 */
public record RobustScaler(double from, double to) implements Fittable<RobustScaling> {
  /**
   * Checks the quantiles.
   *
   * @throws IllegalArgumentException if they are not in 0..1, or not in this order
   */
  public RobustScaler {
    if (!(0 <= from && from < to && to <= 1)) {
      throw new IllegalArgumentException(
          "RobustScaler: expected two quantiles in 0..1, the lower one first, for example 0.25 and"
              + " 0.75, but got "
              + from
              + " and "
              + to);
    }
  }

  /** From the first quartile to the third: the middle half of all numbers. */
  public RobustScaler() {
    this(0.25, 0.75);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no examples, they were held back, they are not
   *     rows of features, or one holds NaN or an infinite number
   */
  @Override
  public RobustScaling fit(Dataset train) {
    Columns columns = Columns.finite("RobustScaler", train);
    float[] median = new float[columns.count()];
    float[] range = new float[columns.count()];
    for (int j = 0; j < median.length; j++) {
      float[] sorted = columns.sorted(j);
      median[j] = (float) Quantiles.of(sorted, 0.5);
      range[j] = (float) (Quantiles.of(sorted, to) - Quantiles.of(sorted, from));
      range[j] = range[j] == 0 ? 1 : range[j];
    }
    return new RobustScaling(NdArray.of(median), NdArray.of(range));
  }

  @Override
  public String toString() {
    return "RobustScaler by the quantiles " + from + " and " + to + ", not fitted";
  }
}
