package nn.autodiff;

/**
 * The same numbers under another shape.
 *
 * <p><b>Shapes</b>: {@code x -> shape}, of the same size. The gradient is reshaped back.
 *
 * @param shape the shape of the result
 */
record Reshape(Shape shape) implements Op<NdArray> {
  @Override
  public String name() {
    return "reshape";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    return x[0].reshape(shape);
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    return dy.reshape(x[0].shape());
  }
}
