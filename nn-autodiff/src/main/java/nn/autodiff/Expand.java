package nn.autodiff;

/**
 * An array stretched to a larger shape by NumPy's rule: axes are aligned at the end, lengths 1
 * stretch.
 *
 * <p><b>Shapes</b>: {@code x -> shape}. The gradient is the sum over all copies.
 *
 * @param shape the shape of the result
 */
record Expand(Shape shape) implements Op<NdArray> {
  @Override
  public String name() {
    return "expand";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    return to(x[0], shape);
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    return dy; // the engine undoes broadcasting
  }

  static NdArray to(NdArray x, Shape shape) {
    if (x.shape().equals(shape)) {
      return x;
    }
    if (!Shapes.stretches(x.shape(), shape)) {
      throw new IllegalArgumentException(
          "expand: shape "
              + x.shape()
              + " does not stretch to "
              + shape
              + "; only lengths 1 stretch, to any length, and axes are added in front");
    }
    NdArray out = Workspace.array(shape);
    if (shape.size() > 0) {
      new Broadcast(x, shape).fill(out.data(), 0, shape.size());
    }
    return out;
  }
}
