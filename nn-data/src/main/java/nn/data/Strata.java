package nn.data;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How many examples of each class are held back: in proportion, by largest remainders. */
final class Strata {
  private Strata() {}

  /**
   * Counts that add up to {@code held} and each differ by less than one from their exact share.
   * Among equal remainders the earlier class comes first.
   */
  static int[] heldBack(int[] counts, int held) {
    long all = IntStream.of(counts).asLongStream().sum();
    int[] taken = new int[counts.length];
    long[] remainder = new long[counts.length];
    int missing = held;
    for (int k = 0; k < counts.length; k++) {
      long share = (long) counts[k] * held;
      taken[k] = (int) (share / all);
      remainder[k] = share % all;
      missing -= taken[k];
    }
    IntStream.range(0, counts.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer k) -> -remainder[k]))
        .limit(missing)
        .forEach(k -> taken[k]++);
    return taken;
  }
}
