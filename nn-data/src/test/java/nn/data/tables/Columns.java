package nn.data.tables;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;

/** Columns for tests; null is a missing cell. */
final class Columns {
  private Columns() {}

  static StringColumn text(String name, List<? extends @Nullable String> cells) {
    StringColumn column = StringColumn.create(name);
    for (String cell : cells) {
      if (cell == null) {
        column.appendMissing();
      } else {
        column.append(cell);
      }
    }
    return column;
  }

  static StringColumn text(String name, @Nullable String... cells) {
    return text(name, Arrays.asList(cells));
  }

  static DoubleColumn numbers(String name, List<? extends @Nullable Double> cells) {
    DoubleColumn column = DoubleColumn.create(name);
    for (Double cell : cells) {
      if (cell == null) {
        column.appendMissing();
      } else {
        column.append(cell);
      }
    }
    return column;
  }

  static DoubleColumn numbers(String name, @Nullable Double... cells) {
    return numbers(name, Arrays.asList(cells));
  }
}
