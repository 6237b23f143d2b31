package nn.autodiff;

import nn.autodiff.kernels.KernelChoice;

/**
 * The mean cross-entropy of logits and labels: {@code -mean over rows of logSoftmax(x)_label}.
 *
 * <p><b>Shapes</b>: {@code (..., classes) -> ()}, one label for each row. Its gradient is {@code
 * (softmax(x) - 1 at the label) * dy / rows}. Neither pass keeps an array as large as x: backward
 * computes the softmax anew, which takes less time than reading it from memory.
 *
 * @param labels the true class of each row, in {@code 0..classes-1}, as whole floats
 */
record SparseCrossEntropy(NdArray labels) implements Op<NdArray> {
  @Override
  public String name() {
    return "sparseCrossEntropy";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    int columns = Shapes.columns(name(), x[0].shape());
    int rows = x[0].size() / columns;
    requireLabels(x[0].shape(), rows, columns);
    NdArray logs = Workspace.array(Shape.of(rows));
    KernelChoice.kernels()
        .rows()
        .crossEntropy(x[0].data(), labels.data(), logs.data(), 0, rows, columns);
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += logs.data()[row];
    }
    return NdArray.scalar((float) (-sum / rows));
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray dx = Workspace.array(x[0].shape());
    int columns = dx.shape().last();
    int rows = dx.size() / columns;
    float share = -dy.item() / rows;
    KernelChoice.kernels()
        .rows()
        .crossEntropyGradient(x[0].data(), labels.data(), share, dx.data(), 0, rows, columns);
    return dx;
  }

  private void requireLabels(Shape shape, int rows, int columns) {
    if (labels.size() != rows) {
      throw new IllegalArgumentException(
          "sparseCrossEntropy: expected one label for each of the "
              + rows
              + " rows of logits of shape "
              + shape
              + " but got shape "
              + labels.shape()
              + "; for one-hot targets multiply them by logSoftmax()");
    }
    for (float label : labels.data()) {
      if (!(label >= 0 && label < columns && label == (int) label)) {
        throw new IllegalArgumentException(
            "sparseCrossEntropy: expected whole labels in 0.."
                + (columns - 1)
                + ", as logits have shape "
                + shape
                + ", but got "
                + label
                + "; count classes from 0");
      }
    }
  }
}
