package nn.autodiff.kernels;

/**
 * The error function on doubles, which Java does not have; within 2 units in the last place.
 *
 * <p>Two quotients of polynomials: up to 0.46875 one of {@code erf(x) / x} in x², from there on one
 * of {@code (1 - erf(x)) exp(x²)}.
 *
 * @see <a href="https://doi.org/10.1090/S0025-5718-1969-0247736-4">Cody: Rational Chebyshev
 *     approximations for the error function, 1969</a>
 */
final class Erf {
  private static final double SPLIT = 0.46875;

  /** From here up, erf is 1 to the last bit. */
  private static final double HIGHEST = 6;

  /** The paper's upper polynomial without the lower one, as erf(x) is x and a little more. */
  private static final double[] NEAR_TOP = {
    -0.8142222938153968,
    -20.440167208473554,
    -130.16048378339403,
    -905.1312883920702,
    365.14075569929884
  };

  private static final double[] NEAR_BOTTOM = {
    1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171
  };

  private static final double[] FAR_TOP = {
    2.1531153547440383e-08,
    0.5641884969886701,
    8.883149794388377,
    66.11919063714163,
    298.6351381974001,
    881.952221241769,
    1712.0476126340707,
    2051.0783778260716,
    1230.3393547979972
  };

  private static final double[] FAR_BOTTOM = {
    1,
    15.744926110709835,
    117.6939508913125,
    537.1811018620099,
    1621.3895745666903,
    3290.7992357334597,
    4362.619090143247,
    3439.3676741437216,
    1230.3393548037495
  };

  private Erf() {}

  static double of(double x) {
    double size = StrictMath.abs(x);
    if (size <= SPLIT) {
      double square = x * x;
      double more = polynomial(NEAR_TOP, square) / polynomial(NEAR_BOTTOM, square);
      return StrictMath.fma(x, more, x);
    }
    if (size > HIGHEST) {
      return StrictMath.signum(x);
    }
    double rest = polynomial(FAR_TOP, size) / polynomial(FAR_BOTTOM, size);
    double y = 1 - StrictMath.exp(-x * x) * rest;
    return x < 0 ? -y : y;
  }

  /** From the highest power down. */
  private static double polynomial(double[] coefficients, double x) {
    double y = 0;
    for (double coefficient : coefficients) {
      y = StrictMath.fma(y, x, coefficient);
    }
    return y;
  }
}
