package nn.autodiff;

/**
 * Arrays one after the other along an axis.
 *
 * <p><b>Shapes</b>: {@code (..., n1, ...), (..., n2, ...), ... -> (..., n1 + n2 + ..., ...)}; all
 * other axes are equal. Each input's gradient is its part of the whole.
 *
 * @param axis the axis, counted from the front or, if negative, from the end
 */
record Concat(int axis) implements Op<NdArray> {
  @Override
  public String name() {
    return "concat";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    if (x.length == 0) {
      throw new IllegalArgumentException("concat: expected one array or more but got none");
    }
    Shapes.axis(name(), x[0].shape(), axis);
    int length = 0;
    for (NdArray part : x) {
      if (part.shape().rank() != x[0].shape().rank()
          || !part.shape().without(axis).equals(x[0].shape().without(axis))) {
        throw new IllegalArgumentException(
            "concat: shapes "
                + x[0].shape()
                + " and "
                + part.shape()
                + " may differ along axis "
                + axis
                + " alone; reshape or slice one of them");
      }
      length += part.shape().dim(axis);
    }
    NdArray y = Workspace.array(x[0].shape().with(axis, length));
    int at = 0;
    for (NdArray part : x) {
      copy(part, y, at, true);
      at += part.shape().dim(axis);
    }
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    int at = 0;
    for (int before = 0; before < i; before++) {
      at += x[before].shape().dim(axis);
    }
    NdArray dx = Workspace.array(x[i].shape());
    copy(dx, dy, at, false);
    return dx;
  }

  private void copy(NdArray part, NdArray whole, int at, boolean intoWhole) {
    int inner = Shapes.inner(part.shape(), axis);
    int run = part.shape().dim(axis) * inner;
    int stride = whole.shape().dim(axis) * inner;
    for (int from = 0, to = at * inner; from < part.size(); from += run, to += stride) {
      if (intoWhole) {
        System.arraycopy(part.data(), from, whole.data(), to, run);
      } else {
        System.arraycopy(whole.data(), to, part.data(), from, run);
      }
    }
  }
}
