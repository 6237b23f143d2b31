package nn.viz.paint;

/** The numbers from {@code low} to {@code high}, both finite, low not above high. */
public record Range(double low, double high) {

  /** Checks that both ends are finite and in order. */
  public Range {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException(
          "range: expected two finite numbers in order but got " + low + " to " + high);
    }
  }

  /** The smallest range that holds all finite numbers of these; 0 to 0 if there are none. */
  public static Range of(double... values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low <= high ? new Range(low, high) : new Range(0, 0);
  }

  /** The difference of the ends. */
  public double length() {
    return high - low;
  }

  /** The smallest range that holds this one and another. */
  public Range and(Range other) {
    return new Range(Math.min(low, other.low), Math.max(high, other.high));
  }

  /** This range, widened at both ends by a fraction of its length; never of length 0. */
  public Range padded(double fraction) {
    double pad = length() * fraction;
    if (length() <= Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 16) {
      pad = low == 0 ? 1 : Math.abs(low) * 0.1;
    }
    return new Range(low - pad, high + pad);
  }

  /** As {@link #padded}, for equal ratios; this range is above zero. */
  public Range paddedByRatio(double fraction) {
    double ratio = high / low;
    double factor = ratio <= 1 + 1e-12 ? 2 : StrictMath.pow(ratio, fraction);
    return new Range(low / factor, high * factor);
  }

  /** Whether a number lies in this range, the ends included. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }

  @Override
  public String toString() {
    return Numbers.compact(low) + " to " + Numbers.compact(high);
  }
}
