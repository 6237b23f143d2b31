package nn.core.metrics;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import nn.autodiff.NdArray;

/** The mean of what each number is off by, summed up in double, one after the other. */
final class MeanError implements Metric.Count {
  private final String metric;
  private final DoubleBinaryOperator error;
  private final DoubleUnaryOperator last;
  private double sum;
  private long all;

  /**
   * A count.
   *
   * @param metric who asks, for errors
   * @param error how far a prediction is off its target
   * @param last what is done with the mean
   */
  MeanError(String metric, DoubleBinaryOperator error, DoubleUnaryOperator last) {
    this.metric = metric;
    this.error = error;
    this.last = last;
  }

  @Override
  public void add(NdArray predictions, NdArray targets) {
    Pairs.check(metric, predictions, targets);
    float[] p = predictions.data();
    float[] t = targets.data();
    for (int i = 0; i < p.length; i++) {
      sum += error.applyAsDouble(p[i], t[i]);
    }
    all += p.length;
  }

  @Override
  public double result() {
    return all == 0 ? Double.NaN : last.applyAsDouble(sum / all);
  }
}
