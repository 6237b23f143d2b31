package nn.core.losses;

import java.util.function.DoublePredicate;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/** Checks that targets fit predictions, with errors that say how to mend them. */
final class Targets {
  /** How to mend targets that are not one-hot. */
  static final String ONE_HOT =
      "one-hot rows are 0 but for one 1; for labels use SparseCategoricalCrossEntropy";

  private Targets() {}

  /**
   * Targets as a constant in the predictions' own shape; {@code (batch,)} fits {@code (batch, 1)}.
   */
  static Tensor likePredictions(String loss, Tensor predictions, NdArray targets) {
    Shape wanted = predictions.shape();
    Shape given = targets.shape();
    boolean column =
        wanted.rank() == 2
            && given.rank() == 1
            && wanted.dim(1) == 1
            && given.dim(0) == wanted.dim(0);
    if (!column && !given.equals(wanted)) {
      throw new IllegalArgumentException(
          loss
              + ": expected targets of the predictions' shape "
              + wanted
              + " but got "
              + given
              + (given.size() == wanted.size() / Math.max(1, wanted.last())
                  ? "; for class labels use SparseCategoricalCrossEntropy, or one-hot encode them"
                  : "; change the last layer or the targets"));
    }
    return Tensor.constant(targets.reshape(wanted));
  }

  /** Whether all targets are in [0, 1]; a NaN passes, for the trainer says where it came from. */
  static void checkFractions(String loss, NdArray targets, String mend) {
    check(loss, targets, "targets in [0, 1]", target -> !(target < 0 || target > 1), mend);
  }

  /** Whether all targets are 0 or more; a NaN passes. */
  static void checkNotNegative(String loss, NdArray targets, String mend) {
    check(loss, targets, "targets of 0 or more", target -> !(target < 0), mend);
  }

  /** Whether all targets can be. */
  static void check(
      String loss, NdArray targets, String expected, DoublePredicate fits, String mend) {
    float[] data = targets.data();
    for (int i = 0; i < data.length; i++) {
      if (!fits.test(data[i])) {
        throw new IllegalArgumentException(
            loss
                + ": expected "
                + expected
                + " but example "
                + i / targets.shape().tail().size()
                + " of the batch has "
                + data[i]
                + "; "
                + mend);
      }
    }
  }

  /** Targets of -1 and 1, or of 0 and 1, as -1 and 1. */
  static Tensor signs(String loss, Tensor predictions, NdArray targets) {
    Tensor given = likePredictions(loss, predictions, targets);
    check(
        loss,
        targets,
        "targets -1 and 1, or 0 and 1,",
        target -> target == 0 || Math.abs(target) == 1 || Double.isNaN(target),
        "they say on which side of 0 a prediction belongs");
    return given.sub(given.eq(0));
  }

  /** Targets of which a share is taken and divided evenly among the classes. */
  static Tensor smoothed(Tensor targets, double smoothing, int classes) {
    return smoothing == 0 ? targets : targets.mul(1 - smoothing).add(smoothing / classes);
  }

  /** Rows of 0 but for one 1, at the label. */
  static NdArray oneHot(NdArray labels, int classes) {
    NdArray rows = NdArray.zeros(Shape.of(labels.size(), classes));
    for (int i = 0; i < labels.size(); i++) {
      rows.data()[i * classes + (int) labels.data()[i]] = 1;
    }
    return rows;
  }

  /** Class labels, shape {@code (batch,)} or {@code (batch, 1)}, each in {@code 0..classes-1}. */
  static NdArray labels(String loss, Tensor predictions, NdArray targets) {
    Shape shape = predictions.shape();
    if (shape.rank() != 2 || targets.size() != shape.dim(0)) {
      throw new IllegalArgumentException(
          loss
              + ": expected predictions (batch, classes) and one label for each example but got"
              + " shapes "
              + shape
              + " and "
              + targets.shape()
              + (targets.shape().equals(shape)
                  ? "; for one-hot targets use CategoricalCrossEntropy"
                  : "; change the last layer or the targets"));
    }
    int classes = shape.dim(1);
    float[] labels = targets.data();
    for (int i = 0; i < labels.length; i++) {
      if (!(labels[i] >= 0 && labels[i] < classes && labels[i] == (int) labels[i])) {
        throw wrongLabel(loss, classes, i, labels[i]);
      }
    }
    return targets;
  }

  private static IllegalArgumentException wrongLabel(
      String loss, int classes, int example, float label) {
    boolean whole = label == (int) label;
    return new IllegalArgumentException(
        loss
            + ": expected labels 0 to "
            + (classes - 1)
            + ", one for each output of the model, but example "
            + example
            + " of the batch has label "
            + (whole ? String.valueOf((int) label) : String.valueOf(label))
            + (classes == 1
                ? "; for one output use BinaryCrossEntropy"
                : whole
                    ? "; count labels from 0, or give the last layer more units"
                    : "; labels are whole numbers"));
  }
}
