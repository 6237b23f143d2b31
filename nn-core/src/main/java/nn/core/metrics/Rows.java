package nn.core.metrics;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * A batch of a classifier, row by row: the class a row of predictions speaks for, and the one it
 * should have.
 */
final class Rows {
  /** The class of a row of predictions with a NaN among them. */
  static final int NOBODY = -1;

  private static final float ROUNDING = 1e-5f;

  private final String metric;
  private final NdArray predictions;
  private final NdArray targets;
  private final int width;
  private final int count;
  private final boolean oneHot;

  /**
   * Checks the shapes.
   *
   * @param metric who asks, for errors
   * @param predictions {@code (..., classes)}, or {@code (batch, 1)} or {@code (batch,)} for two
   * @param targets labels without the axis of classes, or one-hot rows
   */
  Rows(String metric, NdArray predictions, NdArray targets) {
    Shape shape = predictions.shape();
    this.metric = metric;
    this.predictions = predictions;
    this.targets = targets;
    width = shape.rank() < 2 ? 1 : shape.last();
    oneHot = width > 1 && targets.shape().equals(shape);
    if (shape.rank() == 0 || width == 0 || !(oneHot || areLabels(shape, targets.shape()))) {
      throw new IllegalArgumentException(
          metric
              + ": expected predictions (batch, classes) with labels (batch,) or one-hot"
              + " targets (batch, classes) but got shapes "
              + shape
              + " and "
              + targets.shape()
              + "; leave the metric out where there are no classes");
    }
    count = shape.size() / width;
  }

  /**
   * Whether targets are one number for each row: without the last axis, or with one of length 1.
   */
  private static boolean areLabels(Shape predictions, Shape targets) {
    int rows = Math.max(1, predictions.rank() - 1);
    if (targets.rank() != rows && !(targets.rank() == rows + 1 && targets.last() == 1)) {
      return false;
    }
    for (int axis = 0; axis < rows; axis++) {
      if (predictions.dim(axis) != targets.dim(axis)) {
        return false;
      }
    }
    return true;
  }

  /** How many rows there are. */
  int count() {
    return count;
  }

  /** How many predictions are in a row: 1 where it is the chance of the second of two classes. */
  int width() {
    return width;
  }

  /** How many classes there are. */
  int classes() {
    return Math.max(2, width);
  }

  /**
   * That there are as many classes as in the batches before.
   *
   * @throws IllegalArgumentException if not
   */
  void requireClasses(int before) {
    if (classes() != before) {
      throw new IllegalArgumentException(
          metric
              + ": expected predictions for "
              + before
              + " classes, as in the batches before, but got shape "
              + predictions.shape()
              + "; start a new count for another model");
    }
  }

  /** One prediction of a row. */
  float prediction(int row, int i) {
    return predictions.data()[row * width + i];
  }

  /** Whether one of a row's predictions is NaN. */
  boolean isNaN(int row) {
    return predicted(row, 0) == NOBODY;
  }

  /**
   * The class a row speaks for: the first of the largest, or whether the only number is above the
   * threshold; {@link #NOBODY} if there is a NaN.
   */
  int predicted(int row, double threshold) {
    int start = row * width;
    float[] data = predictions.data();
    if (width == 1) {
      return Float.isNaN(data[start]) ? NOBODY : data[start] > threshold ? 1 : 0;
    }
    int largest = 0;
    for (int i = 0; i < width; i++) {
      if (Float.isNaN(data[start + i])) {
        return NOBODY;
      }
      if (data[start + i] > data[start + largest]) {
        largest = i;
      }
    }
    return largest;
  }

  /**
   * The class a row should have.
   *
   * @throws IllegalArgumentException if its label is none
   */
  int wanted(int row) {
    if (oneHot) {
      int start = row * width;
      int largest = 0;
      for (int i = 1; i < width; i++) {
        if (targets.data()[start + i] > targets.data()[start + largest]) {
          largest = i;
        }
      }
      return largest;
    }
    float label = targets.data()[row];
    boolean whole = label == (int) label;
    if (!(whole && label >= 0 && label < classes())) {
      throw new IllegalArgumentException(
          metric
              + ": expected labels 0 to "
              + (classes() - 1)
              + " but example "
              + example(row)
              + " of the batch has label "
              + (whole ? String.valueOf((int) label) : String.valueOf(label))
              + (whole
                  ? "; count labels from 0, or give the last layer more units"
                  : "; labels are whole numbers"));
    }
    return (int) label;
  }

  /**
   * That a row's predictions are in [0, 1], within what rounding does; a NaN passes.
   *
   * @param mend what to do if one is not
   * @throws IllegalArgumentException if one is not
   */
  void requireProbabilities(int row, String mend) {
    for (int i = 0; i < width; i++) {
      float p = prediction(row, i);
      if (p < -ROUNDING || p > 1 + ROUNDING) {
        throw new IllegalArgumentException(
            metric
                + ": expected probabilities but example "
                + example(row)
                + " of the batch has a prediction of "
                + p
                + "; "
                + mend);
      }
    }
  }

  /** The example of the batch that a row belongs to. */
  int example(int row) {
    return row / (count / predictions.shape().dim(0));
  }
}
