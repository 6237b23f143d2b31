package nn.data.transforms;

import nn.autodiff.Engine;

/**
 * Adds up {@code row^T row} over rows, in double precision and in their order: of centred examples
 * the covariance, but for a factor. Threads own rows of the sum, so their number does not matter.
 */
final class CrossProducts {
  private static final int WORTH_A_THREAD = 1 << 16;

  private final double[][] sums;

  CrossProducts(int width) {
    sums = new double[width][width];
  }

  /** Takes in some rows; only the upper triangle is kept up. */
  void add(double[][] rows, int count) {
    int width = sums.length;
    int least = Math.max(1, WORTH_A_THREAD / Math.max(1, width * count));
    Engine.share(
        width,
        least,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            add(sums[i], rows, count, i);
          }
        });
  }

  /** Four rows at a time, so that the sum is read and written a quarter as often. */
  private static void add(double[] sum, double[][] rows, int count, int i) {
    int row = 0;
    for (; row + 3 < count; row += 4) {
      double[] a = rows[row];
      double[] b = rows[row + 1];
      double[] c = rows[row + 2];
      double[] d = rows[row + 3];
      double ai = a[i];
      double bi = b[i];
      double ci = c[i];
      double di = d[i];
      for (int j = i; j < sum.length; j++) {
        sum[j] += ai * a[j] + bi * b[j] + (ci * c[j] + di * d[j]);
      }
    }
    for (; row < count; row++) {
      double[] a = rows[row];
      double ai = a[i];
      for (int j = i; j < sum.length; j++) {
        sum[j] += ai * a[j];
      }
    }
  }

  /** The sums divided by a number, both triangles. */
  double[][] dividedBy(double divisor) {
    for (int i = 0; i < sums.length; i++) {
      for (int j = i; j < sums.length; j++) {
        sums[i][j] /= divisor;
        sums[j][i] = sums[i][j];
      }
    }
    return sums;
  }
}
