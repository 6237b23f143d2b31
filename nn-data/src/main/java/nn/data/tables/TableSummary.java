package nn.data.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nn.core.progress.ProgressBar;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What stands in a table, looked at before it is prepared: a line for each column.
 *
 * <pre>{@code
 * TableSummary summary = TableSummary.of(Tables.read(Path.of("titanic.csv")));
 * System.out.println(summary);
 * summary.table();  // the same as a table, for a notebook
 * }</pre>
 *
 * @param name what the table is called
 * @param rows how many rows it has
 * @param duplicates how many rows are the same, cell for cell, as a row above them
 * @param columns what stands in each column, in order
 */
public record TableSummary(String name, int rows, int duplicates, List<ColumnSummary> columns) {
  /** Keeps what was seen. */
  public TableSummary {
    columns = List.copyOf(columns);
  }

  /** Looks at every cell of a table. */
  public static TableSummary of(Table table) {
    List<ColumnSummary> columns = new ArrayList<>();
    try (ProgressBar bar = Large.bar("Looking at table", table.rowCount(), table.columnCount())) {
      for (Column<?> column : table.columns()) {
        columns.add(ColumnSummary.of(column));
        bar.update(columns.size(), column.name());
      }
    }
    return new TableSummary(
        String.valueOf(table.name()), table.rowCount(), duplicates(table), columns);
  }

  private static int duplicates(Table table) {
    Map<Long, List<Integer>> seen = new HashMap<>();
    int duplicates = 0;
    for (int row = 0; row < table.rowCount(); row++) {
      int there = row;
      long hash = 0;
      for (Column<?> column : table.columns()) {
        hash = (hash ^ column.valueHash(row)) * 0x9E3779B97F4A7C15L;
      }
      List<Integer> alike = seen.computeIfAbsent(hash, h -> new ArrayList<>(1));
      if (alike.stream().anyMatch(earlier -> same(table, earlier, there))) {
        duplicates++;
      } else {
        alike.add(row);
      }
    }
    return duplicates;
  }

  private static boolean same(Table table, int one, int other) {
    return table.columns().stream()
        .allMatch(
            column ->
                column.equals(one, other)
                    || (Cells.isMissing(column, one) && Cells.isMissing(column, other)));
  }

  /** A row for each column, as a table. */
  public Table table() {
    return Table.create(
        name,
        text("column", ColumnSummary::name),
        text("type", ColumnSummary::type),
        count("missing", ColumnSummary::missing),
        count("distinct", ColumnSummary::distinct),
        text("smallest", ColumnSummary::smallest),
        text("largest", ColumnSummary::largest),
        text("mean", column -> number(column.mean())),
        text("deviation", column -> number(column.deviation())),
        text("most frequent", ColumnSummary::mostFrequent),
        count("times", ColumnSummary::times));
  }

  private Column<?> text(String title, Function<ColumnSummary, String> cell) {
    return StringColumn.create(title, columns.stream().map(cell));
  }

  private Column<?> count(String title, ToIntFunction<ColumnSummary> cell) {
    return IntColumn.create(title, columns.stream().mapToInt(cell).toArray());
  }

  private static String number(OptionalDouble number) {
    return number.isPresent() ? String.format(Locale.ROOT, "%.4g", number.getAsDouble()) : "";
  }

  /** How many rows there are, and a line for each column. */
  @Override
  public String toString() {
    return rows
        + " rows x "
        + columns.size()
        + " columns, "
        + duplicates
        + " rows come again\n"
        + table().printAll().replace("\r\n", "\n").stripTrailing();
  }
}
