package nn.data.tables;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    double[] numbers = numbers(column);
    OptionalDouble mean = DoubleStream.of(numbers).average();
    Counted counted = column instanceof NumericColumn<?> ? ofNumbers(numbers) : ofTexts(column);
    return new ColumnSummary(
        column.name(),
        column.type().name().toLowerCase(Locale.ROOT),
        Cells.countMissing(column),
        counted.distinct(),
        counted.smallest(),
        counted.largest(),
        mean,
        mean.isPresent() ? deviation(numbers, mean.getAsDouble()) : mean,
        counted.mostFrequent(),
        counted.times());
  }

  /** The different cells, seen in order of their size. */
  private record Counted(
      int distinct, String smallest, String largest, String mostFrequent, int times) {
    private static final Counted NOTHING = new Counted(0, "", "", "", 0);
  }

  /** By sorting, for there may be as many different ones as rows. */
  private static Counted ofNumbers(double... numbers) {
    double[] sorted = DoubleStream.of(numbers).sorted().toArray();
    if (sorted.length == 0) {
      return Counted.NOTHING;
    }
    int distinct = 0;
    int first = 0;
    double most = sorted[0];
    int times = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[first]) {
        distinct++;
        if (i - first > times) {
          times = i - first;
          most = sorted[first];
        }
        first = i;
      }
    }
    return new Counted(
        distinct,
        Cells.text(sorted[0]),
        Cells.text(sorted[sorted.length - 1]),
        Cells.text(most),
        times);
  }

  private static Counted ofTexts(Column<?> column) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, LocalDateTime> moments = new HashMap<>();
    for (int row = 0; row < column.size(); row++) {
      String cell = Cells.text(column, row);
      if (cell != null) {
        counts.merge(cell, 1, Integer::sum);
        LocalDateTime moment = Cells.isMoment(column) ? Cells.moment(column, row) : null;
        if (moment != null) {
          moments.put(cell, moment);
        }
      }
    }
    if (counts.isEmpty()) {
      return Counted.NOTHING;
    }
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.keySet().stream()
        .sorted(
            Comparator.comparing((String cell) -> moments.getOrDefault(cell, LocalDateTime.MIN))
                .thenComparing(Comparator.naturalOrder()))
        .forEach(cell -> sorted.put(cell, counts.getOrDefault(cell, 0)));
    List<String> cells = List.copyOf(sorted.keySet());
    String most = Fills.largest(sorted);
    return new Counted(
        cells.size(),
        cells.get(0),
        cells.get(cells.size() - 1),
        most,
        sorted.getOrDefault(most, 0));
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
