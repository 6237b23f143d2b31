package nn.data.transforms;

/** Sums over arrays of one length, always in the same order. */
final class Vectors {
  private Vectors() {}

  /** The sum of products, in four sums side by side, which is faster than one. */
  static double dot(double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + (s2 + s3);
  }

  /** {@code to += factor * from}. */
  static void add(double[] to, double factor, double[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * from[i];
    }
  }

  static void scale(double[] a, double factor) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= factor;
    }
  }

  /**
   * Takes from a vector what lies in the direction of others, all of length 1 and at right angles,
   * and makes it of length 1.
   *
   * @param before how many of the others count
   * @return false if nothing was left; the vector is then 0
   */
  static boolean orthonormalize(double[] vector, double[][] others, int before) {
    double length = Math.sqrt(dot(vector, vector));
    if (length == 0) {
      return false;
    }
    scale(vector, 1 / length);
    for (int pass = 0; pass < 2; pass++) { // once more, for what rounding left
      for (int i = 0; i < before; i++) {
        add(vector, -dot(vector, others[i]), others[i]);
      }
    }
    double left = Math.sqrt(dot(vector, vector));
    scale(vector, left > 1e-10 ? 1 / left : 0);
    return left > 1e-10;
  }
}
