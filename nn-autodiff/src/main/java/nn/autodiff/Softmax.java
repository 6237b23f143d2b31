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
    KernelChoice.kernels().softmax(x[0].data(), y.data(), y.size() / columns, columns);
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray dx = Workspace.array(y.shape());
    int columns = y.shape().last();
    KernelChoice.kernels()
        .rows()
        .softmaxGradient(y.data(), dy.data(), dx.data(), 0, y.size() / columns, columns);
    return dx;
  }
}
