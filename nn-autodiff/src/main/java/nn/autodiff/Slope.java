package nn.autodiff;

import java.util.ArrayList;
import java.util.List;

/**
 * How {@code sum(weights * result)} of a function changes along one of its numbers, from values of
 * the function alone, by the five-point formula
 *
 * <p>{@code f'(x) = (8 (f(x + h) - f(x - h)) - (f(x + 2h) - f(x - 2h))) / 12h + O(h^4)}.
 *
 * <p>Its error is of fourth order, so h may be large; and a large h keeps the roundoff of the
 * function's values, which is divided by h, small.
 *
 * @param value the slope
 * @param noise how far the roundoff of the result may have moved it
 * @param shares what each number of the result that changes has in the slope
 * @param left the slope to the left of the number, less exact
 * @param right the slope to the right
 * @see "Abramowitz, Stegun: Handbook of mathematical functions, 1964, formula 25.3.6"
 */
record Slope(double value, double noise, List<Double> shares, double left, double right) {
  /** Measures along one number, with a step of {@code h}, and puts the number back. */
  static Slope of(Probe probe, double[] base, double[] weights, int input, int index, double h) {
    double x = probe.get(input, index);
    double[][] y = new double[5][];
    try {
      for (int k = -2; k <= 2; k++) {
        probe.set(input, index, x + k * h);
        y[k + 2] = k == 0 ? base : probe.result();
      }
    } finally {
      probe.set(input, index, x);
    }
    double value = 0;
    double noise = 0;
    double left = 0;
    double right = 0;
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < base.length; i++) {
      double wide = y[4][i] - y[0][i];
      double near = y[3][i] - y[1][i];
      if (wide != 0 || near != 0) {
        double share = weights[i] * (8 * near - wide) / (12 * h);
        shares.add(share);
        value += share;
        noise += 4 * probe.roundoff() * Math.abs(weights[i] * base[i]) / h;
        left += weights[i] * (base[i] - y[1][i]) / h;
        right += weights[i] * (y[3][i] - base[i]) / h;
      }
    }
    return new Slope(value, noise, shares, left, right);
  }

  /** Whether the function bends sharply here, so that it has no derivative. */
  boolean kink() {
    double size = Math.max(Math.abs(left), Math.abs(right));
    return Math.abs(left - right) > 0.1 * size + 4 * noise;
  }
}
