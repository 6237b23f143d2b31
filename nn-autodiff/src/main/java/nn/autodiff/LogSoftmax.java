package nn.autodiff;

import nn.autodiff.kernels.KernelChoice;

/**
 * The logarithm of {@link Softmax} along the last axis: {@code x_i - log(sum_j exp(x_j))}.
 *
 * <p><b>Shapes</b>: {@code (..., n) -> (..., n)}, n at least 1. Finite for every finite input,
 * which the logarithm of a softmax is not. Its gradient is {@code dy - exp(y) * sum(dy)}.
 */
record LogSoftmax() implements Op<NdArray> {
  @Override
  public String name() {
    return "logSoftmax";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    int columns = Shapes.columns(name(), x[0].shape());
    NdArray y = Workspace.array(x[0].shape());
    KernelChoice.kernels().logSoftmax(x[0].data(), y.data(), y.size() / columns, columns);
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray dx = Workspace.array(y.shape());
    int columns = y.shape().last();
    KernelChoice.kernels()
        .rows()
        .logSoftmaxGradient(y.data(), dy.data(), dx.data(), 0, y.size() / columns, columns);
    return dx;
  }
}
