package nn.data.transforms;

import java.util.Arrays;
import nn.autodiff.Engine;
import nn.autodiff.RandomStream;

/**
 * The greatest eigenvalues of a large symmetric matrix without negative ones: some random vectors
 * are multiplied by it again and again, and within what they span the problem is a small one
 * (subspace iteration).
 *
 * @see <a href="https://doi.org/10.1137/090771806">Halko, Martinsson, Tropp: Finding structure with
 *     randomness, 2011</a>
 */
final class LeadingEigen {
  /** So many vectors more than are wanted, for those at the end are the last to settle. */
  private static final int MORE = 10;

  private static final int MOST_STEPS = 200;
  private static final double ENOUGH = 1e-10;

  /** Up to this size, or where many are wanted, all of them are found as fast. */
  private static final int SMALL = 256;

  private LeadingEigen() {}

  /** The first {@code wanted} of a matrix, or all where that is as quick. */
  static Eigen of(double[][] matrix, int wanted) {
    int size = matrix.length;
    int span = wanted + MORE;
    if (size <= SMALL || 4 * span > size) {
      return SymmetricEigen.of(matrix);
    }
    double[][] basis = start(span, size);
    for (int step = 1; ; step++) {
      double[][] product = multiply(basis, matrix);
      Eigen small = SymmetricEigen.of(multiply(basis, product, span));
      double[][] vectors = combine(small, basis);
      double[][] images = combine(small, product);
      if (step == MOST_STEPS || settled(small, vectors, images, wanted)) {
        double[] values = new double[wanted];
        Arrays.setAll(values, small::value);
        return new Eigen(values, Arrays.copyOf(vectors, wanted));
      }
      basis = images;
      orthonormalize(basis);
    }
  }

  private static double[][] start(int span, int size) {
    RandomStream random = RandomStream.of(0, "directions to begin with");
    double[][] basis = new double[span][size];
    for (double[] row : basis) {
      Arrays.setAll(row, i -> random.nextGaussian());
    }
    orthonormalize(basis);
    return basis;
  }

  private static void orthonormalize(double[][] basis) {
    for (int i = 0; i < basis.length; i++) {
      Vectors.orthonormalize(basis[i], basis, i);
    }
  }

  /** Each row times the matrix. */
  private static double[][] multiply(double[][] rows, double[][] matrix) {
    double[][] product = new double[rows.length][matrix.length];
    Engine.share(
        rows.length,
        1,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            for (int i = 0; i < matrix.length; i++) {
              Vectors.add(product[row], rows[row][i], matrix[i]);
            }
          }
        });
    return product;
  }

  private static double[][] multiply(double[][] rows, double[][] others, int span) {
    double[][] dots = new double[span][span];
    for (int i = 0; i < span; i++) {
      for (int j = i; j < span; j++) {
        dots[i][j] = Vectors.dot(rows[i], others[j]);
      }
    }
    return dots;
  }

  private static double[][] combine(Eigen small, double[][] rows) {
    double[][] combined = new double[rows.length][rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        Vectors.add(combined[i], small.vector(i)[j], rows[j]);
      }
    }
    return combined;
  }

  private static boolean settled(Eigen small, double[][] vectors, double[][] images, int wanted) {
    for (int i = 0; i < wanted; i++) {
      double[] rest = images[i].clone();
      Vectors.add(rest, -small.value(i), vectors[i]);
      if (Math.sqrt(Vectors.dot(rest, rest)) > ENOUGH * Math.abs(small.value(0))) {
        return false;
      }
    }
    return true;
  }
}
