package nn.viz;

import nn.autodiff.NdArray;
import nn.core.metrics.Metric;
import nn.core.metrics.R2;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;

/** How far predicted numbers are from the true ones. */
final class RegressionCharts {
  private RegressionCharts() {}

  /** Predicted against true numbers; the nearer to the diagonal, the better. */
  static Plot predicted(NdArray truth, NdArray predicted) {
    double[] xs = numbers("prediction chart, truth", truth);
    double[] ys = numbers("prediction chart, predictions", predicted);
    requireAsMany("prediction chart", xs, ys);
    Range both = Range.of(xs).and(Range.of(ys)).padded(0.04);
    double[] ends = {both.low(), both.high()};
    double r2 = r2(truth, predicted);
    return new Plot("Predicted and true" + (Double.isNaN(r2) ? "" : ": R² " + Numbers.compact(r2)))
        .size(520, 500)
        .xLabel("true")
        .yLabel("predicted")
        .xRange(both.low(), both.high())
        .yRange(both.low(), both.high())
        // Below the points, which it would cover.
        .mark(
            new LineMark(
                Series.finite("as it should be", ends, ends), Palette.color(1), Dash.of(1)))
        .mark(Plot.points(Series.finite("examples", xs, ys), 0));
  }

  /** What is left, true minus predicted, against what was predicted; it should have no shape. */
  static Plot residuals(NdArray truth, NdArray predicted) {
    double[] xs = numbers("residuals chart, predictions", predicted);
    double[] ys = numbers("residuals chart, truth", truth);
    requireAsMany("residuals chart", xs, ys);
    double mean = 0;
    for (int i = 0; i < xs.length; i++) {
      ys[i] -= xs[i];
      mean += ys[i] / xs.length;
    }
    Range x = Range.of(xs).padded(0.03);
    return new Plot("Residuals: mean " + Numbers.compact(mean))
        .subtitle("true minus predicted; a bend or a fan is something the model has missed")
        .xLabel("predicted")
        .yLabel("residual")
        .xRange(x.low(), x.high())
        .mark(
            new LineMark(
                Series.finite("no error", new double[] {x.low(), x.high()}, new double[2]),
                Palette.color(1),
                Dash.of(1)))
        .mark(Plot.points(Series.finite("examples", xs, ys), 0));
  }

  private static double r2(NdArray truth, NdArray predicted) {
    Metric.Count count = new R2().start();
    count.add(predicted, truth);
    return count.result();
  }

  private static double[] numbers(String what, NdArray array) {
    int rank = array.shape().rank();
    if (rank < 1 || rank > 2 || array.size() != array.shape().dim(0) || array.size() == 0) {
      throw new IllegalArgumentException(
          what
              + ": expected one number for each example, shape (n,) or (n, 1), but got "
              + array.shape()
              + "; choose one column");
    }
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.data()[i];
    }
    Series.requireFinite(what, numbers);
    return numbers;
  }

  private static void requireAsMany(String what, double[] a, double[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          what
              + ": expected as many predictions as truths but got "
              + a.length
              + " and "
              + b.length);
    }
  }
}
