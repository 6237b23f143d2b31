package nn.data.transforms;

import nn.core.training.Dataset;

/**
 * Something that has to look at the training examples before it can change any: it has no {@code
 * apply}, only {@code fit}.
 *
 * <p>Fit on the training part alone. A mean that has seen the test examples tells the network about
 * them, and the test is no test any more (a leak). Parts that a split or a fold held back know that
 * they were ({@link Dataset#isHeldBack}), and every {@code fit} of this library refuses them.
 *
 * <pre>{@code
 * Standardization standardize = Standardizer.perFeature().fit(split.train());
 * LabeledDataset test = split.test().map(standardize);
 * }</pre>
 *
 * @param <T> what comes out of fitting
 */
public interface Fittable<T extends Transform> {
  /**
   * Learns from the training examples.
   *
   * @throws IllegalArgumentException if there are no examples, they were held back to test with, or
   *     their shape or numbers do not do
   */
  T fit(Dataset train);

  /**
   * That examples are there to be learned from; the first line of a {@code fit}.
   *
   * @param who what wants to learn, for the error
   * @param train the examples
   * @throws IllegalArgumentException if there are none, or they were held back
   */
  static void requireTraining(String who, Dataset train) {
    if (train.isHeldBack()) {
      throw new IllegalArgumentException(
          who
              + ": these "
              + train.size()
              + " examples were held back to test with; what is learned from them leaks into the"
              + " training. Fit on the training part, split.train(), and apply what comes of it to"
              + " both");
    }
    if (train.size() == 0) {
      throw new IllegalArgumentException(
          who
              + ": expected training examples but got 0 of shape "
              + train.inputShape()
              + "; there is nothing to learn from");
    }
  }
}
