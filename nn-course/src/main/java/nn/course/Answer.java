package nn.course;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What checks ask of any answer before they look at it closely: that it is there, a number, and of
 * the right shape. What is not ends the check with a {@link Hint}.
 */
final class Answer {
  private Answer() {}

  /** A hint to throw, formatted the same in every country. */
  static Hint hint(String format, Object... values) {
    return new Hint(say(format, values));
  }

  static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** The value, if there is one. */
  static <T> T given(String name, @Nullable T value) {
    if (value == null) {
      throw hint("%s is null: nothing was put into it, or a method returned nothing.", name);
    }
    return value;
  }

  /** The value, if it is a finite number. */
  static double number(String name, double value) {
    if (Double.isNaN(value)) {
      throw hint(
          "%s is NaN, which is not a number: 0 / 0 gives that, and the logarithm or root of a"
              + " negative number.",
          name);
    }
    if (Double.isInfinite(value)) {
      throw hint(
          "%s is infinite: a division by zero gives that, and a number that grows too large.",
          name);
    }
    return value;
  }

  /** The value of the student's function at x, if it is a finite number. */
  static double at(String name, @Nullable DoubleUnaryOperator function, double x) {
    double y = given(name, function).applyAsDouble(x);
    return number(name + "(" + text(x) + ")", y);
  }

  /** The array, if it has this shape and its numbers are finite. */
  static NdArray array(String name, @Nullable NdArray value, Shape shape) {
    NdArray array = given(name, value);
    if (!array.shape().equals(shape)) {
      throw hint("%s should have the shape %s, but has %s.", name, shape, array.shape());
    }
    for (float number : array.data()) {
      number("A number in " + name, number);
    }
    return array;
  }

  /** What the student's function makes of x, if it has this shape and its numbers are finite. */
  static NdArray apply(
      String name, @Nullable UnaryOperator<NdArray> function, NdArray x, Shape shape) {
    // A copy: what the student's code does to its input is not seen by the next question.
    return array(name, given(name, function).apply(x.copy()), shape);
  }

  /** Whether two numbers are the same but for rounding, also where they are large. */
  static boolean close(double a, double b, double tolerance) {
    return StrictMath.abs(a - b) <= tolerance * StrictMath.max(1, StrictMath.abs(b));
  }

  /** A number as a sentence shows it: 7, 0.25, -1.333. */
  static String text(double number) {
    String text = say("%.3f", number).replaceAll("\\.?0+$", "");
    return text.equals("-0") ? "0" : text;
  }
}
