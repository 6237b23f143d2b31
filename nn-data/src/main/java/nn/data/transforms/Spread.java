package nn.data.transforms;

/** How examples are spread around their mean, as a matrix whose eigenvectors lead to directions. */
interface Spread {
  /** The first eigenvalues, which are variances, with their eigenvectors. */
  Eigen eigen(int wanted);

  /** The variance of all features together. */
  double variance();

  /** The direction among the features for an eigenvector, of any length; 0 if there is none. */
  double[] direction(double[] eigenvector);

  /** The sum of a matrix's diagonal. */
  static double trace(double[][] matrix) {
    double sum = 0;
    for (int i = 0; i < matrix.length; i++) {
      sum += matrix[i][i];
    }
    return sum;
  }

  /** The first axis that is not yet spanned, at right angles to the directions before. */
  static double[] another(double[][] directions, int before, int features) {
    for (int axis = 0; axis < features; axis++) {
      double[] direction = new double[features];
      direction[axis] = 1;
      if (Vectors.orthonormalize(direction, directions, before)) {
        return direction;
      }
    }
    throw new IllegalStateException("no direction is left beside " + before + " of " + features);
  }
}
