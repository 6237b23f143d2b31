package nn.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import nn.autodiff.RandomStream;
import nn.core.training.Dataset;

/**
 * Which examples go to which part: lists of their numbers, the part to train with first, then those
 * held back.
 */
final class Parts {
  private Parts() {}

  /**
   * How many examples each part has: those held back rounded to the nearest, the first the rest.
   *
   * @throws IllegalArgumentException if what is held back is no part, or a part would be empty
   */
  static int[] sizes(String what, int count, double... heldBack) {
    int[] sizes = new int[heldBack.length + 1];
    sizes[0] = count;
    for (int i = 0; i < heldBack.length; i++) {
      if (!(heldBack[i] > 0 && heldBack[i] < 1)) {
        throw new IllegalArgumentException(
            "Split: expected a part above 0 and below 1 to hold back, for example 0.2, but got "
                + heldBack[i]);
      }
      sizes[i + 1] = (int) StrictMath.rint(heldBack[i] * count);
      sizes[0] -= sizes[i + 1];
    }
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] <= 0) {
        throw new IllegalArgumentException(
            "Split: holding back "
                + (heldBack.length == 1 ? heldBack[0] : Arrays.toString(heldBack))
                + " of "
                + count
                + " "
                + what
                + " leaves "
                + (i == 0 ? "none to learn from" : "none to test with")
                + "; take another part or more "
                + what);
      }
    }
    return sizes;
  }

  /** Drawn at random. */
  static int[][] random(Dataset data, long seed, double... heldBack) {
    return cut(shuffled(data.size(), seed), sizes("examples", data.size(), heldBack));
  }

  /** In the order of the examples, the last held back. */
  static int[][] inOrder(Dataset data, double... heldBack) {
    int[] order = IntStream.range(0, data.size()).toArray();
    return cut(order, sizes("examples", data.size(), heldBack));
  }

  /**
   * In the order of their times, the latest held back; examples of one time go to one part, the
   * later one.
   */
  static int[][] byTime(Dataset data, double[] times, double... heldBack) {
    requireOneEach("times", times.length, data);
    for (double time : times) {
      if (Double.isNaN(time)) {
        throw new IllegalArgumentException("Split: expected times but got NaN among them");
      }
    }
    int[] order =
        IntStream.range(0, data.size())
            .boxed()
            .sorted((a, b) -> Double.compare(times[a], times[b]))
            .mapToInt(i -> i)
            .toArray();
    int[] sizes = sizes("examples", data.size(), heldBack);
    for (int part = 0, end = 0; part < sizes.length - 1; part++) {
      end += sizes[part];
      while (sizes[part] > 0 && times[order[end - 1]] == times[order[end]]) {
        sizes[part]--;
        sizes[part + 1]++;
        end--;
      }
      if (sizes[part] == 0) {
        throw new IllegalArgumentException(
            "Split: so many examples have the time "
                + times[order[end]]
                + " that a part would be empty; hold back more, or use inOrder, which may cut"
                + " between examples of one time");
      }
    }
    return cut(order, sizes);
  }

  /** Drawn at random class by class. */
  static int[][] stratified(LabeledDataset data, long seed, double... heldBack) {
    int[] sizes = sizes("examples", data.size(), heldBack);
    int[][] left = Strata.shares(data.counts(), sizes);
    int[][] parts = new int[sizes.length][];
    Arrays.setAll(parts, part -> new int[sizes[part]]);
    int[] filled = new int[sizes.length];
    for (int example : shuffled(data.size(), seed)) {
      int[] own = left[data.label(example)];
      int part = sizes.length - 1;
      while (own[part] == 0) {
        part--;
      }
      own[part]--;
      parts[part][filled[part]++] = example;
    }
    return parts;
  }

  /** Groups drawn at random, each with all its examples. */
  static int[][] grouped(Dataset data, int[] groups, long seed, double... heldBack) {
    requireOneEach("groups", groups.length, data);
    int[] different = IntStream.of(groups).sorted().distinct().toArray();
    int[] sizes = sizes("groups", different.length, heldBack);
    int[] partOf = new int[different.length];
    int[] drawn = shuffled(different.length, seed);
    for (int part = 0, at = 0; part < sizes.length; part++) {
      for (int i = 0; i < sizes[part]; i++) {
        partOf[drawn[at++]] = part;
      }
    }
    int[][] parts = new int[sizes.length][];
    for (int part = 0; part < sizes.length; part++) {
      int own = part;
      parts[part] =
          IntStream.range(0, groups.length)
              .filter(i -> partOf[Arrays.binarySearch(different, groups[i])] == own)
              .toArray();
    }
    return parts;
  }

  private static void requireOneEach(String what, int count, Dataset data) {
    if (count != data.size()) {
      throw new IllegalArgumentException(
          "Split: expected " + what + " for " + data.size() + " examples but got " + count);
    }
  }

  private static int[] shuffled(int count, long seed) {
    return RandomStream.of(seed, "split").permutation(count);
  }

  private static int[][] cut(int[] order, int... sizes) {
    int[][] parts = new int[sizes.length][];
    for (int part = 0, from = 0; part < sizes.length; from += sizes[part++]) {
      parts[part] = Arrays.copyOfRange(order, from, from + sizes[part]);
    }
    return parts;
  }
}
