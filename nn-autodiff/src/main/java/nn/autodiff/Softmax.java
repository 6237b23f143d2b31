package nn.autodiff;

import nn.autodiff.kernels.KernelChoice;

/**
 * Positive numbers that sum to 1 along the last axis: {@code softmax(x)_i = exp(x_i) / sum_j
 * exp(x_j)}.
 *
 * <p><b>Shapes</b>: {@code (..., n) -> (..., n)}, n at least 1. Computed from {@code x - max(x)},
 * so that nothing overflows. Its gradient is {@code y * (dy - sum(dy * y))}.
 */
record Softmax() implements Op<NdArray> {
  @Override
  public String name() {
    return "softmax";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    int columns = Shapes.columns(name(), x[0].shape());
    NdArray y = Workspace.array(x[0].shape());
    KernelChoice.KERNELS.softmax(x[0].data(), y.data(), y.size() / columns, columns);
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray product = Elementwise.apply(Pointwise.MUL, dy, y);
    NdArray sums = Reductions.sum(product, -1).reshape(y.shape().with(-1, 1));
    return Elementwise.apply(Pointwise.MUL, y, Elementwise.apply(Pointwise.SUB, dy, sums));
  }
}
