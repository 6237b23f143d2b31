package nn.data.transforms;

import java.util.function.DoubleUnaryOperator;

/** Finds where a function of one number that falls and then rises is lowest. */
final class Minimum {
  /** The part of an interval that the golden section leaves. */
  private static final double GOLDEN = 0.6180339887498949;

  private static final double FARTHEST = 1000;

  private Minimum() {}

  /**
   * The lowest place, by the golden section of an interval that is widened until it holds one.
   *
   * @param low where to begin
   * @param high where to begin, above {@code low}
   */
  static double of(DoubleUnaryOperator f, double low, double high) {
    double left = low;
    double right = high;
    while (right - left < FARTHEST
        && f.applyAsDouble(left) < f.applyAsDouble(inside(left, right))) {
      left -= right - left;
    }
    while (right - left < FARTHEST
        && f.applyAsDouble(right) < f.applyAsDouble(inside(left, right))) {
      right += right - left;
    }
    return section(f, left, right);
  }

  private static double inside(double left, double right) {
    return left + GOLDEN * (right - left);
  }

  private static double section(DoubleUnaryOperator f, double from, double to) {
    double left = from;
    double right = to;
    double nearLeft = right - GOLDEN * (right - left);
    double nearRight = inside(left, right);
    double valueLeft = f.applyAsDouble(nearLeft);
    double valueRight = f.applyAsDouble(nearRight);
    // Where a function is flat its values differ by rounding alone; finer than this is chance.
    while (right - left > 1e-9 * (1 + Math.abs(left) + Math.abs(right))) {
      if (valueLeft <= valueRight) {
        right = nearRight;
        nearRight = nearLeft;
        valueRight = valueLeft;
        nearLeft = right - GOLDEN * (right - left);
        valueLeft = f.applyAsDouble(nearLeft);
      } else {
        left = nearLeft;
        nearLeft = nearRight;
        valueLeft = valueRight;
        nearRight = inside(left, right);
        valueRight = f.applyAsDouble(nearRight);
      }
    }
    return (left + right) / 2;
  }
}
