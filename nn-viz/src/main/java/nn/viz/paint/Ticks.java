package nn.viz.paint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The places on an axis that get a label: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param values the places, rising
 * @param labels what stands at each
 */
public record Ticks(List<Double> values, List<String> labels) {
  private static final double[] ONE = {1};
  private static final double[] ONE_THREE = {1, 3};
  private static final double[] ONE_TWO_FIVE = {1, 2, 5};

  /**
   * Ticks inside a range.
   *
   * @param range what the axis shows
   * @param most how many ticks there may be, at least 2
   * @param whole whether only whole numbers make sense, as for epochs
   */
  public static Ticks of(Range range, int most, boolean whole) {
    double step = step(range, Math.max(2, most));
    if (whole) {
      step = Math.max(1, step);
    }
    long first = first(range, step);
    long last = last(range, step);
    int decimals = decimals(step);
    List<Double> values = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      double value = i * step;
      values.add(value);
      labels.add(label(value, step, decimals));
    }
    for (int digits = 5; hasTwins(labels) && digits <= 17; digits++) {
      labels.clear();
      for (double value : values) {
        labels.add(Numbers.compact(value, digits));
      }
    }
    return new Ticks(List.copyOf(values), List.copyOf(labels));
  }

  /** Whether two places have the same label: a narrow range far from zero needs more digits. */
  private static boolean hasTwins(List<String> labels) {
    return new HashSet<>(labels).size() < labels.size();
  }

  /**
   * Ticks at powers of ten; where there are too few, at 2 and 5 times these too; in a range of less
   * than half a decade, or of less than one with fewer than three such, those of {@link #of}.
   *
   * @param range what the axis shows, above zero
   * @param most how many ticks there may be, at least 2
   */
  public static Ticks byRatio(Range range, int most) {
    double decades = StrictMath.log10(range.high() / range.low());
    if (decades < 0.5) {
      return of(range, most, false);
    }
    for (double[] factors : List.of(ONE_TWO_FIVE, ONE_THREE)) {
      Ticks ticks = multiples(range, factors, 1);
      if (ticks.values.size() <= most) {
        return ticks.values.size() < 3 && decades < 1 ? of(range, most, false) : ticks;
      }
    }
    int every = 1;
    while (multiples(range, ONE, every).values.size() > Math.max(2, most)) {
      every++;
    }
    return multiples(range, ONE, every);
  }

  /** The factors times each power of ten whose exponent is a multiple of {@code every}. */
  private static Ticks multiples(Range range, double[] factors, int every) {
    List<Double> values = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    int last = (int) StrictMath.floor(StrictMath.log10(range.high()) + 1e-9);
    for (int power = (int) StrictMath.floor(StrictMath.log10(range.low()));
        power <= last;
        power++) {
      for (double factor : factors) {
        double value = new BigDecimal(factor).scaleByPowerOfTen(power).doubleValue();
        boolean shown = value >= range.low() * (1 - 1e-9) && value <= range.high() * (1 + 1e-9);
        if (shown && Math.floorMod(power, every) == 0) {
          values.add(value);
          labels.add(value >= 1e4 ? label(value, value, 0) : Numbers.compact(value));
        }
      }
    }
    return new Ticks(List.copyOf(values), List.copyOf(labels));
  }

  private static double step(Range range, int most) {
    if (range.length() <= 0) {
      return 1;
    }
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(range.length() / most)));
    double finer = power;
    for (double factor : new double[] {1, 2, 5, 10, 20}) {
      double step = factor * power;
      long count = last(range, step) - first(range, step) + 1;
      if (count <= most) {
        // A single number tells no scale; rather one tick too many.
        boolean few = last(range, finer) - first(range, finer) + 1 <= most + 1;
        return count < 2 && few ? finer : step;
      }
      finer = step;
    }
    return 50 * power;
  }

  private static long first(Range range, double step) {
    return (long) StrictMath.ceil(range.low() / step - 1e-9);
  }

  private static long last(Range range, double step) {
    return (long) StrictMath.floor(range.high() / step + 1e-9);
  }

  private static int decimals(double step) {
    return (int) Math.max(0, -StrictMath.floor(StrictMath.log10(step) + 1e-9));
  }

  private static String label(double value, double step, int decimals) {
    if (decimals > 4 || step >= 1e9 || (value == 0 && step >= 1000)) {
      return Numbers.compact(value);
    }
    if (step >= 1e6) {
      return Numbers.compact(value / 1e6) + "M";
    }
    if (step >= 1000) {
      return Numbers.compact(value / 1000) + "k";
    }
    return Numbers.fixed(value, decimals);
  }
}
