package nn.core.optimizers;

/** Sums of squares in double, in eight lanes so that no addition waits for the one before. */
final class Squares {
  private Squares() {}

  static double sum(float[] numbers, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    int i = from;
    for (; i <= to - 8; i += 8) {
      a += square(numbers[i]);
      b += square(numbers[i + 1]);
      c += square(numbers[i + 2]);
      d += square(numbers[i + 3]);
      e += square(numbers[i + 4]);
      f += square(numbers[i + 5]);
      g += square(numbers[i + 6]);
      h += square(numbers[i + 7]);
    }
    for (; i < to; i++) {
      a += square(numbers[i]);
    }
    return ((a + b) + (c + d)) + ((e + f) + (g + h));
  }

  private static double square(float number) {
    return (double) number * number;
  }
}
