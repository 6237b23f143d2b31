package nn.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.core.training.Dataset;

/**
 * Parts of a dataset that take turns at being held back: k-fold cross-validation.
 *
 * <p>Every example is held back once, but for {@link #expanding}. A score that is the mean over all
 * folds depends less on luck than one from a single split, and their spread says how much luck
 * there is. What is held back knows it, and nothing that is fitted takes it ({@link
 * Dataset#isHeldBack}).
 *
 * <pre>{@code
 * Scores scores = Folds.of(data, 5, 42).score(fold -> {
 *   Sequential model = new Sequential(data.inputShape(), new Dense(8, RELU), new Dense(2, SOFTMAX));
 *   Trainer trainer = new Trainer(
 *       model, new Adam(), new SparseCategoricalCrossEntropy(), new Accuracy()).quiet();
 *   trainer.fit(fold.train(), Epochs.of(10));
 *   return trainer.evaluate(fold.validation()).get("accuracy");
 * });
 * scores.mean();
 * }</pre>
 *
 * @param all the folds, each with its own part held back
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1974.tb00994.x">Stone: Cross-validatory choice
 *     and assessment of statistical predictions, 1974</a>
 */
public record Folds(List<Fold> all) {
  /** Keeps the folds as they are. */
  public Folds {
    all = List.copyOf(all);
  }

  /**
   * One turn.
   *
   * @param number which turn, from 0
   * @param train the examples to learn from
   * @param validation the examples held back
   */
  public record Fold(int number, Dataset train, Dataset validation) {}

  /** What is done in one turn. */
  @FunctionalInterface
  public interface Turn {
    /** How good what was learned from one part is on the other. */
    double score(Fold fold);
  }

  /**
   * Folds whose examples are drawn at random; their sizes differ by one at most.
   *
   * @param data the examples
   * @param count how many folds, 2 or more, at most as many as examples
   * @param seed what the draw follows from
   * @throws IllegalArgumentException if there are too few examples
   */
  public static Folds of(Dataset data, int count, long seed) {
    return new Folds(cut(data, count, RandomStream.of(seed, "folds").permutation(data.size())));
  }

