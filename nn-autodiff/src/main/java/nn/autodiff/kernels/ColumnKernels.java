package nn.autodiff.kernels;

/**
 * What is computed column by column: a bias and its gradient, and batch normalization.
 *
 * <p>A sum runs down the rows in blocks of {@link #ROW_BLOCK}: within a block in one chain, and the
 * blocks' chains are added in order. {@code fma} is rounded once.
 */
public interface ColumnKernels {
  /** How many rows one chain of a sum down the columns has. */
  int ROW_BLOCK = 1024;

  /** {@code out[j] = a[0, j] + a[1, j] + ...}; zeros without rows. */
  void sum(float[] a, int aAt, int rows, int columns, float[] out, int outAt);

  /**
   * The sums of {@code b[r, j] * (a[r, j] - center[j])}, each product added by an fma to a chain
   * that starts from 0.
   */
  void sumProducts(float[] a, float[] center, float[] b, int rows, int columns, float[] out);

  /** {@link #sumProducts} of {@code b = a - center}: the sums of squares. */
  void sumSquares(float[] a, float[] center, int rows, int columns, float[] out);

  /** {@code out[r, j] = fma(a[r, j] - center[j], scale[j], shift[j])}. */
  void scale(
      float[] a, float[] center, float[] scale, float[] shift, float[] out, int rows, int columns);

  /** {@code out[r, j] = fma(a[r, j] - center[j], scale[j], (b[r, j] - shift[j]) * weight[j])}. */
  void scaleAndAdd(
      float[] a,
      float[] center,
      float[] scale,
      float[] b,
      float[] shift,
      float[] weight,
      float[] out,
      int rows,
      int columns);
}
