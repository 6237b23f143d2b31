package nn.viz;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers summed up as a box: the middle half, its median, whiskers to the farthest numbers within
 * one and a half boxes' length, and those beyond.
 *
 * @param low the lowest number that is no outlier
 * @param lower a quarter of the numbers is below
 * @param median half of the numbers is below
 * @param upper a quarter of the numbers is above
 * @param high the highest number that is no outlier
 * @param outliers rising
 * @param missing how many numbers were not finite
 */
record FiveNumbers(
    double low,
    double lower,
    double median,
    double upper,
    double high,
    List<Double> outliers,
    int missing) {

  /** Of numbers, of which one at least is finite. */
  static FiveNumbers of(String what, double... numbers) {
    double[] sorted = Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException(
          what + ": expected at least one finite number but got none among " + numbers.length);
    }
    double lower = Bins.quantile(sorted, 0.25);
    double upper = Bins.quantile(sorted, 0.75);
    double reach = 1.5 * (upper - lower);
    double[] within =
        Arrays.stream(sorted).filter(x -> x >= lower - reach && x <= upper + reach).toArray();
    return new FiveNumbers(
        within[0],
        lower,
        Bins.quantile(sorted, 0.5),
        upper,
        within[within.length - 1],
        Arrays.stream(sorted).filter(x -> x < lower - reach || x > upper + reach).boxed().toList(),
        numbers.length - sorted.length);
  }

  double least() {
    return outliers.isEmpty() ? low : Math.min(low, outliers.get(0));
  }

  double most() {
    return outliers.isEmpty() ? high : Math.max(high, outliers.get(outliers.size() - 1));
  }
}
