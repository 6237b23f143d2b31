package nn.autodiff;

import java.util.Arrays;
import java.util.List;

/**
 * The axes in another order.
 *
 * <p><b>Shapes</b>: axis {@code i} of the result is axis {@code axes[i]} of the input, so {@code
 * (2, 3, 4)} with axes 2, 0, 1 becomes {@code (4, 2, 3)}. The gradient is permuted back.
 *
 * @param axes each axis of the input once
 */
public record Permute(List<Integer> axes) implements Op<NdArray> {
  @Override
  public String name() {
    return "permute";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    return permute(x[0], axes.stream().mapToInt(x[0].shape()::axis).toArray());
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    int[] back = new int[axes.size()];
    for (int axis = 0; axis < back.length; axis++) {
      back[x[0].shape().axis(axes.get(axis))] = axis;
    }
    return permute(dy, back);
  }

  private static NdArray permute(NdArray x, int[] axes) {
    int rank = x.shape().rank();
    if (axes.length != rank || Arrays.stream(axes).distinct().count() != rank) {
      throw new IllegalArgumentException(
          "permute: expected each of the "
              + rank
              + " axes of "
              + x.shape()
              + " once but got "
              + Shapes.list(axes));
    }
    int[] dims = new int[rank];
    int[] strides = new int[rank];
    for (int i = 0; i < rank; i++) {
      dims[i] = x.shape().dim(axes[i]);
      strides[i] = Shapes.inner(x.shape(), axes[i]);
    }
    NdArray out = NdArray.zeros(Shape.of(dims));
    if (out.size() > 0) {
      gather(x.data(), out.data(), dims, strides);
    }
    return out;
  }

  /** Walks the result in order, stepping through the input by the permuted strides. */
  private static void gather(float[] from, float[] to, int[] dims, int[] strides) {
    int rank = dims.length;
    int length = rank == 0 ? 1 : dims[rank - 1];
    int step = rank == 0 ? 0 : strides[rank - 1];
    int[] index = new int[rank];
    for (int at = 0; at < to.length; at += length) {
      int start = 0;
      for (int axis = 0; axis < rank - 1; axis++) {
        start += index[axis] * strides[axis];
      }
      for (int i = 0; i < length; i++) {
        to[at + i] = from[start + i * step];
      }
      for (int axis = rank - 2; axis >= 0 && ++index[axis] == dims[axis]; axis--) {
        index[axis] = 0;
      }
    }
  }
}
