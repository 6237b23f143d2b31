package nn.data.transforms;

/** The standard normal distribution. */
final class Normal {
  private static final double LOG_ROOT_TWO_PI = 0.9189385332046728;

  /** Beyond this, a double cannot tell what lies below from 0 or 1. */
  private static final double FAR = 9;

  /** Numerators and denominators for the middle, then for the tails. */
  private static final double[][] MIDDLE = {
    {
      3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
      45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227
    },
    {
      1,
      42.31333070160091,
      687.1870074920579,
      5394.196021424751,
      21213.794301586597,
      39307.89580009271,
      28729.085735721943,
      5226.495278852854
    }
  };

  private static final double[][] TAIL = {
    {
      1.4234371107496835, 4.630337846156546, 5.769497221460691,
      3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
      0.022723844989269184, 0.0007745450142783414
    },
    {
      1,
      2.053191626637759,
      1.6763848301838038,
      0.6897673349851,
      0.14810397642748008,
      0.015198666563616457,
      0.0005475938084995345,
      1.0507500716444169e-9
    }
  };

  private Normal() {}

  /**
   * The part that lies below a number, {@code Phi(x) = 1/2 + density(x) * (x + x^3/3 + x^5/15 +
   * ...)}, exact to about 1e-15.
   *
   * @see <a href="https://doi.org/10.18637/jss.v011.i04">Marsaglia: Evaluating the normal
   *     distribution, 2004</a>
   */
  static double below(double x) {
    if (Double.isNaN(x) || Math.abs(x) > FAR) {
      return Double.isNaN(x) ? x : x < 0 ? 0 : 1;
    }
    double sum = x;
    double term = x;
    double before = Double.NaN;
    for (int i = 3; sum != before; i += 2) {
      before = sum;
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + sum * StrictMath.exp(-0.5 * x * x - LOG_ROOT_TWO_PI);
  }

  /**
   * The number below which a part lies, exact to about 1e-15 of itself.
   *
   * @param part from 1e-10 to 1 - 1e-10
   * @see <a href="https://doi.org/10.2307/2347330">Wichura: Algorithm AS 241, the percentage points
   *     of the normal distribution, 1988</a>
   */
  static double quantile(double part) {
    double fromMiddle = part - 0.5;
    if (Math.abs(fromMiddle) <= 0.425) {
      return fromMiddle * ratio(MIDDLE, 0.180625 - fromMiddle * fromMiddle);
    }
    double root = StrictMath.sqrt(-StrictMath.log(Math.min(part, 1 - part)));
    double size = ratio(TAIL, root - 1.6);
    return fromMiddle < 0 ? -size : size;
  }

  private static double ratio(double[][] polynomials, double x) {
    return polynomial(polynomials[0], x) / polynomial(polynomials[1], x);
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}
