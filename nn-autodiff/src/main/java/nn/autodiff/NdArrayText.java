package nn.autodiff;

/** Writes an array as nested brackets, columns aligned, the middle of long axes left out. */
final class NdArrayText {
  private static final int EDGE = 3;
  private static final int LONGEST = 1000;

  private final NdArray array;
  private final boolean whole;
  private final int width;
  private final StringBuilder text = new StringBuilder();

  private NdArrayText(NdArray array) {
    this.array = array;
    this.whole = array.size() <= LONGEST;
    this.width = widest(0, 0);
  }

  static String of(NdArray array) {
    NdArrayText writer = new NdArrayText(array);
    writer.write(0, 0, "");
    return writer.text.toString();
  }

  private boolean leftOut(int i, int length) {
    return !whole && length > 2 * EDGE && i >= EDGE && i < length - EDGE;
  }

  private int widest(int axis, int offset) {
    if (axis == array.shape().rank()) {
      return number(array.data()[offset]).length();
    }
    int length = array.shape().dim(axis);
    int inner = Shapes.inner(array.shape(), axis);
    int widest = 0;
    for (int i = 0; i < length; i++) {
      if (!leftOut(i, length)) {
        widest = Math.max(widest, widest(axis + 1, offset + i * inner));
      }
    }
    return widest;
  }

  private void write(int axis, int offset, String indent) {
    if (axis == array.shape().rank()) {
      String number = number(array.data()[offset]);
      text.append(axis == 0 ? "" : " ".repeat(width - number.length())).append(number);
      return;
    }
    int length = array.shape().dim(axis);
    int inner = Shapes.inner(array.shape(), axis);
    boolean last = axis == array.shape().rank() - 1;
    text.append('[');
    for (int i = 0; i < length; i++) {
      if (i > 0) {
        text.append(last ? ", " : ",\n" + indent + " ");
      }
      if (leftOut(i, length)) {
        text.append("...");
        i = length - EDGE - 1;
      } else {
        write(axis + 1, offset + i * inner, indent + " ");
      }
    }
    text.append(']');
  }

  /** Up to five significant digits, without zeros at the end; the same on every JDK. */
  private static String number(float number) {
    if (!Float.isFinite(number)) {
      return Float.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
    }
    if (number == StrictMath.rint(number) && Math.abs(number) < 1e7f) {
      return Integer.toString((int) number);
    }
    var rounded =
        new java.math.BigDecimal(number)
            .round(new java.math.MathContext(5, java.math.RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent < -5 || exponent > 7 ? rounded.toString() : rounded.toPlainString();
  }
}
