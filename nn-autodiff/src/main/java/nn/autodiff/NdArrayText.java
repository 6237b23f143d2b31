package nn.autodiff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes an array as NumPy does: nested brackets, decimal points under each other, up to 4
 * decimals, the middle of long axes left out.
 *
 * <p>All numbers of an array are written one way: plainly, or, where the largest is 1e8 or more,
 * the smallest below 1e-4, or the two more than 1,000 times apart, with exponents. Unlike NumPy's,
 * lines are never broken.
 */
final class NdArrayText {
  private static final int EDGE = 3;
  private static final int LONGEST = 1000;
  private static final int DECIMALS = 4;

  private final NdArray array;
  private final boolean whole;
  private final StringBuilder text = new StringBuilder();
  private float smallest = Float.MAX_VALUE;
  private float largest;
  private int width;
  private int decimals;

  private NdArrayText(NdArray array) {
    this.array = array;
    this.whole = array.size() <= LONGEST;
  }

  static String of(NdArray array) {
    NdArrayText writer = new NdArrayText(array);
    writer.each(0, 0, writer::range);
    writer.each(0, 0, writer::measure);
    writer.each(0, 0, writer::fill);
    writer.write(0, 0);
    return writer.text.toString();
  }

  private interface Visitor {
    void number(float number);
  }

  private boolean leftOut(int i, int length) {
    return !whole && length > 2 * EDGE && i >= EDGE && i < length - EDGE;
  }

  /** Visits the numbers that are shown. */
  private void each(int axis, int offset, Visitor visitor) {
    if (axis == array.shape().rank()) {
      visitor.number(array.data()[offset]);
      return;
    }
    int length = array.shape().dim(axis);
    int inner = Shapes.inner(array.shape(), axis);
    for (int i = 0; i < length; i++) {
      if (!leftOut(i, length)) {
        each(axis + 1, offset + i * inner, visitor);
      }
    }
  }

  private void range(float number) {
    float size = Math.abs(number);
    if (size > 0 && Float.isFinite(size)) {
      smallest = Math.min(smallest, size);
      largest = Math.max(largest, size);
    }
  }

  private boolean exponents() {
    return largest >= 1e8f || (largest > 0 && (smallest < 1e-4f || largest / smallest > 1000f));
  }

  private void measure(float number) {
    if (Float.isFinite(number)) {
      decimals = Math.max(decimals, fraction(plain(number)).length());
    }
  }

  private void fill(float number) {
    width = Math.max(width, filled(number).length());
  }

  /** The number with no more decimals than it needs. */
  private String plain(float number) {
    if (!Float.isFinite(number)) {
      return Float.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
    }
    String sign = Float.floatToRawIntBits(number) < 0 ? "-" : "";
    BigDecimal size = new BigDecimal(Math.abs(number));
    return sign + (exponents() ? withExponent(size) : point(size));
  }

  private static String point(BigDecimal size) {
    BigDecimal rounded = size.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    String digits = rounded.toPlainString();
    return digits.contains(".") ? digits : digits + ".";
  }

  private static String withExponent(BigDecimal size) {
    BigDecimal rounded = size.round(new MathContext(DECIMALS + 1, RoundingMode.HALF_EVEN));
    rounded = rounded.stripTrailingZeros();
    int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    String digits = String.valueOf(Math.abs(exponent));
    return point(rounded.scaleByPowerOfTen(-exponent))
        + (exponent < 0 ? "e-" : "e+")
        + (digits.length() < 2 ? "0" : "")
        + digits;
  }

  /** The decimals of a written number. */
  private static String fraction(String written) {
    int exponent = written.indexOf('e');
    return written.substring(written.indexOf('.') + 1, exponent < 0 ? written.length() : exponent);
  }

  /** The number with as many decimals as all others: zeros before an exponent, else blanks. */
  private String filled(float number) {
    String written = plain(number);
    if (!Float.isFinite(number)) {
      return written;
    }
    String fraction = fraction(written);
    int end = written.indexOf('.') + 1 + fraction.length();
    String fill = (exponents() ? "0" : " ").repeat(decimals - fraction.length());
    return written.substring(0, end) + fill + written.substring(end);
  }

  private String aligned(float number) {
    String filled = filled(number);
    return " ".repeat(width - filled.length()) + filled;
  }

  private void write(int axis, int offset) {
    int rank = array.shape().rank();
    if (axis == rank) {
      text.append(rank == 0 ? plain(array.data()[offset]) : aligned(array.data()[offset]));
      return;
    }
    int length = array.shape().dim(axis);
    int inner = Shapes.inner(array.shape(), axis);
    String between = axis == rank - 1 ? " " : "\n".repeat(rank - 1 - axis) + " ".repeat(axis + 1);
    text.append('[');
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : between);
      if (leftOut(i, length)) {
        text.append("...");
        i = length - EDGE - 1;
      } else {
        write(axis + 1, offset + i * inner);
      }
    }
    text.append(']');
  }
}
