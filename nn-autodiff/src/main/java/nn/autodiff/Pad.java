package nn.autodiff;

/**
 * Zeros before and after the entries of one axis.
 *
 * <p><b>Shapes</b>: {@code (..., n, ...) -> (..., before + n + after, ...)}. The gradient is that
 * of the entries; the zeros have none.
 *
 * @param axis the axis, counted from the front or, if negative, from the end
 * @param before how many zeros come first, 0 or more
 * @param after how many zeros come last, 0 or more
 */
record Pad(int axis, int before, int after) implements Op<NdArray> {
  @Override
  public String name() {
    return "pad";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    Shape shape = x[0].shape();
    int length = shape.dim(Shapes.axis(name(), shape, axis));
    if (before < 0 || after < 0) {
      throw new IllegalArgumentException(
          "pad: expected 0 or more zeros on each side but got " + before + " and " + after);
    }
    NdArray y = Workspace.zeros(shape.with(axis, before + length + after));
    copy(x[0], y, true);
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray dx = Workspace.array(x[0].shape());
    copy(dx, dy, false);
    return dx;
  }

  private void copy(NdArray part, NdArray padded, boolean intoPadded) {
    int inner = Shapes.inner(part.shape(), axis);
    int run = part.shape().dim(axis) * inner;
    int stride = padded.shape().dim(axis) * inner;
    for (int from = 0, to = before * inner; from < part.size(); from += run, to += stride) {
      if (intoPadded) {
        System.arraycopy(part.data(), from, padded.data(), to, run);
      } else {
        System.arraycopy(padded.data(), to, part.data(), from, run);
      }
    }
  }
}
