package nn.core.constraints;

import nn.autodiff.NdArray;

/** The lengths of units: of all weights that lead to one place on the last axis. */
final class Norms {
  private Norms() {}

  /** One length for each unit, summed up in double in the order of the weights. */
  static double[] of(NdArray weights) {
    float[] w = weights.data();
    double[] squares = new double[weights.shape().last()];
    for (int start = 0; start < w.length; start += squares.length) {
      for (int unit = 0; unit < squares.length; unit++) {
        squares[unit] += (double) w[start + unit] * w[start + unit];
      }
    }
    for (int unit = 0; unit < squares.length; unit++) {
      squares[unit] = StrictMath.sqrt(squares[unit]);
    }
    return squares;
  }

  /** Whether a length is another one by more than rounding, so that what fits is not changed. */
  static boolean differ(double norm, double wanted) {
    return Math.abs(norm - wanted) > 1e-6 * wanted;
  }

  static void scale(NdArray weights, float[] factors) {
    float[] w = weights.data();
    for (int start = 0; start < w.length; start += factors.length) {
      for (int unit = 0; unit < factors.length; unit++) {
        w[start + unit] *= factors[unit];
      }
    }
  }
}
