package nn.core.search;

import java.util.List;
import java.util.Locale;

/**
 * What came of several turns.
 *
 * @param values the scores, in the order of the turns
 */
public record Scores(List<Double> values) {
  /** Keeps the scores as they are. */
  public Scores {
    values = List.copyOf(values);
  }

  /** The mean of the scores; NaN if there are none. */
  public double mean() {
    return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
  }

  /** The standard deviation of the scores, from {@code n - 1}; 0 for a single one. */
  public double spread() {
    double mean = mean();
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return values.size() < 2 ? 0 : StrictMath.sqrt(squares / (values.size() - 1));
  }

  /** Mean and spread: {@code 0.9310 ± 0.0120 (5)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.4f ± %.4f (%d)", mean(), spread(), values.size());
  }
}
