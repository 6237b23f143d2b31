package nn.autodiff.kernels;

/**
 * A matrix product whose operands are found through tables, so that a convolution is one without
 * any number laid out anew: {@code C[cRows[i] + j] = sum over p of A[aRows[i] + aSteps[p]] *
 * B[bSteps[p] + j]}.
 *
 * <p>The sum runs as in {@link Kernels#matmul(int, int, int, float[], int, boolean, float[], int,
 * boolean, float[], int, boolean)}: in blocks of {@link Kernels#K_BLOCK}.
 */
@FunctionalInterface
public interface TableProduct {
  /**
   * Computes {@code m} rows of C, {@code n} wide, in the calling thread.
   *
   * @param aRows where each row of A begins, from {@code aRowsAt} on
   * @param aSteps where each of k steps stands, counted from a row's begin
   * @param bAt what is added to all of {@code bSteps}
   * @param bSteps where each of k rows of B begins
   * @param cAt what is added to all of {@code cRows}
   * @param cRows where each row of C begins, from {@code cRowsAt} on, in ascending order
   * @param cRow how far two rows of C are apart at least, {@code n} or more
   * @param add whether to add to what is in C
   */
  void run(
      int m,
      int n,
      int k,
      float[] a,
      int[] aRows,
      int aRowsAt,
      int[] aSteps,
      float[] b,
      int bAt,
      int[] bSteps,
      float[] c,
      int cAt,
      int[] cRows,
      int cRowsAt,
      int cRow,
      boolean add);
}
