package nn.viz;

import java.util.Arrays;
import nn.viz.paint.Range;

/** Numbers counted in bins of equal width; the last bin holds its upper edge, too. */
final class Bins {
  private static final int MOST = 60;

  private final Range range;
  private final long[] counts;

  private Bins(Range range, long... counts) {
    this.range = range;
    this.counts = counts;
  }

  /**
   * Counts numbers in as many bins as Freedman and Diaconis (1981) advise, {@code width = 2 (q3 -
   * q1) / n^(1/3)}, at least 5 where the numbers differ and at most 60; one bin if all are equal.
   * Numbers that are not finite are left out.
   *
   * @throws IllegalArgumentException if no number is finite
   */
  static Bins of(String what, double... numbers) {
    long finite = 0;
    for (double number : numbers) {
      finite += Double.isFinite(number) ? 1 : 0;
    }
    if (finite == 0) {
      throw new IllegalArgumentException(
          what + ": expected at least one finite number but got none among " + numbers.length);
    }
    Range range = Range.of(numbers);
    return range.length() == 0
        ? of(range.padded(0), 1, numbers)
        : of(range, wanted(range, StrictMath.cbrt((double) finite), numbers), numbers);
  }

  /** How many bins are advised; so many numbers that it is the most in any case are not sorted. */
  private static int wanted(Range range, double root, double... numbers) {
    if (root >= 2 * MOST) { // the spread is at most the range
      return MOST;
    }
    double[] sorted = Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
    double spread = quantile(sorted, 0.75) - quantile(sorted, 0.25);
    double width = 2 * spread / root;
    double wanted = width > 0 ? range.length() / width : Math.sqrt(sorted.length);
    return (int) Math.min(MOST, Math.max(5, StrictMath.ceil(wanted)));
  }

  /** Counts the numbers within a range in so many bins. */
  static Bins of(Range range, int bins, double... numbers) {
    long[] counts = new long[bins];
    for (double number : numbers) {
      if (range.contains(number)) {
        double place = (number - range.low()) / range.length() * bins;
        counts[(int) Math.min(bins - 1, place)]++;
      }
    }
    return new Bins(range, counts);
  }

  /** The number below which a part of others lies, on a straight line between two of them. */
  static double quantile(double[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  int size() {
    return counts.length;
  }

  long count(int bin) {
    return counts[bin];
  }

  long[] counts() {
    return counts.clone();
  }

  /** The lower edge of a bin; that of one more than there are is the upper edge of the last. */
  double edge(int bin) {
    return range.low() + range.length() * bin / counts.length;
  }
}
