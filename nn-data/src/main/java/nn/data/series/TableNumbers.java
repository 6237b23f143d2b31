package nn.data.series;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** Columns of a table as an array. */
final class TableNumbers {
  private TableNumbers() {}

  /** The numbers, {@code (rows, columns)}; NaN where one is missing. */
  static NdArray of(Table table, String... columns) {
    NdArray values = NdArray.zeros(Shape.of(table.rowCount(), columns.length));
    for (int j = 0; j < columns.length; j++) {
      if (!table.containsColumn(columns[j])
          || !(table.column(columns[j]) instanceof NumericColumn<?> numbers)) {
        throw new IllegalArgumentException(
            "Series: expected a column of numbers \""
                + columns[j]
                + "\" but the table has "
                + table.structure().stream()
                    .map(row -> row.getString("Column Name") + " " + row.getString("Column Type"))
                    .toList());
      }
      for (int i = 0; i < numbers.size(); i++) {
        float value = numbers.isMissing(i) ? Float.NaN : (float) numbers.getDouble(i);
        values.data()[i * columns.length + j] = value;
      }
    }
    return values;
  }
}
