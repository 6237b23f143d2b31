package nn.core.training;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Examples that can be asked for by number.
 *
 * <pre>{@code
 * Dataset data = Dataset.of(NdArray.of(new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}),
 *     NdArray.of(0, 1, 1, 0));
 * data.batch(1, 3).inputs();  // [[0, 1], [1, 1]]
 * }</pre>
 *
 * <p>A dataset is not changed by being read, so several threads may read it.
 */
public interface Dataset {
  /** How many examples there are. */
  int size();

  /** The shape of one example, without the batch axis. */
  Shape inputShape();

  /** The shape of one target, without the batch axis; {@code ()} for a label. */
  Shape targetShape();

  /**
   * The named examples, in that order.
   *
   * @param examples numbers in {@code 0..size-1}
   * @throws IllegalArgumentException if there is no such example
   */
  Batch batch(int... examples);

  /**
   * The named examples once more, for loops that are done with one batch before they ask for the
   * next: a dataset may write into the inputs of the old batch instead of making new arrays.
   *
   * @param used a batch this dataset gave, which nobody reads any more
   * @param examples numbers in {@code 0..size-1}
   * @throws IllegalArgumentException if there is no such example
   */
  default Batch batch(Batch used, int... examples) {
    return batch(examples);
  }

  /** All examples at once, in arrays that are not to be changed. */
  default Batch all() {
    int[] examples = new int[size()];
    for (int i = 0; i < examples.length; i++) {
      examples[i] = i;
    }
    return batch(examples);
  }

  /**
   * The named examples as a dataset, in that order; one may come twice. No numbers are copied.
   *
   * @param examples numbers in {@code 0..size-1}
   * @throws IllegalArgumentException if there is no such example
   */
  default Dataset subset(int... examples) {
    return new Subset(this, examples);
  }

  /**
   * Whether these examples are set aside, to test or validate with. What is learned from examples
   * to prepare others (a mean, a vocabulary) refuses to look at them, for a test that has been
   * looked at is none any more.
   *
   * <p>A dataset made of another one, by taking some of its examples or changing their numbers,
   * passes this on. Arrays that were taken out of a dataset know nothing of it.
   */
  default boolean isHeldBack() {
    return false;
  }

  /** The same examples, set aside: {@link #isHeldBack} is true of them and of their parts. */
  default Dataset holdBack() {
    return new HeldBack(this);
  }

  /**
   * That there is an example of a number; for a dataset of one's own.
   *
   * @param example the number
   * @param size how many examples there are
   * @throws IllegalArgumentException if it is not in {@code 0..size-1}
   */
  static void requireExample(int example, int size) {
    if (example < 0 || example >= size) {
      throw new IllegalArgumentException(
          "Dataset: there is no example "
              + example
              + " among "
              + size
              + (size == 0 ? "" : "; the first is 0, the last is " + (size - 1)));
    }
  }

  /**
   * Examples held in two arrays, whose axis 0 counts them; the arrays are not copied.
   *
   * @param inputs the examples
   * @param targets what a model should make of each
   * @throws IllegalArgumentException if there are more or fewer targets than inputs
   */
  static Dataset of(NdArray inputs, NdArray targets) {
    return new ArrayDataset(new Batch(inputs, targets));
  }

  /**
   * Examples held in arrays, some of which count more than others in the loss; the arrays are not
   * copied. Metrics count all the same.
   *
   * @param inputs the examples
   * @param targets what a model should make of each
   * @param weights how much each counts, {@code (n,)}
   * @throws IllegalArgumentException if there are more or fewer targets or weights than inputs
   */
  static Dataset of(NdArray inputs, NdArray targets, NdArray weights) {
    return new ArrayDataset(new Batch(inputs, targets, weights));
  }
}
