package nn.data.transforms;

/** Eigenvalues, falling, and their eigenvectors of length 1. */
final class Eigen {
  private final double[] values;
  private final double[][] vectors;

  Eigen(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  int count() {
    return values.length;
  }

  double value(int i) {
    return values[i];
  }

  double[] vector(int i) {
    return vectors[i];
  }
}
