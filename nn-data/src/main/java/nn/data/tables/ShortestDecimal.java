package nn.data.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;

/**
 * The shortest decimal that is read as the same number: what {@code Double.toString} gives from JDK
 * 19 on and nearly always before, so that a category has the same name everywhere.
 */
final class ShortestDecimal {
  private static final int MOST_DIGITS = 17;

  private ShortestDecimal() {}

  static String of(double number) {
    return of(new BigDecimal(number), decimal -> decimal.doubleValue() == number);
  }

  static String of(float number) {
    return of(new BigDecimal(number), decimal -> decimal.floatValue() == number);
  }

  private static String of(BigDecimal exact, Predicate<BigDecimal> isSame) {
    int digits = 2;
    BigDecimal shortest = rounded(exact, digits);
    while (!isSame.test(shortest) && digits < MOST_DIGITS) {
      shortest = rounded(exact, ++digits);
    }
    return text(shortest.stripTrailingZeros());
  }

  private static BigDecimal rounded(BigDecimal exact, int digits) {
    return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  /** As Java writes numbers: plain from a thousandth to ten million, else with an exponent. */
  private static String text(BigDecimal decimal) {
    String digits = decimal.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - decimal.scale();
    if (exponent >= -3 && exponent < 7) {
      String plain = decimal.toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    String rest = digits.length() == 1 ? "0" : digits.substring(1);
    return (decimal.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + rest + "E" + exponent;
  }
}
