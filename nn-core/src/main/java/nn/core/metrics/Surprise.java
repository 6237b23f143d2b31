package nn.core.metrics;

import java.util.function.DoubleUnaryOperator;
import nn.autodiff.NdArray;

/** The mean of {@code -log p} of the class an example has, in double, one after the other. */
final class Surprise implements Metric.Count {
  /** Where a loss clips probabilities too. */
  private static final double SMALLEST = 1e-7;

  private final String metric;
  private final boolean fromLogits;
  private final DoubleUnaryOperator last;
  private double sum;
  private long all;

  Surprise(String metric, boolean fromLogits, DoubleUnaryOperator last) {
    this.metric = metric;
    this.fromLogits = fromLogits;
    this.last = last;
  }

  @Override
  public void add(NdArray predictions, NdArray targets) {
    Rows rows = new Rows(metric, predictions, targets);
    for (int row = 0; row < rows.count(); row++) {
      int wanted = rows.wanted(row);
      sum += fromLogits ? ofLogits(rows, row, wanted) : ofProbabilities(rows, row, wanted);
    }
    all += rows.count();
  }

  private double ofProbabilities(Rows rows, int row, int wanted) {
    rows.requireProbabilities(row, "put a softmax or sigmoid behind the model, or say fromLogits");
    double p =
        rows.width() == 1
            ? (wanted == 1 ? rows.prediction(row, 0) : 1 - (double) rows.prediction(row, 0))
            : rows.prediction(row, wanted);
    return rows.isNaN(row) ? Double.NaN : -StrictMath.log(Math.max(p, SMALLEST));
  }

  /** {@code log(sum_j e^z_j) - z_wanted}; of a single logit, the other one is 0. */
  private static double ofLogits(Rows rows, int row, int wanted) {
    if (rows.width() == 1) {
      double z = wanted == 1 ? rows.prediction(row, 0) : -rows.prediction(row, 0);
      return Math.max(-z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rows.width(); i++) {
      largest = Math.max(largest, rows.prediction(row, i));
    }
    double total = 0;
    for (int i = 0; i < rows.width(); i++) {
      total += StrictMath.exp(rows.prediction(row, i) - largest);
    }
    return StrictMath.log(total) + largest - rows.prediction(row, wanted);
  }

  @Override
  public double result() {
    return all == 0 ? Double.NaN : last.applyAsDouble(sum / all);
  }
}
