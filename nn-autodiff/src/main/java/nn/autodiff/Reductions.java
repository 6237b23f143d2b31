package nn.autodiff;

import nn.autodiff.kernels.KernelChoice;
import nn.autodiff.kernels.Primitive;

/** Sums and maxima of plain arrays, along one axis or over everything. */
final class Reductions {
  private Reductions() {}

  /** The sum of all numbers. */
  static float sum(NdArray x) {
    return KernelChoice.kernels().sum(x.data(), 0, x.size());
  }

  /** The sums along one axis, which the result lacks. */
  static NdArray sum(NdArray x, int axis) {
    int length = x.shape().dim(axis);
    int inner = Shapes.inner(x.shape(), axis);
    NdArray sums = Workspace.array(x.shape().without(axis));
    for (int at = 0; at < sums.size(); at += inner) {
      if (inner == 1) {
        sums.data()[at] = KernelChoice.kernels().sum(x.data(), at * length, length);
      } else {
        KernelChoice.kernels().sumColumns(x.data(), at * length, length, inner, sums.data(), at);
      }
    }
    return sums;
  }

  /** The maxima along one axis, which the result lacks. */
  static NdArray max(NdArray x, int axis) {
    int length = x.shape().dim(axis);
    int inner = Shapes.inner(x.shape(), axis);
    NdArray maxima = Workspace.full(x.shape().without(axis), Float.NEGATIVE_INFINITY);
    float[] out = maxima.data();
    for (int at = 0; at < out.length; at += inner) {
      int from = at * length;
      if (inner == 1) {
        out[at] = KernelChoice.kernels().max(x.data(), from, length);
      } else {
        for (int i = 0; i < length; i++) {
          KernelChoice.kernels()
              .binary(Primitive.MAX, out, at, x.data(), from + i * inner, out, at, inner);
        }
      }
    }
    return maxima;
  }
}
