package nn.autodiff;

/**
 * The entries {@code from} (included) to {@code to} (excluded) of one axis.
 *
 * <p><b>Shapes</b>: {@code (..., n, ...) -> (..., to - from, ...)}. The gradient is zero outside.
 *
 * @param axis the axis, counted from the front or, if negative, from the end
 * @param from the first entry
 * @param to the entry after the last
 */
record Slice(int axis, int from, int to) implements Op<NdArray> {
  @Override
  public String name() {
    return "slice";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    Shape shape = x[0].shape();
    if (from < 0 || to < from || to > shape.dim(Shapes.axis(name(), shape, axis))) {
      throw new IllegalArgumentException(
          "slice: no entries "
              + from
              + " to "
              + to
              + " along axis "
              + axis
              + " of "
              + shape
              + "; its entries are 0 to "
              + shape.dim(axis));
    }
    NdArray y = Workspace.array(shape.with(axis, to - from));
    copy(x[0].data(), y.data(), shape, false);
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray dx = Workspace.zeros(x[0].shape());
    copy(dy.data(), dx.data(), x[0].shape(), true);
    return dx;
  }

  private void copy(float[] source, float[] target, Shape shape, boolean back) {
    int inner = Shapes.inner(shape, axis);
    int run = (to - from) * inner;
    int stride = shape.dim(axis) * inner;
    for (int at = 0, whole = from * inner; run > 0 && whole < shape.size(); whole += stride) {
      System.arraycopy(source, back ? at : whole, target, back ? whole : at, run);
      at += run;
    }
  }
}
