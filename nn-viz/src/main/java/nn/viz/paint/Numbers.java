package nn.viz.paint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Numbers as people read them: short, with a true minus sign, the same in every locale. */
public final class Numbers {
  private static final int FEW = 4;

  private Numbers() {}

  /**
   * A number in four significant digits, or all digits before the point: {@code 0.7071}, {@code
   * −1.5}, {@code 12346}, {@code 2.5e−7}.
   */
  public static String compact(double value) {
    return compact(value, FEW);
  }

  /** A number in so many significant digits, or all digits before the point. */
  static String compact(double value, int digits) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded =
        exact.precision() - exact.scale() >= digits && Math.abs(value) < 1e7
            ? exact.setScale(0, RoundingMode.HALF_EVEN)
            : exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    String text;
    if (exponent < -4 || exponent > 6) {
      BigDecimal mantissa = rounded.movePointLeft(exponent).stripTrailingZeros();
      text = mantissa.toPlainString() + "e" + exponent;
    } else {
      text = rounded.toPlainString();
    }
    return text.replace('-', '−');
  }

  /**
   * Numbers that are read beside each other, all with the decimals that the greatest has: {@code
   * 1.670} beside {@code 1.327}. Where that would leave less than two digits of one, each is as
   * {@link #compact} has it.
   */
  public static List<String> alike(double... values) {
    List<String> each = DoubleStream.of(values).mapToObj(Numbers::compact).toList();
    if (!each.stream().allMatch(text -> text.matches("−?[0-9]+(\\.[0-9]+)?"))) {
      return each;
    }
    double most = DoubleStream.of(values).map(Math::abs).max().orElse(0);
    int room = Math.max(0, FEW - fixed(most, 0).length());
    int needed = each.stream().mapToInt(Numbers::decimals).max().orElse(0);
    int decimals = Math.min(room, needed);
    double least = BigDecimal.ONE.movePointLeft(decimals - 1).doubleValue();
    boolean kept =
        IntStream.range(0, values.length)
            .allMatch(i -> Math.abs(values[i]) >= least || decimals(each.get(i)) <= decimals);
    return kept ? DoubleStream.of(values).mapToObj(value -> fixed(value, decimals)).toList() : each;
  }

  private static int decimals(String text) {
    int point = text.indexOf('.');
    return point < 0 ? 0 : text.length() - point - 1;
  }

  /** A number with exactly so many decimals. */
  public static String fixed(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    String text = (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    return text.replace('-', '−');
  }
}
