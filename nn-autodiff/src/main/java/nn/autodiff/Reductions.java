package nn.autodiff;

import nn.autodiff.kernels.KernelChoice;
import nn.autodiff.kernels.Primitive;

/** Sums and maxima of plain arrays, along one axis or over everything. */
final class Reductions {
  private Reductions() {}

  /** The sum of all numbers. */
  static float sum(NdArray x) {
    return KernelChoice.KERNELS.sum(x.data(), 0, x.size());
  }

  /** The sums along one axis, which the result lacks. */
  static NdArray sum(NdArray x, int axis) {
    return along(x, axis, Primitive.ADD, 0f);
  }

  /** The maxima along one axis, which the result lacks. */
  static NdArray max(NdArray x, int axis) {
    return along(x, axis, Primitive.MAX, Float.NEGATIVE_INFINITY);
  }

  private static NdArray along(NdArray x, int axis, Primitive f, float start) {
    int length = x.shape().dim(axis);
    int inner = Shapes.inner(x.shape(), axis);
    NdArray result = NdArray.full(x.shape().without(axis), start);
    float[] out = result.data();
    for (int at = 0; at < out.length; at += inner) {
      int from = at * length;
      if (inner == 1) {
        out[at] =
            f == Primitive.ADD
                ? KernelChoice.KERNELS.sum(x.data(), from, length)
                : KernelChoice.KERNELS.max(x.data(), from, length);
      } else {
        for (int i = 0; i < length; i++) {
          KernelChoice.KERNELS.binary(f, out, at, x.data(), from + i * inner, out, at, inner);
        }
      }
    }
    return result;
  }
}
