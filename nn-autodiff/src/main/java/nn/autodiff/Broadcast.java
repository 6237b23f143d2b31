package nn.autodiff;

import java.util.Arrays;
import nn.autodiff.kernels.KernelChoice;

/**
 * An array stretched to a larger shape by NumPy's rule, and the way back.
 *
 * <p>A step along a stretched axis stays where it is in the array: its stride is 0. Neighbouring
 * axes that are walked as one are joined, so the last axis is as long as it can be; along it the
 * numbers are either copied as they stand or one number is repeated.
 */
final class Broadcast {
  private final float[] data;
  private final int[] dims;
  private final int[] strides;

  Broadcast(NdArray array, Shape to) {
    this.data = array.data();
    int[] lengths = new int[to.rank() + 1];
    int[] steps = new int[to.rank() + 1];
    int axes = 0;
    int inner = 1;
    for (int i = 1; i <= to.rank(); i++) {
      int length = to.dim(-i);
      int own = i <= array.shape().rank() ? array.shape().dim(-i) : 1;
      int step = own == 1 ? 0 : inner;
      inner *= own;
      if (length == 1) {
        continue;
      }
      if (axes > 0 && step == steps[axes - 1] * lengths[axes - 1]) {
        lengths[axes - 1] *= length;
      } else {
        lengths[axes] = length;
        steps[axes++] = step;
      }
    }
    this.dims = Arrays.copyOf(lengths, Math.max(axes, 1)); // from the last axis to the first
    this.strides = Arrays.copyOf(steps, dims.length);
    if (axes == 0) {
      dims[0] = 1;
    }
  }

  /** Whether the array as it stands is repeated, once for each row of the result. */
  boolean isRow() {
    return dims.length == 2 && strides[0] == 1 && strides[1] == 0;
  }

  float[] data() {
    return data;
  }

  /** How many numbers the array has before it is stretched. */
  int size() {
    return data.length;
  }

  /** Writes numbers {@code from} to {@code from + length} of the stretched array. */
  void fill(float[] block, int from, int length) {
    int[] index = new int[dims.length];
    int rest = from;
    int at = 0;
    for (int axis = 0; axis < dims.length; axis++) {
      index[axis] = rest % dims[axis];
      rest /= dims[axis];
      at += index[axis] * strides[axis];
    }
    for (int done = 0; done < length; ) {
      int run = Math.min(length - done, dims[0] - index[0]);
      if (strides[0] == 0) {
        Arrays.fill(block, done, done + run, data[at]);
      } else {
        System.arraycopy(data, at, block, done, run);
      }
      done += run;
      index[0] += run - 1;
      at += (run - 1) * strides[0];
      for (int axis = 0; axis < dims.length; axis++) { // one further, carrying over
        at += strides[axis];
        if (++index[axis] < dims[axis]) {
          break;
        }
        at -= dims[axis] * strides[axis];
        index[axis] = 0;
      }
    }
  }

  /**
   * The sum over all copies that stretching made: what a gradient by the stretched array is by the
   * array itself.
   *
   * @param op the op that gave the gradient, for its input {@code i}
   */
  static NdArray undo(NdArray stretched, Shape shape, String op, int i) {
    if (!Shapes.stretches(shape, stretched.shape())) {
      throw new IllegalStateException(
          op
              + ": backward("
              + i
              + ", ...) gave a gradient of shape "
              + stretched.shape()
              + " for an input of shape "
              + shape
              + "; give it the input's shape, or the one the input broadcast to");
    }
    if (stretched.size() == shape.size()) {
      return stretched.reshape(shape);
    }
    if (shape.size() == 1) {
      return NdArray.of(shape, Reductions.sum(stretched));
    }
    return isSuffix(shape, stretched.shape())
        ? sumOfRows(stretched, shape)
        : sumOfAxes(stretched, shape);
  }

  /** Whether the shape, without leading ones, is the end of the other. */
  private static boolean isSuffix(Shape end, Shape whole) {
    int size = 1;
    for (int i = 1; size < end.size(); i++) {
      if (end.dim(-i) != whole.dim(-i)) {
        return false;
      }
      size *= end.dim(-i);
    }
    return true;
  }

  private static NdArray sumOfRows(NdArray rows, Shape shape) {
    NdArray sum = Workspace.array(shape);
    int columns = shape.size();
    KernelChoice.kernels()
        .sumColumns(rows.data(), 0, rows.size() / columns, columns, sum.data(), 0);
    return sum;
  }

  private static NdArray sumOfAxes(NdArray stretched, Shape shape) {
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
}
