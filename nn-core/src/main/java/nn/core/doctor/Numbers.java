package nn.core.doctor;

import java.util.Locale;
import nn.autodiff.NdArray;

/** Sums over arrays, and numbers as text. */
final class Numbers {
  private Numbers() {}

  /** The sum of squares; NaN or infinite just if a number is. */
  static double squares(float[] data) {
    // Four sums, since each addition waits for the one before it in the same sum.
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < data.length; i += 4) {
      a += (double) data[i] * data[i];
      b += (double) data[i + 1] * data[i + 1];
      c += (double) data[i + 2] * data[i + 2];
      d += (double) data[i + 3] * data[i + 3];
    }
    for (; i < data.length; i++) {
      a += (double) data[i] * data[i];
    }
    return a + b + c + d;
  }

  /** The root of the sum of squares; NaN or infinite just if a number is. */
  static double norm(float[] data) {
    return Math.sqrt(squares(data));
  }

  /** How far apart two arrays are. */
  static double distance(float[] left, float[] right) {
    double a = 0;
    double b = 0;
    int i = 0;
    for (; i + 1 < left.length; i += 2) {
      double first = (double) left[i] - right[i];
      double second = (double) left[i + 1] - right[i + 1];
      a += first * first;
      b += second * second;
    }
    if (i < left.length) {
      double last = (double) left[i] - right[i];
      a += last * last;
    }
    return Math.sqrt(a + b);
  }

  /** Where the first number is that is not finite; -1 if all are. */
  static int notFinite(NdArray array) {
    float[] data = array.data();
    for (int i = 0; i < data.length; i++) {
      if (!Float.isFinite(data[i])) {
        return i;
      }
    }
    return -1;
  }

  /** Three digits. */
  static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e6
        ? String.valueOf((long) number)
        : String.format(Locale.ROOT, "%.3g", number);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }
}
