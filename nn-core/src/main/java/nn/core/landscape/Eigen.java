package nn.core.landscape;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations: slow for large ones,
 * but exact to the last digits, and in basic arithmetic alone, so the same everywhere.
 *
 * @see <a href="https://doi.org/10.1515/crll.1846.30.51">Jacobi: Über ein leichtes Verfahren, die
 *     in der Theorie der Säcularstörungen vorkommenden Gleichungen numerisch aufzulösen, 1846</a>
 */
final class Eigen {
  private static final int SWEEPS = 60;

  private final double[][] matrix;
  private final double[][] vectors;
  private final int[] order;

  private Eigen(double[][] matrix, double[][] vectors) {
    this.matrix = matrix;
    this.vectors = vectors;
    this.order =
        IntStream.range(0, matrix.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -matrix[i][i]))
            .mapToInt(i -> i)
            .toArray();
  }

  /** Of a symmetric matrix, which is not changed. */
  static Eigen of(double[][] symmetric) {
    int n = symmetric.length;
    double[][] a = new double[n][];
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i] = symmetric[i].clone();
      v[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS && turned(a, v); sweep++) {
      // Each sweep leaves far smaller numbers beside the diagonal.
    }
    return new Eigen(a, v);
  }

  /** Makes each pair beside the diagonal zero once; false if nothing was left to do. */
  private static boolean turned(double[][] a, double[][] v) {
    boolean any = false;
    for (int p = 0; p < a.length; p++) {
      for (int q = p + 1; q < a.length; q++) {
        double off = a[p][q];
        if (Math.abs(off) > 1e-17 * Math.sqrt(Math.abs(a[p][p] * a[q][q])) && off != 0) {
          turn(a, v, p, q);
          any = true;
        }
      }
    }
    return any;
  }

  private static void turn(double[][] a, double[][] v, int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int i = 0; i < a.length; i++) {
      double left = a[i][p];
      double right = a[i][q];
      a[i][p] = c * left - s * right;
      a[i][q] = s * left + c * right;
    }
    for (int i = 0; i < a.length; i++) {
      double above = a[p][i];
      double below = a[q][i];
      a[p][i] = c * above - s * below;
      a[q][i] = s * above + c * below;
      double left = v[i][p];
      double right = v[i][q];
      v[i][p] = c * left - s * right;
      v[i][q] = s * left + c * right;
    }
    a[p][q] = 0;
    a[q][p] = 0;
  }

  /** An eigenvalue; number 0 is the largest. */
  double value(int number) {
    return matrix[order[number]][order[number]];
  }

  /** Its eigenvector, of length 1. */
  double[] vector(int number) {
    double[] vector = new double[vectors.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = vectors[i][order[number]];
    }
    return vector;
  }
}
