package nn.core.metrics;

import nn.autodiff.NdArray;

/**
 * The expected calibration error: how far a model's confidence is from how often it is right,
 * {@code sum_b (n_b / n) |accuracy_b - confidence_b|} over bins of equal width, in [0, 1].
 *
 * <p>The confidence of an example is the largest of its probabilities, with a single prediction the
 * larger of {@code p} and {@code 1 - p}. Bin {@code b} of {@code B}, from 1, holds confidences in
 * {@code ((b - 1) / B, b / B]}.
 *
 * <p><b>Shapes</b>: as {@link Accuracy} takes them; predictions are probabilities.
 *
 * <pre>{@code
 * Metric metric = new CalibrationError();
 * }</pre>
 *
 * @param bins how many bins there are, 1 or more
 * @see <a href="https://arxiv.org/abs/1706.04599">Guo et al.: On calibration of modern neural
 *     networks, 2017</a>
 */
public record CalibrationError(int bins) implements Metric {
  /**
   * Checks the number of bins.
   *
   * @throws IllegalArgumentException if there is none
   */
  public CalibrationError {
    Settings.requirePositive("CalibrationError", "bins", bins);
  }

  /** With 15 bins, as in the paper. */
  public CalibrationError() {
    this(15);
  }

  @Override
  public String name() {
    return "calibration_error";
  }

  @Override
  public Count start() {
    return new Bins(bins);
  }

  private static final class Bins implements Count {
    private final long[] hits;
    private final double[] confidences;
    private long all;
    private boolean unknown;

    Bins(int bins) {
      hits = new long[bins];
      confidences = new double[bins];
    }

    @Override
    public void add(NdArray predictions, NdArray targets) {
      Rows rows = new Rows("CalibrationError", predictions, targets);
      for (int row = 0; row < rows.count(); row++) {
        rows.requireProbabilities(row, "put a softmax or sigmoid behind the model");
        int predicted = rows.predicted(row, 0.5);
        int wanted = rows.wanted(row);
        if (predicted == Rows.NOBODY) {
          unknown = true;
          continue;
        }
        double p = rows.prediction(row, rows.width() == 1 ? 0 : predicted);
        double confidence = rows.width() == 1 ? Math.max(p, 1 - p) : p;
        int bin = (int) Math.ceil(confidence * hits.length) - 1;
        bin = Math.max(0, Math.min(hits.length - 1, bin));
        hits[bin] += predicted == wanted ? 1 : 0;
        confidences[bin] += confidence;
      }
      all += rows.count();
    }

    @Override
    public double result() {
      double sum = 0;
      for (int bin = 0; bin < hits.length; bin++) {
        sum += Math.abs(hits[bin] - confidences[bin]);
      }
      return unknown || all == 0 ? Double.NaN : sum / all;
    }
  }
}
