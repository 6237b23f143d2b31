package nn.viz;

import java.util.function.DoubleUnaryOperator;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;

/** A function and, at one place, the straight line that its derivative promises. */
final class TangentChart {
  private TangentChart() {}

  static Plot of(
      String name,
      DoubleUnaryOperator f,
      DoubleUnaryOperator derivative,
      double at,
      double from,
      double to) {
    Series.requireFinite("tangent chart, the place", new double[] {at});
    double value = f.applyAsDouble(at);
    double slope = derivative.applyAsDouble(at);
    Series.requireFinite(
        "tangent chart, " + name + " and its derivative at " + at, new double[] {value, slope});
    Series curve = Curves.sample(name, f, from, to);
    double[] xs = {from, to};
    double[] ys = {value + slope * (from - at), value + slope * (to - at)};
    Range shown = curve.yRange().padded(0.15);
    return new Plot(
            "Slope of " + name + " at " + Numbers.compact(at) + ": " + Numbers.compact(slope))
        .tight()
        .xLabel("x")
        .yRange(shown.low(), shown.high())
        .line(curve)
        .line("tangent", xs, ys)
        .points("", new double[] {at}, new double[] {value})
        .mark(new NoteMark(at, value, "slope " + Numbers.compact(slope), slope));
  }
}
