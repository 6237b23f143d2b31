package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/** Checks that targets fit predictions, with errors that say how to mend them. */
final class Targets {
  private Targets() {}

  /**
   * Targets as a constant in the predictions' own shape; {@code (batch,)} fits {@code (batch, 1)}.
   */
  static Tensor likePredictions(String loss, Tensor predictions, NdArray targets) {
    Shape wanted = predictions.shape();
    boolean column =
        wanted.rank() == 2 && wanted.dim(1) == 1 && targets.shape().equals(Shape.of(wanted.dim(0)));
    if (!column && !targets.shape().equals(wanted)) {
      throw new IllegalArgumentException(
          loss
              + ": expected targets of the predictions' shape "
              + wanted
              + " but got "
              + targets.shape()
              + (targets.shape().rank() == wanted.rank() - 1
                  ? "; for class labels use SparseCategoricalCrossEntropy, or one-hot encode them"
                  : "; change the last layer or the targets"));
    }
    return Tensor.constant(targets.reshape(wanted));
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
                  : ""));
    }
    int classes = shape.dim(1);
    for (int i = 0; i < targets.size(); i++) {
      float label = targets.data()[i];
      boolean whole = label == (int) label;
      if (!whole || label < 0 || label >= classes) {
        throw new IllegalArgumentException(
            loss
                + ": expected labels 0 to "
                + (classes - 1)
                + ", for the model has "
                + classes
                + " outputs, but example "
                + i
                + " of the batch has label "
                + (whole ? String.valueOf((int) label) : String.valueOf(label))
                + "; count labels from 0, or give the last layer more units");
      }
    }
    return targets;
  }
}
