package nn.autodiff;

import nn.autodiff.kernels.KernelChoice;
import nn.autodiff.kernels.Primitive;

/** An array stretched to a larger shape by NumPy's rule, and the way back. */
final class Broadcast {
  private final float[] data;
  private final int[] dims;
  private final int[] strides;

  /** How many numbers of the array repeat as they stand: all of them, if only rows are added. */
  private final boolean repeats;

  Broadcast(NdArray array, Shape to) {
    this.data = array.data();
    this.dims = to.dims();
    this.strides = new int[dims.length];
    Shape from = array.shape();
    int step = 1;
    for (int i = 1; i <= from.rank(); i++) {
      strides[dims.length - i] = from.dim(-i) == 1 ? 0 : step;
      step *= from.dim(-i);
    }
    this.repeats = isSuffix(from, to);
  }

  /** Whether the shape, without leading ones, is the end of the other. */
  private static boolean isSuffix(Shape from, Shape to) {
    int size = 1;
    for (int i = 1; i <= to.rank() && size < from.size(); i++) {
      if (i > from.rank() || from.dim(-i) != to.dim(-i)) {
        return false;
      }
      size *= from.dim(-i);
    }
    return true;
  }

  /** Writes numbers {@code from} to {@code from + length} of the stretched array. */
  void fill(float[] block, int from, int length) {
    if (repeats) {
      for (int done = 0; done < length; ) {
        int at = (from + done) % data.length;
        int run = Math.min(length - done, data.length - at);
        System.arraycopy(data, at, block, done, run);
        done += run;
      }
      return;
    }
    int[] index = index(from);
    for (int i = 0; i < length; i++) {
      int at = 0;
      for (int axis = 0; axis < dims.length; axis++) {
        at += index[axis] * strides[axis];
      }
      block[i] = data[at];
      for (int axis = dims.length - 1; axis >= 0 && ++index[axis] == dims[axis]; axis--) {
        index[axis] = 0;
      }
    }
  }

  private int[] index(int number) {
    int[] index = new int[dims.length];
    for (int axis = dims.length - 1; axis >= 0; axis--) {
      index[axis] = number % dims[axis];
      number /= dims[axis];
    }
    return index;
  }

  /**
   * The sum over all copies that stretching made: what a gradient by the stretched array is by the
   * array itself.
   */
  static NdArray undo(NdArray stretched, Shape shape) {
    if (stretched.shape().equals(shape)) {
      return stretched;
    }
    if (stretched.size() == shape.size()) {
      return stretched.reshape(shape);
    }
    if (isSuffix(shape, stretched.shape()) && shape.size() > 1) {
      return sumOfRows(stretched, shape);
    }
    NdArray sum = stretched;
    for (int i = 1; i <= stretched.shape().rank(); i++) {
      boolean copied = i > shape.rank() || shape.dim(-i) == 1;
      if (copied && stretched.shape().dim(-i) != 1) {
        int axis = stretched.shape().rank() - i;
        sum = Reductions.sum(sum, axis).reshape(sum.shape().with(axis, 1));
      }
    }
    return sum.reshape(shape);
  }

  private static NdArray sumOfRows(NdArray rows, Shape shape) {
    NdArray sum = NdArray.zeros(shape);
    for (int at = 0; at < rows.size(); at += sum.size()) {
      KernelChoice.KERNELS.binary(
          Primitive.ADD, sum.data(), 0, rows.data(), at, sum.data(), 0, sum.size());
    }
    return sum;
  }
}
