package nn.core.metrics;

import nn.autodiff.NdArray;

/**
 * The coefficient of determination, {@code 1 - sum (p - t)^2 / sum (t - mean t)^2}: what share of
 * the targets' variance the model explains. 1 is perfect, 0 as good as always saying their mean,
 * and there is no end below.
 *
 * <p>With several numbers for each example it is the mean over them, each measured against its own
 * variance. A target that never varies gives 1 if it was always met, else 0. A single example has
 * no variance: NaN.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}.
 *
 * <pre>{@code
 * Metric metric = new R2();
 * }</pre>
 */
public record R2() implements Metric {
  @Override
  public String name() {
    return "r2";
  }

  @Override
  public Count start() {
    return new Variances();
  }

  /** Variances by Welford's way, which a large mean does not hurt. */
  private static final class Variances implements Count {
    private double[] means = new double[0];
    private double[] spreads = new double[0];
    private double[] errors = new double[0];
    private long examples;

    @Override
    public void add(NdArray predictions, NdArray targets) {
      Pairs.check("R2", predictions, targets);
      if (predictions.size() == 0) {
        return;
      }
      int width = predictions.size() / predictions.shape().dim(0);
      if (examples == 0) {
        means = new double[width];
        spreads = new double[width];
        errors = new double[width];
      }
      if (width != means.length) {
        throw new IllegalArgumentException(
            "R2: expected "
                + means.length
                + " numbers for each example, as in the batches before, but got shape "
                + predictions.shape()
                + "; start a new count for another model");
      }
      for (int i = 0; i < predictions.size(); i++) {
        if (i % width == 0) {
          examples++;
        }
        add(i % width, predictions.data()[i], targets.data()[i]);
      }
    }

    private void add(int column, double p, double t) {
      double before = t - means[column];
      means[column] += before / examples;
      spreads[column] += before * (t - means[column]);
      errors[column] += (p - t) * (p - t);
    }

    @Override
    public double result() {
      double sum = 0;
      for (int column = 0; column < means.length; column++) {
        double error = errors[column];
        sum +=
            spreads[column] == 0 && !Double.isNaN(error)
                ? (error == 0 ? 1 : 0)
                : 1 - error / spreads[column];
      }
      return examples < 2 ? Double.NaN : sum / means.length;
    }
  }
}
