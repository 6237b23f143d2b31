package nn.core.callbacks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often numbers occur, time after time, in bins that are the same at all times.
 *
 * <p>The bins divide {@code [-reach, reach)} evenly. Where a number lies beyond, the reach doubles
 * and two bins of each earlier time become one, so no number is lost and none has to be known
 * beforehand. Edges are whole multiples of powers of two, so which bin a number falls into is
 * exact.
 */
final class OutputCounts {
  static final int BINS = 1024;
  private static final int ZERO = BINS / 2;

  private final List<int[]> times = new ArrayList<>();

  /** A power of two; 0 as long as there was no number but 0. */
  private double reach;

  /** Begins another time, at which nothing is counted yet. */
  void next() {
    times.add(new int[BINS]);
  }

  /** Counts a finite number other than 0 at the latest time. */
  void add(float number) {
    if (Math.abs((double) number) >= reach) {
      reachOver(number);
    }
    times.get(times.size() - 1)[bin(number)]++;
  }

  private int bin(double number) {
    return (int) Math.floor(number / reach * ZERO) + ZERO;
  }

  private void reachOver(float number) {
    double needed = Math.scalb(1.0, Math.getExponent((double) number) + 1);
    for (; reach > 0 && reach < needed; reach *= 2) {
      times.forEach(OutputCounts::halve);
    }
    reach = needed;
  }

  /** Joins each two bins that become one when the reach doubles. */
  private static void halve(int... counts) {
    int[] old = counts.clone();
    Arrays.fill(counts, 0);
    for (int i = 0; i < BINS; i++) {
      counts[ZERO + Math.floorDiv(i - ZERO, 2)] += old[i];
    }
  }

  /** The lower edge of a bin; that of one more than there are is the upper edge of the last. */
  double edge(int bin) {
    return reach * (bin - ZERO) / ZERO;
  }

  /** The counts at a time, which may still be changed. */
  int[] at(int time) {
    return times.get(time);
  }
}
