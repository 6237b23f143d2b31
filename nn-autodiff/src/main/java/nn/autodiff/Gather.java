package nn.autodiff;

/**
 * The named entries of one axis, in that order; an entry may come twice, or not at all.
 *
 * <p><b>Shapes</b>: {@code (..., n, ...) -> (..., indices.length, ...)}. The gradient of each entry
 * goes back where it was taken from, and adds up where one was taken twice.
 */
final class Gather implements Op<NdArray> {
  private final int axis;
  private final int[] indices;

  /**
   * Takes these entries.
   *
   * @param axis the axis, counted from the front or, if negative, from the end
   * @param indices positions along the axis, each in {@code 0..n-1}
   */
  public Gather(int axis, int... indices) {
    this.axis = axis;
    this.indices = indices.clone();
  }

  @Override
  public String name() {
    return "gather";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    Shape from = x[0].shape();
    int length = from.dim(Shapes.axis(name(), from, axis));
    for (int index : indices) {
      if (index < 0 || index >= length) {
        throw new IllegalArgumentException(
            "gather: expected indices in 0.."
                + (length - 1)
                + " along axis "
                + axis
                + " of "
                + from
                + " but got "
                + index);
      }
    }
    NdArray y = Workspace.array(from.with(axis, indices.length));
    int inner = Shapes.inner(from, axis);
    for (int outer = 0, at = 0; at < y.size(); outer += length) {
      for (int index : indices) {
        System.arraycopy(x[0].data(), (outer + index) * inner, y.data(), at, inner);
        at += inner;
      }
    }
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray dx = Workspace.zeros(x[0].shape());
    int length = dx.shape().dim(axis);
    int inner = Shapes.inner(dx.shape(), axis);
    for (int outer = 0, at = 0; at < dy.size(); outer += length) {
      for (int index : indices) {
        int to = (outer + index) * inner;
        for (int j = 0; j < inner; j++) {
          dx.data()[to + j] += dy.data()[at++];
        }
      }
    }
    return dx;
  }
}
