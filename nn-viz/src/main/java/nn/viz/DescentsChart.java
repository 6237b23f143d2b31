package nn.viz;

import java.util.Map;
import java.util.function.UnaryOperator;
import nn.autodiff.Value;
import nn.core.optimizers.Optimizer;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;

/** Several searches for the minimum of one function of one number, from the same place. */
final class DescentsChart {
  private DescentsChart() {}

  static Plot of(
      String name,
      UnaryOperator<Value> f,
      double from,
      double to,
      double start,
      int steps,
      Map<String, Optimizer> optimizers) {
    boolean inOrder = from < to && Double.isFinite(to - from) && start >= from && start <= to;
    if (steps < 1 || optimizers.isEmpty() || !inOrder) {
      throw new IllegalArgumentException(
          "descents chart: expected 1 step or more, at least one optimizer and a start within "
              + from
              + " to "
              + to
              + " but got "
              + steps
              + " steps, "
              + optimizers.keySet()
              + " and "
              + start);
    }
    Range shown = new Range(from, to);
    Series curve = Curves.sample("", x -> f.apply(Value.of(x)).data(), shown.low(), shown.high());
    Range heights = curve.yRange().padded(0.06);
    Plot plot =
        new Plot("Downhill on " + name + " in " + steps + (steps == 1 ? " step" : " steps"))
            .tight()
            .xLabel("x")
            .yLabel(name)
            .yRange(heights.low(), heights.high())
            .line(curve);
    for (Map.Entry<String, Optimizer> entry : optimizers.entrySet()) {
      Way way = Way.of(entry.getValue(), steps, place -> f.apply(place.get(0)), start);
      int left = 0;
      double[] xs = way.along(0);
      while (left < xs.length && shown.contains(xs[left])) {
        left++;
      }
      boolean gone = left < xs.length || way.steps() < steps;
      Way drawn = way.until(left);
      String end =
          gone
              ? "out of sight in step " + Math.max(1, drawn.steps())
              : "ends at " + Numbers.compact(xs[xs.length - 1]);
      plot = plot.path(entry.getKey() + ": " + end, drawn.along(0), drawn.heights(), false);
    }
    return plot.xRange(shown.low(), shown.high());
  }
}
