package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;

/**
 * Learns how the numbers of each feature are spread, so that the training examples come to be
 * spread evenly over 0 to 1, or as the standard normal distribution: rank counts, distance does
 * not.
 *
 * <p>While it learns, all numbers are held in memory. <b>Shapes:</b> examples {@code (features,)}.
 *
 * <pre>{@code
 * QuantileScaling scale = new QuantileScaler(100, QuantileScaler.Output.NORMAL).fit(train);
 * }</pre>
 *
 * @param quantiles how many quantiles are learned of each feature, 2 or more; no more than there
 *     are examples, or 2
 * @param output how the numbers come to be spread
 */
public record QuantileScaler(int quantiles, Output output) implements Fittable<QuantileScaling> {
  /** How numbers are spread. */
  public enum Output {
    /** Evenly over 0 to 1. */
    UNIFORM,
    /** As the standard normal distribution, cut off at 5.2 on both sides. */
    NORMAL
  }

  private static final int USUAL = 1000;

  /**
   * Checks the number of quantiles.
   *
   * @throws IllegalArgumentException if there are fewer than 2
   */
  public QuantileScaler {
    if (quantiles < 2) {
      throw new IllegalArgumentException(
          "QuantileScaler: expected 2 quantiles or more but got " + quantiles);
    }
  }

  /** 1,000 quantiles, or one for each example if there are fewer. */
  public QuantileScaler(Output output) {
    this(USUAL, output);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no examples, they were held back, they are not
   *     rows of features, or one holds NaN or an infinite number
   */
  @Override
  public QuantileScaling fit(Dataset train) {
    Columns columns = Columns.finite("QuantileScaler", train);
    int count = Math.max(2, Math.min(quantiles, train.size()));
    NdArray learned = NdArray.zeros(Shape.of(columns.count(), count));
    for (int j = 0; j < columns.count(); j++) {
      float[] sorted = columns.sorted(j);
      for (int q = 0; q < count; q++) {
        learned.data()[j * count + q] = (float) Quantiles.of(sorted, q / (count - 1.0));
      }
    }
    return new QuantileScaling(learned, output);
  }

  @Override
  public String toString() {
    return "QuantileScaler by " + quantiles + " quantiles to " + output + ", not fitted";
  }
}
