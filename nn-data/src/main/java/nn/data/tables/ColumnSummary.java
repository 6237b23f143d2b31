package nn.data.tables;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * What stands in a column of a table. True counts 1 and false 0.
 *
 * @param name what the column is called
 * @param type the type of its cells, as Tablesaw names it, in lower case
 * @param missing how many cells are missing
 * @param distinct how many different cells there are, missing ones apart
 * @param smallest the smallest number, the first date, the first text by letters; empty if all
 *     cells are missing
 * @param largest the largest, the last; empty if all cells are missing
 * @param mean the mean of numbers, none for what is no number
 * @param deviation the standard deviation of numbers, divided by n, none for what is no number
 * @param mostFrequent the cell that is there most often, of several the smallest; empty if all
 *     cells are missing
 * @param times how often it is there
 */
public record ColumnSummary(
    String name,
    String type,
    int missing,
    int distinct,
    String smallest,
    String largest,
    OptionalDouble mean,
    OptionalDouble deviation,
    String mostFrequent,
    int times) {
  /** Looks at every cell. */
  static ColumnSummary of(Column<?> column) {
    Map<String, Integer> counts = counts(column);
    List<String> names = List.copyOf(counts.keySet());
    String most = counts.isEmpty() ? "" : Fills.largest(counts);
    double[] numbers = numbers(column);
    OptionalDouble mean = DoubleStream.of(numbers).average();
    return new ColumnSummary(
        column.name(),
        column.type().name().toLowerCase(Locale.ROOT),
        Cells.countMissing(column),
        names.size(),
        names.isEmpty() ? "" : names.get(0),
        names.isEmpty() ? "" : names.get(names.size() - 1),
        mean,
        mean.isPresent() ? deviation(numbers, mean.getAsDouble()) : mean,
        most,
        counts.getOrDefault(most, 0));
  }

  /** The different cells in order, numbers and dates by size, with how often each is there. */
  private static Map<String, Integer> counts(Column<?> column) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> first = new HashMap<>();
    for (int row = 0; row < column.size(); row++) {
      String cell = Cells.text(column, row);
      if (cell != null) {
        counts.merge(cell, 1, Integer::sum);
        first.putIfAbsent(cell, row);
      }
    }
    Comparator<String> bySize =
        column instanceof NumericColumn<?> numbers
            ? Comparator.comparingDouble(cell -> numbers.getDouble(first.getOrDefault(cell, 0)))
            : Cells.isMoment(column)
                ? Comparator.comparing(
                    cell ->
                        Objects.requireNonNull(Cells.moment(column, first.getOrDefault(cell, 0))))
                : Comparator.naturalOrder();
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.keySet().stream()
        .sorted(bySize)
        .forEach(cell -> sorted.put(cell, counts.getOrDefault(cell, 0)));
    return sorted;
  }

  private static double[] numbers(Column<?> column) {
    return IntStream.range(0, Cells.isNumeric(column) ? column.size() : 0)
        .filter(row -> !Cells.isMissing(column, row))
        .mapToDouble(
            row ->
                column instanceof BooleanColumn bits
                    ? bits.getByte(row)
                    : ((NumericColumn<?>) column).getDouble(row))
        .toArray();
  }

  private static OptionalDouble deviation(double[] numbers, double mean) {
    double sum = 0;
    for (double number : numbers) {
      sum += (number - mean) * (number - mean);
    }
    return OptionalDouble.of(StrictMath.sqrt(sum / numbers.length));
  }
}
