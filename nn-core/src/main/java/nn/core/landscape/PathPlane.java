package nn.core.landscape;

import java.util.List;

/** The plane through the origin that holds most of some points, and where they lie in it. */
final class PathPlane {
  /** A second direction that explains less than this of the first is nothing but rounding. */
  private static final double LEAST = 1e-9;

  private final float[] first;
  private final float[] second;
  private final double[] xs;
  private final double[] ys;
  private final double share;

  private PathPlane(float[] first, float[] second, double[] xs, double[] ys, double share) {
    this.first = first;
    this.second = second;
    this.xs = xs;
    this.ys = ys;
    this.share = share;
  }

  /**
   * The principal components of points, not centred, so that the origin is in the plane.
   *
   * <p>There are far fewer points than coordinates, so they come of the points' products with each
   * other: for an eigenvector {@code v} of those with eigenvalue {@code l}, the direction is {@code
   * sum of v[i] * point[i] / sqrt(l)} and point {@code i} lies at {@code sqrt(l) * v[i]}.
   *
   * @throws IllegalArgumentException if the points lie on a line
   */
  static PathPlane of(List<float[]> points) {
    int n = points.size();
    double[][] products = new double[n][n];
    double whole = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = product(points.get(i), points.get(j));
        products[j][i] = products[i][j];
      }
      whole += products[i][i];
    }
    Eigen eigen = Eigen.of(products);
    if (n < 2 || !(eigen.value(1) > LEAST * eigen.value(0))) {
      throw new IllegalArgumentException(
          "LossLandscape: expected a path with a bend, which spans a plane, but its "
              + n
              + (n == 1 ? " place lies" : " places lie")
              + " on a line; train for some more epochs");
    }
    double[] x = coordinates(eigen, 0);
    double[] y = coordinates(eigen, 1);
    return new PathPlane(
        direction(points, x, eigen.value(0)),
        direction(points, y, eigen.value(1)),
        x,
        y,
        Math.min(1, (eigen.value(0) + eigen.value(1)) / whole));
  }

  private static double product(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return sum;
  }

  /** Where the points lie along an eigenvector, whose sign is chosen so that they begin below 0. */
  private static double[] coordinates(Eigen eigen, int number) {
    double[] vector = eigen.vector(number);
    double scale = Math.sqrt(eigen.value(number)) * (vector[0] > 0 ? -1 : 1);
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= scale;
    }
    return vector;
  }

  private static float[] direction(List<float[]> points, double[] coordinates, double value) {
    double[] sum = new double[points.get(0).length];
    for (int i = 0; i < coordinates.length; i++) {
      float[] point = points.get(i);
      for (int j = 0; j < sum.length; j++) {
        sum[j] += coordinates[i] * point[j] / value;
      }
    }
    float[] direction = new float[sum.length];
    for (int j = 0; j < sum.length; j++) {
      direction[j] = (float) sum[j];
    }
    return direction;
  }

  /** The first direction, of length 1. */
  float[] first() {
    return first.clone();
  }

  /** The second direction, of length 1, at a right angle to the first. */
  float[] second() {
    return second.clone();
  }

  double[] xs() {
    return xs.clone();
  }

  double[] ys() {
    return ys.clone();
  }

  /** What part of the points' squared lengths lies in the plane. */
  double share() {
    return share;
  }
}
