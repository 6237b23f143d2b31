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
    float[][] columns = new float[features(who, train)][train.size()];
    forEach(who, train, mayMiss, (number, example, feature) -> columns[feature][example] = number);
    return new Columns(columns);
  }

  /** What is done with one number. */
  @FunctionalInterface
  interface Use {
    /** Takes in the number of one example and feature. */
    void accept(float number, int example, int feature);
  }

  /**
   * How many features there are.
   *
   * @throws IllegalArgumentException if there are no examples, they were held back, or they are not
   *     rows of features
   */
  static int features(String who, Dataset train) {
    Fittable.requireTraining(who, train);
    if (train.inputShape().rank() != 1 || train.inputShape().size() == 0) {
      throw new IllegalArgumentException(
          who
              + ": expected examples of shape (features,) but got "
              + train.inputShape()
              + "; put data.flatten() before it, or use Standardizer or Rescale for images");
    }
    return train.inputShape().size();
  }

  /**
   * Takes in every number once, none of them kept, for what need not see all at once.
   *
   * @throws IllegalArgumentException if one is infinite, or missing where none may be
   */
  static void forEach(String who, Dataset train, boolean mayMiss, Use use) {
    int features = features(who, train);
    Chunks.forEach(
        who,
        train,
        (batch, first) -> {
          float[] numbers = batch.inputs().data();
          int example = first;
          for (int i = 0; i < numbers.length; i += features, example++) {
            for (int feature = 0; feature < features; feature++) {
              float number = numbers[i + feature];
              if (Float.isInfinite(number) || (Float.isNaN(number) && !mayMiss)) {
                throw cannotLearnFrom(who, number, example, feature);
              }
              use.accept(number, example, feature);
            }
          }
        });
  }

  private static IllegalArgumentException cannotLearnFrom(
      String who, float number, int example, int feature) {
    return new IllegalArgumentException(
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
