package nn.data;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How many examples of each class go to each part: in proportion, rounded up or down. */
final class Strata {
  private final int[] counts;
  private final int[] sizes;
  private final int[][] shares;

  /** Whether a class got one more in a part than its share rounded down. */
  private final boolean[][] up;

  /** How many more of each class are to be given out. */
  private final int[] left;

  private Strata(int[] counts, int... sizes) {
    this.counts = counts;
    this.sizes = sizes;
    this.shares = new int[counts.length][sizes.length];
    this.up = new boolean[counts.length][sizes.length];
    this.left = counts.clone();
  }

  /**
   * Counts that add up to the classes' and to the parts' sizes, and each differ by less than one
   * from their exact share. What is left of rounding down goes where most was cut off, the later
   * parts first; among equals the earlier class.
   *
   * @param counts how many examples each class has
   * @param sizes how many examples each part has, as many in all
   * @return for each class how many go to each part
   */
  static int[][] shares(int[] counts, int... sizes) {
    Strata strata = new Strata(counts, sizes);
    strata.share();
    return strata.shares;
  }

  private void share() {
    int[] missing = sizes.clone();
    for (int k = 0; k < counts.length; k++) {
      for (int part = 0; part < sizes.length; part++) {
        shares[k][part] = (int) (exact(k, part) / all());
        left[k] -= shares[k][part];
        missing[part] -= shares[k][part];
      }
    }
    for (int part = sizes.length - 1; part >= 0; part--) {
      for (int i = 0; i < missing[part]; i++) {
        // Such a rounding of a whole table is always there, so a way to it is found.
        if (!giveOne(part, new boolean[counts.length])) {
          throw new AssertionError("no share is left for part " + part);
        }
      }
    }
  }

  private long all() {
    return IntStream.of(counts).asLongStream().sum();
  }

  private long exact(int k, int part) {
    return (long) counts[k] * sizes[part];
  }

  /** Gives a part one more of some class, if need be by giving another part one of another. */
  private boolean giveOne(int part, boolean... seen) {
    int[] classes =
        IntStream.range(0, counts.length)
            .filter(k -> exact(k, part) % all() != 0)
            .boxed()
            .sorted(Comparator.comparingLong((Integer k) -> -(exact(k, part) % all())))
            .mapToInt(k -> k)
            .toArray();
    for (int k : classes) {
      if (!up[k][part] && left[k] > 0) {
        left[k]--;
        put(k, part, true);
        return true;
      }
    }
    for (int k : classes) {
      if (!up[k][part] && !seen[k]) {
        seen[k] = true;
        for (int other = sizes.length - 1; other >= 0; other--) {
          if (up[k][other]) {
            put(k, other, false);
            if (giveOne(other, seen)) {
              put(k, part, true);
              return true;
            }
            put(k, other, true);
          }
        }
      }
    }
    return false;
  }

  private void put(int k, int part, boolean more) {
    up[k][part] = more;
    shares[k][part] += more ? 1 : -1;
  }
}
