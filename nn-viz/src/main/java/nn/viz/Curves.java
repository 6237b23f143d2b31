package nn.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import nn.viz.paint.Range;

/**
 * Points of a function, close enough to look like it.
 *
 * <p>Where a function jumps, as a step does or ReLU's derivative at 0, a line drawn through would
 * show values the function never takes; the jump is searched for by halving and left as a gap.
 */
final class Curves {
  private static final int SAMPLES = 480;
  private static final int HALVINGS = 45;

  /** A change within one sample step that is worth a closer look, as a part of the whole range. */
  private static final double SUSPICIOUS = 0.05;

  private Curves() {}

  /**
   * The function as a series.
   *
   * @throws IllegalArgumentException if the ends are not in order, or the function is nowhere a
   *     number
   */
  static Series sample(String name, DoubleUnaryOperator f, double from, double to) {
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "curve \""
              + name
              + "\": expected to draw from a lower to a higher number but got "
              + from
              + " to "
              + to);
    }
    double[] grid = new double[SAMPLES + 1];
    double[] values = new double[SAMPLES + 1];
    for (int i = 0; i <= SAMPLES; i++) {
      grid[i] = i == SAMPLES ? to : from + (to - from) * i / SAMPLES;
      values[i] = f.applyAsDouble(grid[i]);
    }
    Range range = Range.of(values);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i <= SAMPLES; i++) {
      points.add(new double[] {grid[i], values[i]});
      double change = i < SAMPLES ? Math.abs(values[i + 1] - values[i]) : 0;
      if (Double.isFinite(change) && change > SUSPICIOUS * range.length()) {
        addJump(points, f, grid[i], grid[i + 1], range);
      }
    }
    Series series =
        new Series(
            name,
            points.stream().mapToDouble(p -> p[0]).toArray(),
            points.stream().mapToDouble(p -> p[1]).toArray());
    if (!series.hasNumbers()) {
      throw new IllegalArgumentException(
          "curve \"" + name + "\": is not a number anywhere from " + from + " to " + to);
    }
    return series;
  }

  /**
   * Adds the two sides of a jump and a gap between, if there is a jump between these places; where
   * the sides leave the range seen so far there is a pole, and the gap alone is added.
   */
  private static void addJump(
      List<double[]> points, DoubleUnaryOperator f, double from, double to, Range range) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double value = f.applyAsDouble(middle);
      if (Math.abs(value - f.applyAsDouble(low)) > Math.abs(f.applyAsDouble(high) - value)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    double below = f.applyAsDouble(low);
    double above = f.applyAsDouble(high);
    if (Math.abs(above - below) > SUSPICIOUS * range.length()) {
      double place = Math.rint((low + high) / 2 * 1e9) / 1e9;
      boolean pole = !range.contains(below) || !range.contains(above);
      points.add(new double[] {place, pole ? Double.NaN : below});
      points.add(new double[] {place, Double.NaN});
      points.add(new double[] {place, pole ? Double.NaN : above});
    }
  }
}
