package nn.data.transforms;

import java.util.Arrays;
import nn.core.training.Dataset;

/** The features of training examples, each by itself: what scalers and binners learn from. */
final class Columns {
  private final float[][] columns;

  private Columns(float[][] columns) {
    this.columns = columns;
  }

  /**
   * Reads all features.
   *
   * @param who what wants to learn, for the errors
   * @throws IllegalArgumentException if there are no examples, they were held back, they are not
   *     rows of features, or one holds NaN or an infinite number
   */
  static Columns finite(String who, Dataset train) {
    return read(who, train, false);
  }

  /**
   * Reads all features, in which NaN stands for what is missing.
   *
   * @throws IllegalArgumentException if there are no examples, they were held back, they are not
   *     rows of features, or one holds an infinite number
   */
  static Columns withMissing(String who, Dataset train) {
    return read(who, train, true);
  }

  private static Columns read(String who, Dataset train, boolean mayMiss) {
    Fittable.requireTraining(who, train);
    if (train.inputShape().rank() != 1 || train.inputShape().size() == 0) {
      throw new IllegalArgumentException(
          who
              + ": expected examples of shape (features,) but got "
              + train.inputShape()
              + "; put data.flatten() before it, or use Standardizer or Rescale for images");
    }
    float[][] columns = new float[train.inputShape().size()][train.size()];
    Chunks.forEach(
        who,
        train,
        (batch, first) -> {
          float[] numbers = batch.inputs().data();
          for (int i = 0; i < numbers.length; i++) {
            int example = first + i / columns.length;
            int feature = i % columns.length;
            float number = numbers[i];
            if (Float.isInfinite(number) || (Float.isNaN(number) && !mayMiss)) {
              throw new IllegalArgumentException(
                  who
                      + ": feature "
                      + feature
                      + " of example "
                      + example
                      + " is "
                      + number
                      + (Float.isNaN(number)
                          ? "; fill in what is missing with an Imputer first"
                          : "; only finite numbers can be learned from"));
            }
            columns[feature][example] = number;
          }
        });
    return new Columns(columns);
  }

  /** How many features there are. */
  int count() {
    return columns.length;
  }

  /** The numbers of one feature in the order of the examples. */
  float[] get(int feature) {
    return columns[feature];
  }

  /** The numbers of one feature from the lowest to the highest, what is missing left out. */
  float[] sorted(int feature) {
    float[] sorted = columns[feature].clone();
    Arrays.sort(sorted); // NaN comes last
    int end = sorted.length;
    while (end > 0 && Float.isNaN(sorted[end - 1])) {
      end--;
    }
    return Arrays.copyOf(sorted, end);
  }
}
