package nn.data.transforms;

/**
 * A family of curves, one for each lambda, that straighten skewed numbers.
 *
 * @see PowerTransformer
 */
public enum Power {
  /** For numbers above 0: {@code (x^lambda - 1) / lambda}, and {@code ln x} where lambda is 0. */
  BOX_COX {
    @Override
    double bend(double x, double lambda) {
      return lambda == 0
          ? StrictMath.log(x)
          : StrictMath.expm1(lambda * StrictMath.log(x)) / lambda;
    }

    @Override
    double straighten(double y, double lambda) {
      return lambda == 0
          ? StrictMath.exp(y)
          : StrictMath.exp(StrictMath.log1p(lambda * y) / lambda);
    }

    @Override
    double logSlope(double x) {
      return StrictMath.log(x);
    }
  },

  /**
   * For all numbers: Box-Cox of {@code 1 + x} from 0 up, and the same upside down with {@code 2 -
   * lambda} below.
   */
  YEO_JOHNSON {
    @Override
    double bend(double x, double lambda) {
      return x >= 0 ? BOX_COX.bend(1 + x, lambda) : -BOX_COX.bend(1 - x, 2 - lambda);
    }

    @Override
    double straighten(double y, double lambda) {
      return y >= 0 ? BOX_COX.straighten(y, lambda) - 1 : 1 - BOX_COX.straighten(-y, 2 - lambda);
    }

    @Override
    double logSlope(double x) {
      return Math.copySign(StrictMath.log1p(Math.abs(x)), x);
    }
  };

  /** The curve's height. */
  abstract double bend(double x, double lambda);

  /** The way back from its height. */
  abstract double straighten(double y, double lambda);

  /** The logarithm of its slope, divided by {@code lambda - 1}. */
  abstract double logSlope(double x);
}
