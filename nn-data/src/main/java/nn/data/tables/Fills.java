package nn.data.tables;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import tech.tablesaw.columns.Column;

/** What missing cells become, learned from a column. */
final class Fills {
  private Fills() {}

  /** The number that fills in; none where missing cells are an error. */
  static OptionalDouble number(Missing missing, Column<?> column) {
    return switch (missing.kind()) {
      case REJECT -> OptionalDouble.empty();
      case CONSTANT -> OptionalDouble.of(constant(missing.constant().orElseThrow()));
      case MEAN -> OptionalDouble.of(mean(present(column)));
      case MEDIAN -> OptionalDouble.of(median(present(column)));
      case MOST_FREQUENT -> OptionalDouble.of(mostFrequent(present(column)));
      case OWN_CATEGORY ->
          throw missing.unfit(
              "Numbers", "reject(), mean(), median(), mostFrequent() or constant(0)");
    };
  }

  private static double constant(String text) {
    try {
      double number = Double.parseDouble(text);
      if (Float.isFinite((float) number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The same error as for what is no finite number.
    }
    throw new IllegalArgumentException(
        "Missing: expected a finite number to fill a column of numbers with but got \""
            + text
            + "\"");
  }

  /** The numbers that are there, by size. */
  private static double[] present(Column<?> column) {
    double[] present =
        DoubleStream.of(Cells.numbers(column)).filter(x -> !Double.isNaN(x)).sorted().toArray();
    if (present.length == 0) {
      throw new IllegalArgumentException(
          "Missing: column \""
              + column.name()
              + "\" has no cell that is not missing, so there is nothing to fill in from; leave the"
              + " column out, or fill with Missing.constant(0)");
    }
    return present;
  }

  /** In the order of size, so that the order of the rows does not change the last bits. */
  private static double mean(double[] sorted) {
    double sum = 0;
    for (double number : sorted) {
      sum += number;
    }
    return sum / sorted.length;
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static double mostFrequent(double[] sorted) {
    Map<Double, Integer> counts = new TreeMap<>();
    Arrays.stream(sorted).forEach(number -> counts.merge(number, 1, Integer::sum));
    return largest(counts);
  }

  /** The key of the largest count; of several, the first. */
  static <K> K largest(Map<K, Integer> counts) {
    int most = Collections.max(counts.values());
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
