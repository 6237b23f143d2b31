package nn.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.RandomStream;

/**
 * How often each class occurs, and what to do where some are rare: weigh them more, or take their
 * examples more often.
 *
 * <pre>{@code
 * ClassBalance balance = ClassBalance.of(split.train());
 * Loss loss = new Weighted(new SparseCategoricalCrossEntropy(), balance.weights());
 * LabeledDataset even = ClassBalance.oversampled(split.train(), 42);
 * }</pre>
 *
 * <p>Split first: examples that were taken twice before would stand in both parts.
 *
 * @param classNames the names of the classes
 * @param counts how many examples each has
 */
public record ClassBalance(List<String> classNames, List<Integer> counts) {
  /**
   * Checks that there is a count for each class.
   *
   * @throws IllegalArgumentException if there are more or fewer
   */
  public ClassBalance {
    classNames = List.copyOf(classNames);
    counts = List.copyOf(counts);
    if (classNames.size() != counts.size()) {
      throw new IllegalArgumentException(
          "ClassBalance: expected one count for each of " + classNames + " but got " + counts);
    }
  }

  /** The balance of a dataset. */
  public static ClassBalance of(LabeledDataset data) {
    return new ClassBalance(data.classNames(), Arrays.stream(data.counts()).boxed().toList());
  }

  /** How many examples there are. */
  public int size() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /** How often the most frequent class occurs for one example of the rarest that occurs. */
  public double ratio() {
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
    int fewest = counts.stream().mapToInt(Integer::intValue).filter(n -> n > 0).min().orElse(1);
    return (double) most / fewest;
  }

  /**
   * Weights that make all classes count the same in a loss: {@code n / (classes * count)}, which is
   * 1 where all are as frequent.
   *
   * @throws IllegalArgumentException if a class has no examples
   */
  public double[] weights() {
    if (counts.contains(0)) {
      throw new IllegalArgumentException(
          "ClassBalance: class \""
              + classNames.get(counts.indexOf(0))
              + "\" has no examples, so no weight makes it count; leave it out of the classes");
    }
    double n = size();
    return counts.stream().mapToDouble(count -> n / (counts.size() * count)).toArray();
  }

  /**
   * All examples, and those of rarer classes again, drawn at random, until each class has as many
   * as the most frequent; in random order. An example is taken once more only when all others of
   * its class were taken as often.
   *
   * @throws IllegalArgumentException if the examples were held back: a test keeps its proportions
   */
  public static LabeledDataset oversampled(LabeledDataset data, long seed) {
    requireTraining("oversampled", data);
    return resampled(data, Arrays.stream(data.counts()).max().orElse(0), seed);
  }

  /**
   * As many examples of each class as the rarest one has, drawn at random; in random order.
   *
   * @throws IllegalArgumentException if the examples were held back: a test keeps its proportions
   */
  public static LabeledDataset undersampled(LabeledDataset data, long seed) {
    requireTraining("undersampled", data);
    int rarest = Arrays.stream(data.counts()).filter(n -> n > 0).min().orElse(0);
    return resampled(data, rarest, seed);
  }

  private static void requireTraining(String what, LabeledDataset data) {
    if (data.isHeldBack()) {
      throw new IllegalArgumentException(
          "ClassBalance."
              + what
              + ": these examples were held back to test with, and a test has to keep the"
              + " proportions that there are; give it split.train()");
    }
  }

  private static LabeledDataset resampled(LabeledDataset data, int each, long seed) {
    int[] taken = new int[0];
    for (int k = 0; k < data.classNames().size(); k++) {
      int own = k;
      int[] there = IntStream.range(0, data.size()).filter(i -> data.label(i) == own).toArray();
      int[] drawn = new int[there.length == 0 ? 0 : each];
      int[] order = new int[0];
      for (int i = 0; i < drawn.length; i++) {
        if (i % there.length == 0) {
          order =
              RandomStream.of(seed, "resample/" + k, i / there.length).permutation(there.length);
        }
        drawn[i] = there[order[i % there.length]];
      }
      int before = taken.length;
      taken = Arrays.copyOf(taken, before + drawn.length);
      System.arraycopy(drawn, 0, taken, before, drawn.length);
    }
    int[] all = taken;
    int[] order = RandomStream.of(seed, "resample").permutation(all.length);
    return data.subset(Arrays.stream(order).map(i -> all[i]).toArray());
  }

  /** One line for each class: its name, how many examples, and which part of all that is. */
  @Override
  public String toString() {
    int all = Math.max(1, size());
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < counts.size(); k++) {
      long tenths = Math.round(1000.0 * counts.get(k) / all);
      text.append(k == 0 ? "" : "\n")
          .append(classNames.get(k) + ": " + counts.get(k))
          .append(" (" + tenths / 10 + "." + tenths % 10 + "%)");
    }
    return text.toString();
  }
}
