package nn.viz;

import java.util.function.DoubleUnaryOperator;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;

/** A function of one number and the steps that a search for its minimum took. */
final class DescentChart {
  private DescentChart() {}

  static Plot of(String name, DoubleUnaryOperator f, double... path) {
    if (path.length == 0) {
      throw new IllegalArgumentException(
          "descent chart: there is nothing to draw; give at least the place where the way begins");
    }
    Series.requireFinite("descent chart, places", path);
    double[] heights = new double[path.length];
    for (int i = 0; i < path.length; i++) {
      heights[i] = f.applyAsDouble(path[i]);
    }
    Series.requireFinite("descent chart, values of " + name, heights);
    Range x = Range.of(path).padded(0.25);
    int steps = path.length - 1;
    return new Plot(
            "Downhill in "
                + steps
                + (steps == 1 ? " step" : " steps")
                + ": from "
                + Numbers.compact(heights[0])
                + " to "
                + Numbers.compact(heights[steps]))
        .tight()
        .xLabel("x")
        .yLabel(name)
        .line(Curves.sample(name, f, x.low(), x.high()))
        .path("steps", path, heights, false);
  }
}
