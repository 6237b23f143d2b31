package nn.data.tables;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * How many rows of a table each class has.
 *
 * <pre>{@code
 * ClassBalance balance = ClassBalance.of(Tables.read(Path.of("iris.csv")), "species");
 * balance.baseline();  // the accuracy of who always says the most frequent class
 * }</pre>
 *
 * @param column the column of the classes
 * @param classes the classes, sorted: text by letters, numbers by size
 * @param counts how many rows each has
 */
public record ClassBalance(String column, List<String> classes, List<Integer> counts) {
  /** Keeps what was counted. */
  public ClassBalance {
    classes = List.copyOf(classes);
    counts = List.copyOf(counts);
  }

  /**
   * Counts the classes of a column.
   *
   * @throws IllegalArgumentException if there are no rows, no such column, or a cell is missing
   */
  public static ClassBalance of(Table table, String column) {
    Column<?> cells = Cells.column(Cells.requireRows(table), column);
    List<String> classes = Targets.classNames(cells);
    int[] counts = new int[classes.size()];
    Arrays.stream(Targets.labels(cells, classes)).forEach(label -> counts[label]++);
    return new ClassBalance(cells.name(), classes, Arrays.stream(counts).boxed().toList());
  }

  /** The part of all rows that each class has, in order; they add up to 1. */
  public List<Double> shares() {
    double rows = counts.stream().mapToInt(Integer::intValue).sum();
    return counts.stream().map(count -> count / rows).toList();
  }

  /** The largest share: the accuracy of who always says the most frequent class. */
  public double baseline() {
    return Collections.max(shares());
  }

  /** A row for each class, as a table. */
  public Table table() {
    return Table.create(
        column,
        StringColumn.create(column, classes),
        IntColumn.create("rows", counts.stream().mapToInt(Integer::intValue).toArray()),
        DoubleColumn.create("share", shares()));
  }

  /** One line: {@code species: setosa 50 (33.3%), versicolor 50 (33.3%), ...}. */
  @Override
  public String toString() {
    return IntStream.range(0, classes.size())
        .mapToObj(
            k ->
                String.format(
                    Locale.ROOT,
                    "%s %d (%.1f%%)",
                    classes.get(k),
                    counts.get(k),
                    100 * shares().get(k)))
        .collect(Collectors.joining(", ", column + ": ", ""));
  }
}
