package nn.autodiff;

/**
 * The largest number along one axis, which the result keeps with length 1.
 *
 * <p><b>Shapes</b>: {@code (..., n, ...) -> (..., 1, ...)}. The gradient goes to the largest; where
 * several are equally large, they share it.
 *
 * @param axis the axis, counted from the front or, if negative, from the end
 */
record MaxAlong(int axis) implements Op<NdArray> {
  @Override
  public String name() {
    return "max";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    if (x[0].shape().dim(Shapes.axis(name(), x[0].shape(), axis)) == 0) {
      throw new IllegalArgumentException(
          "max: axis "
              + axis
              + " of shape "
              + x[0].shape()
              + " is empty and has no largest number; leave empty arrays out");
    }
    return Reductions.max(x[0], axis).reshape(x[0].shape().with(axis, 1));
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray largest = Elementwise.apply(Pointwise.EQUAL, x[0], y);
    NdArray ties = Reductions.sum(largest, axis).reshape(y.shape());
    return Elementwise.apply(Pointwise.MUL, largest, Elementwise.apply(Pointwise.DIV, dy, ties));
  }
}
