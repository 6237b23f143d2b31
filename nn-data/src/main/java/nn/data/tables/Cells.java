package nn.data.tables;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** The cells of a table as numbers, names of categories, and moments; an error names the cell. */
final class Cells {
  /** The day that stands for all days where a column holds times only. */
  private static final LocalDate NO_DAY = LocalDate.ofEpochDay(0);

  private Cells() {}

  /** A table that has rows. */
  static Table requireRows(Table table) {
    if (table.rowCount() == 0) {
      throw new IllegalArgumentException(
          "Tables: table \"" + table.name() + "\" has no rows; there is nothing to learn from");
    }
    return table;
  }

  /** A column by name, in upper or lower case. */
  static Column<?> column(Table table, String name) {
    if (!table.containsColumn(name)) {
      throw new IllegalArgumentException(
          "Tables: there is no column \"" + name + "\"; the columns are " + table.columnNames());
    }
    return table.column(name);
  }

  static boolean isNumeric(Column<?> column) {
    return column instanceof NumericColumn<?> || column instanceof BooleanColumn;
  }

  static boolean isMoment(Column<?> column) {
    return column instanceof DateColumn
        || column instanceof DateTimeColumn
        || column instanceof InstantColumn
        || column instanceof TimeColumn;
  }

  /** Whether nothing stands in a cell; a text that was set to missing is an empty one. */
  static boolean isMissing(Column<?> column, int row) {
    return column.isMissing(row)
        || (column instanceof StringColumn texts && texts.get(row).isEmpty());
  }

  static int countMissing(Column<?> column) {
    int count = 0;
    for (int row = 0; row < column.size(); row++) {
      count += isMissing(column, row) ? 1 : 0;
    }
    return count;
  }

  /**
   * A cell as a number; NaN where it is missing. True is 1, false 0; text may still be a number.
   *
   * @throws IllegalArgumentException if it is there but no finite number
   */
  static double number(Column<?> column, int row) {
    if (isMissing(column, row)) {
      return Double.NaN;
    }
    if (column instanceof BooleanColumn bits) {
      return bits.getByte(row);
    }
    double number =
        column instanceof NumericColumn<?> numeric
            ? numeric.getDouble(row)
            : parse(column.getUnformattedString(row));
    if (!Float.isFinite((float) number)) {
      throw wrong(
          column,
          row,
          "is \""
              + column.getUnformattedString(row)
              + "\", not a finite number; mend the cell, leave out the row, "
              + "or name the features without this column");
    }
    return number;
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text.trim());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** All numbers of a column; NaN where a cell is missing. */
  static double[] numbers(Column<?> column) {
    double[] numbers = new double[column.size()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = number(column, row);
    }
    return numbers;
  }

  /** A cell as the name of a category; null where it is missing. Whole numbers have no point. */
  static @Nullable String text(Column<?> column, int row) {
    if (isMissing(column, row)) {
      return null;
    }
    if (column instanceof FloatColumn floats) {
      float number = floats.getFloat(row);
      return number == Math.rint(number) || !Float.isFinite(number)
          ? text(number)
          : ShortestDecimal.of(number);
    }
    return column instanceof NumericColumn<?> numbers
        ? text(numbers.getDouble(row))
        : column.getUnformattedString(row);
  }

  /** A number as the name of a category. Whole numbers have no point. */
  static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.isFinite(number) ? ShortestDecimal.of(number) : Double.toString(number);
  }

  /**
   * A cell as a moment; null where it is missing. A date is its midnight, a time is on no day, an
   * instant is told in UTC.
   */
  static @Nullable LocalDateTime moment(Column<?> column, int row) {
    if (isMissing(column, row)) {
      return null;
    }
    Object cell = column.get(row);
    if (cell instanceof LocalDate date) {
      return date.atStartOfDay();
    }
    if (cell instanceof LocalTime time) {
      return time.atDate(NO_DAY);
    }
    if (cell instanceof java.time.Instant instant) {
      return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
    if (cell instanceof LocalDateTime moment) {
      return moment;
    }
    throw wrong(
        column,
        row,
        "is \""
            + column.getUnformattedString(row)
            + "\", of type "
            + column.type().name()
            + ", not a date or time; read the column as one, or give it another encoder");
  }

  static IllegalArgumentException missing(Column<?> column, int row) {
    return wrong(
        column,
        row,
        "is missing; fill it in, or leave out such rows with table.dropRowsWithMissingValues(); "
            + "in a recipe, an encoder's missing(...) says what stands there");
  }

  /** What is wrong with a cell. Rows count from 1, the first below the header. */
  static IllegalArgumentException wrong(Column<?> column, int row, String what) {
    return new IllegalArgumentException(
        "Tables: the cell in column \"" + column.name() + "\", row " + (row + 1) + " " + what);
  }
}
