package nn.data.tables;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The cells of a table as numbers and classes; an error names the column and the row. */
final class Cells {
  private final Table table;

  Cells(Table table) {
    this.table = table;
    if (table.rowCount() == 0) {
      throw new IllegalArgumentException(
          "Tables: table \"" + table.name() + "\" has no rows; there is nothing to learn from");
    }
  }

  /** The columns to predict from: those named, else all but the target. */
  List<String> features(String target, String... named) {
    column(target);
    List<String> features =
        named.length > 0
            ? Arrays.asList(named)
            : table.columnNames().stream().filter(name -> !name.equalsIgnoreCase(target)).toList();
    if (features.isEmpty() || features.stream().anyMatch(target::equalsIgnoreCase)) {
      throw new IllegalArgumentException(
          "Tables: expected features beside the target \""
              + target
              + "\" but got "
              + features
              + "; the columns are "
              + table.columnNames());
    }
    return features;
  }

  /** Columns side by side, shape {@code (rows, columns)}. */
  NdArray numbers(List<String> names) {
    NdArray numbers = NdArray.zeros(Shape.of(table.rowCount(), names.size()));
    for (int j = 0; j < names.size(); j++) {
      Column<?> column = column(names.get(j));
      for (int row = 0; row < table.rowCount(); row++) {
        numbers.data()[row * names.size() + j] = number(column, row);
      }
    }
    return numbers;
  }

  private float number(Column<?> column, int row) {
    requirePresent(column, row);
    if (column instanceof BooleanColumn bits) {
      return bits.getByte(row);
    }
    float number =
        column instanceof NumericColumn<?> numeric
            ? (float) numeric.getDouble(row)
            : parse(column, row);
    if (!Float.isFinite(number)) {
      throw wrong(
          column,
          row,
          "is \""
              + column.getString(row)
              + "\", not a finite number; mend the cell, leave out the row, "
              + "or name the features without this column");
    }
    return number;
  }

  /** A column of text may still be numbers; what is none comes back as NaN. */
  private static float parse(Column<?> column, int row) {
    try {
      return Float.parseFloat(column.getString(row).trim());
    } catch (NumberFormatException e) {
      return Float.NaN;
    }
  }

  List<String> classNames(String target) {
    Column<?> column = column(target);
    Comparator<Integer> order =
        column instanceof NumericColumn<?> numbers
            ? Comparator.comparingDouble(numbers::getDouble)
            : Comparator.comparing(column::getString);
    IntStream.range(0, table.rowCount()).forEach(row -> requirePresent(column, row));
    return IntStream.range(0, table.rowCount())
        .boxed()
        .sorted(order)
        .map(row -> name(column, row))
        .distinct()
        .toList();
  }

  NdArray labels(String target, List<String> classNames) {
    Column<?> column = column(target);
    NdArray labels = NdArray.zeros(Shape.of(table.rowCount()));
    for (int row = 0; row < table.rowCount(); row++) {
      labels.data()[row] = classNames.indexOf(name(column, row));
    }
    return labels;
  }

  private static String name(Column<?> column, int row) {
    if (column instanceof NumericColumn<?> numbers) {
      double number = numbers.getDouble(row);
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? Long.toString((long) number)
          : Double.toString(number);
    }
    return column.getString(row);
  }

  private Column<?> column(String name) {
    if (!table.containsColumn(name)) {
      throw new IllegalArgumentException(
          "Tables: there is no column \"" + name + "\"; the columns are " + table.columnNames());
    }
    return table.column(name);
  }

  private static void requirePresent(Column<?> column, int row) {
    if (column.isMissing(row)) {
      throw wrong(
          column,
          row,
          "is missing; fill it in, or leave out such rows with table.dropRowsWithMissingValues()");
    }
  }

  private static IllegalArgumentException wrong(Column<?> column, int row, String what) {
    return new IllegalArgumentException(
        "Tables: the cell in column \"" + column.name() + "\", row " + (row + 1) + " " + what);
  }
}
