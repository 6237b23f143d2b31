package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class ErfTest {
  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal PI =
      new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494");

  /** Its Taylor series, {@code 2 / sqrt(pi) sum of (-1)^n x^(2n+1) / (n! (2n+1))}. */
  private static BigDecimal series(double at) {
    BigDecimal x = new BigDecimal(at);
    BigDecimal minusSquare = x.multiply(x).negate();
    BigDecimal power = x;
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = 0; n < 250; n++) {
      sum = sum.add(power.divide(BigDecimal.valueOf(2 * n + 1), DIGITS), DIGITS);
      power = power.multiply(minusSquare).divide(BigDecimal.valueOf(n + 1), DIGITS);
    }
    return sum.multiply(BigDecimal.valueOf(2)).divide(PI.sqrt(DIGITS), DIGITS);
  }

  @Test
  void isWithinTwoUlpsOfItsSeries() {
    for (int i = 1; i <= 620; i++) {
      double x = 0.01 * i;
      BigDecimal exact = series(x);
      double error = new BigDecimal(Erf.of(x)).subtract(exact).abs().doubleValue();
      assertThat(error).as("erf(" + x + ")").isLessThan(2 * Math.ulp(exact.doubleValue()));
      assertThat(Erf.of(-x)).isEqualTo(-Erf.of(x));
    }
  }

  @Test
  void edges() {
    assertThat(Double.doubleToRawLongBits(Erf.of(-0.0))).isEqualTo(Long.MIN_VALUE);
    assertThat(Erf.of(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(Erf.of(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Erf.of(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
    assertThat(Erf.of(Double.NaN)).isNaN();
  }
}
