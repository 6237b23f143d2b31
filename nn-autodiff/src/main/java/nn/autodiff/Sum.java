package nn.autodiff;

/**
 * The sum along one axis, which the result keeps with length 1.
 *
 * <p><b>Shapes</b>: {@code (..., n, ...) -> (..., 1, ...)}. The gradient of a sum is the same for
 * every summand, so it is stretched back along the axis.
 *
 * @param axis the axis, counted from the front or, if negative, from the end
 */
record Sum(int axis) implements Op<NdArray> {
  @Override
  public String name() {
    return "sum";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    Shapes.axis(name(), x[0].shape(), axis);
    return Reductions.sum(x[0], axis).reshape(x[0].shape().with(axis, 1));
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    return Expand.to(dy, x[0].shape());
  }
}
