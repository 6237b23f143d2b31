package nn.autodiff;

/**
 * The axes in another order.
 *
 * <p><b>Shapes</b>: axis {@code i} of the result is axis {@code axes[i]} of the input, so {@code
 * (2, 3, 4)} with axes 2, 0, 1 becomes {@code (4, 2, 3)}. The gradient is permuted back.
 */
final class Permute implements Op<NdArray> {
  private final int[] axes;

  /**
   * Takes the axes in this order.
   *
   * @param axes each axis of the input once, counted from the front or, if negative, from the end
   */
  public Permute(int... axes) {
    this.axes = axes.clone();
  }

  @Override
  public String name() {
    return "permute";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    return permute(x[0], fromFront(x[0].shape()));
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    int[] order = fromFront(x[0].shape());
    int[] back = new int[order.length];
    for (int axis = 0; axis < back.length; axis++) {
      back[order[axis]] = axis;
    }
    return permute(dy, back);
  }

  private int[] fromFront(Shape shape) {
    int[] order = new int[axes.length];
    boolean[] seen = new boolean[shape.rank()];
    boolean eachOnce = axes.length == shape.rank();
    for (int i = 0; eachOnce && i < axes.length; i++) {
      order[i] = Shapes.axis(name(), shape, axes[i]);
      eachOnce = !seen[order[i]];
      seen[order[i]] = true;
    }
    if (!eachOnce) {
      throw new IllegalArgumentException(
          "permute: expected each of the "
              + shape.rank()
              + " axes of "
              + shape
              + " once but got "
              + Shapes.list(axes));
    }
    return order;
  }

  private static NdArray permute(NdArray x, int[] axes) {
    int rank = axes.length;
    int[] dims = new int[rank];
    int[] strides = new int[rank];
    for (int i = 0; i < rank; i++) {
      dims[i] = x.shape().dim(axes[i]);
      strides[i] = Shapes.inner(x.shape(), axes[i]);
    }
    NdArray out = Workspace.array(Shape.of(dims));
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
