package nn.data;

import java.util.Arrays;
import java.util.function.Function;
import nn.autodiff.RandomStream;
import nn.core.training.Dataset;

/**
 * Two parts of one dataset: one to learn from, one held back to test or validate with.
 *
 * <p>Every example lands in exactly one part. The same seed gives the same parts on every machine.
 *
 * <pre>{@code
 * var split = Split.stratified(fruits, 0.2, 42);
 * trainer.fit(split.train(), split.validation(), Epochs.of(50));
 * }</pre>
 *
 * @param train the examples to learn from
 * @param test the examples held back
 * @param <D> the kind of dataset
 */
public record Split<D extends Dataset>(D train, D test) {
  /** The examples held back, by the name they have when they steer the training. */
  public D validation() {
    return test;
  }

  /**
   * Parts drawn at random.
   *
   * @param heldBack which part of the examples is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static Split<LabeledDataset> random(LabeledDataset data, double heldBack, long seed) {
    return at(shuffled(data, seed), count(data, heldBack), data::subset);
  }

  /**
   * Parts drawn at random.
   *
   * @param heldBack which part of the examples is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static Split<Dataset> random(Dataset data, double heldBack, long seed) {
    return at(shuffled(data, seed), count(data, heldBack), data::subset);
  }

  /**
   * The last examples held back, the order kept: for data that has a time.
   *
   * @param heldBack which part of the examples is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static Split<LabeledDataset> inOrder(LabeledDataset data, double heldBack) {
    return at(Datasets.first(data, data.size()), count(data, heldBack), data::subset);
  }

  /**
   * The last examples held back, the order kept: for data that has a time.
   *
   * @param heldBack which part of the examples is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static Split<Dataset> inOrder(Dataset data, double heldBack) {
    int[] order = Datasets.first(data, data.size());
    return at(order, count(data, heldBack), data::subset);
  }

  /**
   * Parts drawn at random class by class, so that both have the proportions of the whole, to one
   * example for each class.
   *
   * @param heldBack which part of the examples is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static Split<LabeledDataset> stratified(LabeledDataset data, double heldBack, long seed) {
    int held = count(data, heldBack);
    int[] left = Strata.heldBack(data.counts(), held);
    int[] order = shuffled(data, seed);
    int[] train = new int[data.size() - held];
    int[] test = new int[held];
    int trained = 0;
    int tested = 0;
    for (int example : order) {
      if (left[data.label(example)]-- > 0) {
        test[tested++] = example;
      } else {
        train[trained++] = example;
      }
    }
    return new Split<>(data.subset(train), data.subset(test));
  }

  private static <D extends Dataset> Split<D> at(int[] order, int held, Function<int[], D> subset) {
    int cut = order.length - held;
    return new Split<>(
        subset.apply(Arrays.copyOf(order, cut)),
        subset.apply(Arrays.copyOfRange(order, cut, order.length)));
  }

  private static int[] shuffled(Dataset data, long seed) {
    return RandomStream.of(seed, "split").permutation(data.size());
  }

  private static int count(Dataset data, double heldBack) {
    if (!(heldBack > 0 && heldBack < 1)) {
      throw new IllegalArgumentException(
          "Split: expected a part above 0 and below 1 to hold back, for example 0.2, but got "
              + heldBack);
    }
    int held = (int) StrictMath.rint(heldBack * data.size());
    if (held == 0 || held == data.size()) {
      throw new IllegalArgumentException(
          "Split: holding back "
              + heldBack
              + " of "
              + data.size()
              + " examples leaves "
              + (held == 0 ? "none to test with" : "none to learn from")
              + "; take another part or more examples");
    }
    return held;
  }
}
