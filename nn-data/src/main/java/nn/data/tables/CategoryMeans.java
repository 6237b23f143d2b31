package nn.data.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * The smoothed mean of what is to be predicted, for each category.
 *
 * @param mean the mean over all rows
 * @param means the number of each category, in their order
 */
public record CategoryMeans(double mean, List<Double> means) {
  /** Keeps what was learned. */
  public CategoryMeans {
    means = List.copyOf(means);
  }

  /**
   * Counts the rows that are used.
   *
   * @param category of each row
   * @param y what is to be predicted in each row
   */
  static CategoryMeans of(
      int categories, int[] category, double[] y, IntPredicate used, OptionalDouble smoothing) {
    int[] count = new int[categories];
    double[] sum = new double[categories];
    double total = 0;
    int rows = 0;
    for (int row = 0; row < y.length; row++) {
      if (used.test(row)) {
        count[category[row]]++;
        sum[category[row]] += y[row];
        total += y[row];
        rows++;
      }
    }
    double mean = total / rows;
    double[] spread = new double[categories]; // squared distances from the category's own mean
    double variance = 0;
    for (int row = 0; row < y.length; row++) {
      if (used.test(row)) {
        double own = y[row] - sum[category[row]] / count[category[row]];
        spread[category[row]] += own * own;
        variance += (y[row] - mean) * (y[row] - mean);
      }
    }
    variance /= rows;
    List<Double> means = new ArrayList<>();
    for (int k = 0; k < categories; k++) {
      means.add(smooth(count[k], sum[k], spread[k], mean, variance, smoothing));
    }
    return new CategoryMeans(mean, means);
  }

  private static double smooth(
      int count, double sum, double spread, double mean, double variance, OptionalDouble rows) {
    if (count == 0) {
      return mean;
    }
    if (rows.isPresent()) {
      return (sum + rows.getAsDouble() * mean) / (count + rows.getAsDouble());
    }
    // Where nothing varies at all there is nothing to weigh: both means are the same.
    double between = variance * count;
    double weight = between == 0 ? 0 : between / (between + spread / count);
    return weight * (sum / count) + (1 - weight) * mean;
  }

  /** The number of a category; the mean of all for one that is not known, -1. */
  double of(int place) {
    return place < 0 ? mean : means.get(place);
  }

  @Override
  public String toString() {
    double[] sorted = means.stream().mapToDouble(x -> x).sorted().toArray();
    return sorted.length == 0
        ? "mean " + mean
        : "mean " + mean + ", of categories " + sorted[0] + " to " + sorted[sorted.length - 1];
  }
}
