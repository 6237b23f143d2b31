package nn.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.core.training.Dataset;

/**
 * Parts of a dataset that take turns at being held back: k-fold cross-validation.
 *
 * <p>Every example is held back once. A score that is the mean over all folds depends less on luck
 * than one from a single split, and their spread says how much luck there is.
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

  private static List<Fold> cut(Dataset data, int count, int... order) {
    if (count < 2 || count > data.size()) {
      throw new IllegalArgumentException(
          "Folds: expected from 2 folds to one for each of "
              + data.size()
              + " examples but got "
              + count);
    }
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
