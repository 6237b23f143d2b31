package nn.viz;

import java.util.Arrays;
import nn.viz.paint.Range;

/** Named points in order. A y that is not finite is a gap. */
final class Series {
  private final String name;
  private final double[] xs;
  private final double[] ys;

  Series(String name, double[] xs, double[] ys) {
    if (xs.length != ys.length) {
      throw new IllegalArgumentException(
          "series \""
              + name
              + "\": expected as many x as y but got "
              + xs.length
              + " x and "
              + ys.length
              + " y");
    }
    if (xs.length == 0) {
      throw new IllegalArgumentException(
          "series \"" + name + "\": there is nothing to draw; give at least one point");
    }
    this.name = name;
    this.xs = xs.clone();
    this.ys = ys.clone();
  }

  /**
   * Points that must all be numbers.
   *
   * @throws IllegalArgumentException if one is NaN or infinite
   */
  static Series finite(String name, double[] xs, double[] ys) {
    Series series = new Series(name, xs, ys);
    requireFinite("series \"" + name + "\", x", xs);
    requireFinite("series \"" + name + "\", y", ys);
    return series;
  }

  static void requireFinite(String what, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            what
                + ": expected finite numbers but number "
                + i
                + " is "
                + values[i]
                + "; leave it out or find out where it comes from");
      }
    }
  }

  String name() {
    return name;
  }

  int size() {
    return xs.length;
  }

  double x(int i) {
    return xs[i];
  }

  double y(int i) {
    return ys[i];
  }

  Range xRange() {
    return Range.of(xs);
  }

  Range yRange() {
    return Range.of(ys);
  }

  boolean hasNumbers() {
    return Arrays.stream(ys).anyMatch(Double::isFinite);
  }
}