  /**
   * Folds in which every label is about as frequent as in all the data.
   *
   * @param data the examples, whose targets are labels
   * @param count how many folds, 2 or more, at most as many as examples
   * @param seed what the draw follows from
   * @throws IllegalArgumentException if there are too few examples, or targets are not labels
   */
  public static Folds stratified(Dataset data, int count, long seed) {
    if (data.targetShape().size() != 1) {
      throw new IllegalArgumentException(
          "Folds: expected one label for each example but got targets of shape "
              + data.targetShape()
              + "; use Folds.of");
    }
    NdArray labels = data.all().targets();
    int[] drawn = RandomStream.of(seed, "folds").permutation(data.size());
    // Dealt out one after the other, examples of one label go to all folds in turn.
    int[] sorted =
        Arrays.stream(drawn)
            .boxed()
            .sorted((a, b) -> Float.compare(labels.data()[a], labels.data()[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Folds(cut(data, count, sorted));
  }

  /**
   * Folds in which no group is in two folds: pictures of one patient, sentences of one author.
   * Their sizes are as even as the groups allow: the largest group goes to the fold that has fewest
   * examples yet, then the next.
   *
   * @param data the examples
   * @param groups the group of each example, any numbers
   * @param count how many folds, 2 or more, at most as many as groups
   * @param seed what decides between groups of one size
   * @throws IllegalArgumentException if there are too few groups, or not one for each example
   */
  public static Folds grouped(Dataset data, int[] groups, int count, long seed) {
    if (groups.length != data.size()) {
      throw new IllegalArgumentException(
          "Folds: expected the groups of " + data.size() + " examples but got " + groups.length);
    }
    int[] different = Arrays.stream(groups).sorted().distinct().toArray();
    requireCount(count, different.length, "groups");
    int[] groupOf = Arrays.stream(groups).map(g -> Arrays.binarySearch(different, g)).toArray();
    int[] size = new int[different.length];
    Arrays.stream(groupOf).forEach(g -> size[g]++);
    int[] foldOf = new int[different.length];
    int[] held = new int[count];
    Arrays.stream(RandomStream.of(seed, "folds").permutation(different.length))
        .boxed()
        .sorted((a, b) -> size[b] - size[a])
        .forEach(
            group -> {
              int lightest = 0;
              for (int fold = 1; fold < count; fold++) {
                lightest = held[fold] < held[lightest] ? fold : lightest;
              }
              foldOf[group] = lightest;
              held[lightest] += size[group];
            });
    return of(data, count, example -> foldOf[groupOf[example]]);
  }

  /**
   * Folds for data in the order of time, which learn from the past alone: each fold holds back the
   * next {@code n / (count + 1)} examples and learns from all before them, so later folds learn
   * from more. The first examples are never held back.
   *
   * @param data the examples, the earliest first
   * @param count how many folds, 2 or more
   * @param gap how many examples before those held back are left out, for targets that look so far
   *     ahead; 0 or more
   * @throws IllegalArgumentException if there are too few examples, so that the first fold had none
   *     to learn from
   */
  public static Folds expanding(Dataset data, int count, int gap) {
    int held = data.size() / (Math.max(1, count) + 1);
    int first = data.size() - count * held;
    if (count < 2 || gap < 0 || held == 0 || first - gap < 1) {
      throw new IllegalArgumentException(
          "Folds: expected 2 folds or more and a gap of 0 or more that leave examples to learn from"
              + " but got "
              + count
              + " folds and a gap of "
              + gap
              + " for "
              + data.size()
              + " examples");
    }
    List<Fold> folds = new ArrayList<>();
    for (int fold = 0; fold < count; fold++) {
      int from = first + fold * held;
      folds.add(
          new Fold(
              fold,
              data.subset(IntStream.range(0, from - gap).toArray()),
              data.subset(IntStream.range(from, from + held).toArray()).holdBack()));
    }
    return new Folds(folds);
  }

  private static void requireCount(int count, int most, String what) {
    if (count < 2 || count > most) {
      throw new IllegalArgumentException(
          "Folds: expected from 2 folds to one for each of "
              + most
              + " "
              + what
              + " but got "
              + count);
    }
  }

  private static Folds of(Dataset data, int count, IntUnaryOperator foldOf) {
    List<Fold> folds = new ArrayList<>();
    for (int fold = 0; fold < count; fold++) {
      int own = fold;
      int[] all = IntStream.range(0, data.size()).toArray();
      int[] held = Arrays.stream(all).filter(i -> foldOf.applyAsInt(i) == own).toArray();
      int[] rest = Arrays.stream(all).filter(i -> foldOf.applyAsInt(i) != own).toArray();
      folds.add(new Fold(fold, data.subset(rest), data.subset(held).holdBack()));
    }
    return new Folds(folds);
  }

  private static List<Fold> cut(Dataset data, int count, int... order) {
    requireCount(count, data.size(), "examples");
    List<Fold> folds = new ArrayList<>();
    for (int fold = 0; fold < count; fold++) {
      int own = fold;
      int[] places = new int[order.length];
      Arrays.setAll(places, i -> i);
      int[] held = Arrays.stream(places).filter(i -> i % count == own).map(i -> order[i]).toArray();
      int[] rest = Arrays.stream(places).filter(i -> i % count != own).map(i -> order[i]).toArray();
      folds.add(new Fold(fold, data.subset(rest), data.subset(held).holdBack()));
    }
    return folds;
  }

  /**
   * The scores of all turns, one after the other.
   *
   * @param turn what is done in each turn; makes a new model each time
   */
  public Scores score(Turn turn) {
    return new Scores(all.stream().mapToDouble(turn::score).boxed().toList());
  }
}
