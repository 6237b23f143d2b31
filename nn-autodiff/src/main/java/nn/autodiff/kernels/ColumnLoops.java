package nn.autodiff.kernels;

/**
 * The loops under {@link ColumnKernels}, for one thread and at most one block of rows.
 *
 * <p>Rows start {@code stride} numbers apart, so that a strip of the columns can be done by itself.
 * The arrays of one number for each column start at {@code columnAt}.
 */
public interface ColumnLoops {
  /** One chain of {@link ColumnKernels#sum}, for at least one row. */
  void sum(float[] a, int aAt, int stride, int rows, int columns, float[] out, int outAt);

  /** One chain of {@link ColumnKernels#sumProducts}. */
  void sumProducts(
      float[] a,
      float[] b,
      int at,
      float[] center,
      int columnAt,
      int stride,
      int rows,
      int columns,
      float[] out,
      int outAt);

  /** One chain of {@link ColumnKernels#sumSquares}. */
  void sumSquares(
      float[] a,
      int at,
      float[] center,
      int columnAt,
      int stride,
      int rows,
      int columns,
      float[] out,
      int outAt);

  /** {@link ColumnKernels#scale} of some rows in one piece, the columns' numbers as often. */
  void scale(float[] a, int at, float[] center, float[] scale, float[] shift, float[] out, int n);

  /** {@link ColumnKernels#scaleAndAdd} of some rows, likewise. */
  void scaleAndAdd(
      float[] a,
      float[] b,
      int at,
      float[] center,
      float[] scale,
      float[] shift,
      float[] weight,
      float[] out,
      int n);
}
