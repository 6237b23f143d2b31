package nn.data.transforms;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The eigenvalues of a symmetric matrix from the greatest to the least, with their eigenvectors:
 * reflections make it tridiagonal, rotations then diagonal (implicit QR steps with Wilkinson's
 * shift). In the order of the matrix's size cubed; to about 1e-15 of the greatest eigenvalue
 * (Golub, Van Loan: Matrix Computations, 2013, section 8.3).
 */
final class SymmetricEigen {
  private static final double PRECISION = 0x1p-53;

  private final int size;
  private final double[] diagonal;
  private final double[] beside;

  /** Its rows become the eigenvectors. */
  private final double[][] rows;

  private SymmetricEigen(double[][] matrix) {
    size = matrix.length;
    diagonal = new double[size];
    beside = new double[size];
    rows = new double[size][size];
    double[][] reflections = tridiagonal(matrix);
    for (int i = 0; i < size; i++) {
      rows[i][i] = 1;
    }
    for (int k = size - 3; k >= 0; k--) {
      reflectRows(reflections[k], k + 1);
    }
    rotate();
  }

  /**
   * Solves a matrix, which is left as it is; only its upper triangle is looked at.
   *
   * @return values and vectors, the vectors of length 1, row by row
   */
  static Eigen of(double[][] matrix) {
    SymmetricEigen solved = new SymmetricEigen(copyOf(matrix));
    int[] order =
        IntStream.range(0, solved.size)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -solved.diagonal[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] values = Arrays.stream(order).mapToDouble(i -> solved.diagonal[i]).toArray();
    double[][] vectors =
        Arrays.stream(order).mapToObj(i -> solved.rows[i]).toArray(double[][]::new);
    return new Eigen(values, vectors);
  }

  private static double[][] copyOf(double[][] matrix) {
    double[][] copy = new double[matrix.length][matrix.length];
    for (int i = 0; i < copy.length; i++) {
      for (int j = i; j < copy.length; j++) {
        copy[i][j] = matrix[i][j];
        copy[j][i] = matrix[i][j];
      }
    }
    return copy;
  }

  /**
   * Fills diagonal and what is beside it; row k of the result is the unit normal of reflection k.
   */
  private double[][] tridiagonal(double[][] a) {
    double[][] normals = new double[Math.max(0, size - 2)][];
    for (int k = 0; k < size - 2; k++) {
      double[] v = a[k].clone();
      Arrays.fill(v, 0, k + 1, 0);
      double length = Math.sqrt(Vectors.dot(v, v));
      double end = v[k + 1] > 0 ? -length : length;
      beside[k] = end;
      v[k + 1] -= end;
      double norm = Math.sqrt(Vectors.dot(v, v));
      if (norm > 0) {
        Vectors.scale(v, 1 / norm);
        reflectBoth(a, v, k + 1);
      }
      normals[k] = v;
    }
    for (int i = 0; i < size; i++) {
      diagonal[i] = a[i][i];
    }
    if (size > 1) {
      beside[size - 2] = a[size - 2][size - 1];
    }
    return normals;
  }

  /** Reflects the block from {@code first} on, from the left and the right. */
  private void reflectBoth(double[][] a, double[] v, int first) {
    double[] w = new double[size];
    for (int i = first; i < size; i++) {
      w[i] = Vectors.dot(a[i], v);
    }
    Vectors.add(w, -Vectors.dot(v, w), v);
    for (int i = first; i < size; i++) {
      double[] row = a[i];
      double vi = 2 * v[i];
      double wi = 2 * w[i];
      for (int j = first; j < size; j++) {
        row[j] -= vi * w[j] + wi * v[j];
      }
    }
  }

  /** Rows from {@code first} on: {@code row -= 2 (row v) v}; the vectors stand in rows. */
  private void reflectRows(double[] v, int first) {
    for (int i = first; i < size; i++) {
      Vectors.add(rows[i], -2 * Vectors.dot(rows[i], v), v);
    }
  }

  private void rotate() {
    double norm = 0;
    for (int i = 0; i < size; i++) {
      norm = Math.max(norm, Math.abs(diagonal[i]) + Math.abs(beside[i]));
    }
    int high = size - 1;
    while (high > 0) {
      if (Math.abs(beside[high - 1]) <= PRECISION * norm) {
        beside[--high] = 0;
        continue;
      }
      int low = high - 1;
      while (low > 0 && Math.abs(beside[low - 1]) > PRECISION * norm) {
        low--;
      }
      step(low, high);
    }
  }

  /** One implicit QR step on the rows and columns from low to high. */
  private void step(int low, int high) {
    double half = (diagonal[high - 1] - diagonal[high]) / 2;
    double last = beside[high - 1];
    double root = Math.sqrt(half * half + last * last);
    double shift = diagonal[high] - last * last / (half + (half < 0 ? -root : root));
    double x = diagonal[low] - shift;
    double z = beside[low];
    for (int k = low; k < high; k++) {
      double length = Math.sqrt(x * x + z * z);
      double c = length == 0 ? 1 : x / length;
      double s = length == 0 ? 0 : z / length;
      if (k > low) {
        beside[k - 1] = length;
      }
      double a = diagonal[k];
      double b = beside[k];
      double d = diagonal[k + 1];
      diagonal[k] = c * c * a + 2 * c * s * b + s * s * d;
      diagonal[k + 1] = s * s * a - 2 * c * s * b + c * c * d;
      beside[k] = (c * c - s * s) * b + c * s * (d - a);
      x = beside[k];
      if (k < high - 1) {
        z = s * beside[k + 1];
        beside[k + 1] *= c;
      }
      turn(rows[k], rows[k + 1], c, s);
    }
  }

  private static void turn(double[] one, double[] next, double c, double s) {
    for (int i = 0; i < one.length; i++) {
      double a = one[i];
      double b = next[i];
      one[i] = c * a + s * b;
      next[i] = c * b - s * a;
    }
  }
}
