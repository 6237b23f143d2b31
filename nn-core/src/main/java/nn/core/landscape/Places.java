package nn.core.landscape;

import java.util.Arrays;

/** Where the loss is measured. */
final class Places {
  private Places() {}

  /** So many places at equal distances; an odd number of them around 0 has an exact 0. */
  static double[] around(double from, double to, int points) {
    double[] places = new double[points];
    for (int i = 0; i < points; i++) {
      double part = (double) i / (points - 1);
      places[i] = (1 - part) * from + part * to;
    }
    return places;
  }

  /** So many places from before the least of some numbers and of 0 to behind the greatest. */
  static double[] around(double[] numbers, double beside, int points) {
    double low = Math.min(0, Arrays.stream(numbers).min().orElse(0));
    double high = Math.max(0, Arrays.stream(numbers).max().orElse(0));
    double more = beside * (high - low);
    return around(low - more, high + more, points);
  }
}
