package nn.core.initializers;

/**
 * The factorization of a matrix into orthonormal columns and a triangle, {@code A = QR}, by
 * Householder's reflections, in double.
 *
 * @see <a href="https://doi.org/10.1145/320941.320947">Householder: Unitary triangularization of a
 *     nonsymmetric matrix, 1958</a>
 */
final class Householder {
  private Householder() {}

  /**
   * The columns of {@code Q}, with the signs that make the diagonal of {@code R} positive.
   *
   * @param columns the columns of {@code A}, each at least as long as there are columns; they
   *     become the reflections' axes
   */
  static double[][] orthonormal(double[][] columns) {
    int count = columns.length;
    boolean[] negative = new boolean[count];
    for (int k = 0; k < count; k++) {
      negative[k] = toAxis(columns[k], k);
      for (int j = k + 1; j < count; j++) {
        reflect(columns[k], columns[j], k);
      }
    }
    double[][] q = new double[count][count == 0 ? 0 : columns[0].length];
    for (int j = 0; j < count; j++) {
      q[j][j] = negative[j] ? -1 : 1;
      // The reflections after j leave unit vector j as it is.
      for (int k = j; k >= 0; k--) {
        reflect(columns[k], q[j], k);
      }
    }
    return q;
  }

  /**
   * Makes a column, from number k on, the axis {@code v} of the reflection that takes it to the
   * coordinate axis k, scaled so that {@code v'v = 2}; zeros for a column of zeros.
   *
   * @return whether the diagonal of R is negative here
   */
  private static boolean toAxis(double[] column, int k) {
    double norm = StrictMath.sqrt(dot(column, column, k));
    if (norm == 0) {
      return false;
    }
    // Away from the axis's nearer end, so that nothing cancels.
    boolean negative = column[k] >= 0;
    double head = column[k] + (negative ? norm : -norm);
    double scale = 1 / StrictMath.sqrt(norm * Math.abs(head));
    column[k] = head;
    for (int i = k; i < column.length; i++) {
      column[i] *= scale;
    }
    return negative;
  }

  /** {@code x - v (v'x)}, from number k on. */
  private static void reflect(double[] v, double[] x, int k) {
    double share = dot(v, x, k);
    for (int i = k; i < x.length; i++) {
      x[i] -= share * v[i];
    }
  }

  private static double dot(double[] a, double[] b, int from) {
    double sum = 0;
    for (int i = from; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
