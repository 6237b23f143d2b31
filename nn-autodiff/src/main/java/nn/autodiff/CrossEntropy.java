package nn.autodiff;

import java.util.Arrays;
import nn.autodiff.kernels.KernelChoice;

/**
 * The cross-entropy of logits and wanted probabilities, row by row: {@code -sum_c t_c
 * logSoftmax(x)_c}.
 *
 * <p><b>Shapes</b>: {@code (..., classes) -> (...)}. Its gradient is {@code (softmax(x) sum(t) - t)
 * dy}. A class that is not wanted counts for nothing, also where its logit is minus infinity.
 *
 * @param targets what is wanted of each class, of the shape of the logits
 */
record CrossEntropy(NdArray targets) implements Op<NdArray> {
  @Override
  public String name() {
    return "crossEntropy";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    Shape shape = x[0].shape();
    int columns = Shapes.columns(name(), shape);
    if (!targets.shape().equals(shape)) {
      throw new IllegalArgumentException(
          "crossEntropy: expected targets of the logits' shape "
              + shape
              + " but got "
              + targets.shape()
              + "; for class labels use sparseCrossEntropy");
    }
    NdArray logs = Workspace.array(shape);
    KernelChoice.kernels().logSoftmax(x[0].data(), logs.data(), logs.size() / columns, columns);
    NdArray y = Workspace.array(Shape.of(Arrays.copyOf(shape.dims(), shape.rank() - 1)));
    for (int row = 0; row < y.size(); row++) {
      double sum = 0;
      for (int i = row * columns; i < (row + 1) * columns; i++) {
        float wanted = targets.data()[i];
        if (wanted != 0) { // of one-hot rows, one
          sum += (double) wanted * logs.data()[i];
        }
      }
      y.data()[row] = (float) -sum;
    }
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray dx = Workspace.array(x[0].shape());
    int columns = dx.shape().last();
    KernelChoice.kernels().softmax(x[0].data(), dx.data(), y.size(), columns);
    for (int row = 0; row < y.size(); row++) {
      int from = row * columns;
      float wanted = 0;
      for (int j = from; j < from + columns; j++) {
        if (targets.data()[j] != 0) {
          wanted += targets.data()[j];
        }
      }
      float share = dy.data()[row];
      for (int j = from; j < from + columns; j++) {
        dx.data()[j] = (dx.data()[j] * wanted - targets.data()[j]) * share;
      }
    }
    return dx;
  }
}
