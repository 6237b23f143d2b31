package nn.data.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Which encoder each column gets. Names of columns are in lower case: a table knows its columns in
 * upper and lower case alike.
 *
 * @param numeric for columns of numbers
 * @param categorical for columns of text
 * @param dates for dates and times; none for what serves most
 * @param named for columns that are named
 * @param only the columns that are features; empty for all but the target
 * @param leftOut the columns that are not
 */
record Roles(
    ColumnEncoder numeric,
    ColumnEncoder categorical,
    @Nullable ColumnEncoder dates,
    Map<String, ColumnEncoder> named,
    List<String> only,
    List<String> leftOut) {
  /** From so many rows on, text that hardly ever comes twice is an identifier. */
  private static final int ROWS_TO_TELL = 20;

  static Roles usual() {
    return new Roles(
        Numbers.standardized(), new OneHotEncoder(), null, Map.of(), List.of(), List.of());
  }

  Roles with(ColumnEncoder how, String... columns) {
    Map<String, ColumnEncoder> all = new LinkedHashMap<>(named);
    for (String column : columns) {
      all.put(key(column), how);
    }
    return new Roles(numeric, categorical, dates, all, only, leftOut);
  }

  static String key(String column) {
    return column.toLowerCase(Locale.ROOT);
  }

  static List<String> keys(List<String> columns) {
    return columns.stream().map(Roles::key).toList();
  }

  /** The encoder of each feature column, in the table's order. */
  Map<Column<?>, ColumnEncoder> assign(Table table, String target) {
    requireThere(table, target);
    Map<Column<?>, ColumnEncoder> encoders = new LinkedHashMap<>();
    for (Column<?> column : table.columns()) {
      String name = key(column.name());
      boolean wanted = only.isEmpty() || only.contains(name) || named.containsKey(name);
      if (wanted && !leftOut.contains(name) && !name.equals(key(target))) {
        ColumnEncoder how = named.get(name);
        encoders.put(column, how != null ? how : byType(column));
      }
    }
    if (encoders.isEmpty()) {
      throw new IllegalArgumentException(
          "Recipe: no feature is left beside the target \""
              + target
              + "\"; the columns are "
              + table.columnNames());
    }
    return encoders;
  }

  private void requireThere(Table table, String target) {
    Set<String> used = new HashSet<>(named.keySet());
    used.addAll(only);
    List<String> mentioned = new ArrayList<>(used);
    mentioned.addAll(leftOut);
    mentioned.forEach(name -> Cells.column(table, name));
    if (used.contains(key(target))) {
      throw new IllegalArgumentException(
          "Recipe: \"" + target + "\" is the target and cannot be a feature too");
    }
    used.retainAll(leftOut);
    if (!used.isEmpty()) {
      throw new IllegalArgumentException(
          "Recipe: these columns are features and left out at once: " + used);
    }
  }

  private ColumnEncoder byType(Column<?> column) {
    if (column instanceof BooleanColumn) {
      return Numbers.asTheyAre().missing(numeric.missing());
    }
    if (Cells.isNumeric(column)) {
      return numeric;
    }
    if (Cells.isMoment(column)) {
      return dates != null ? dates : DateEncoder.usual(column);
    }
    requireNoIdentifier(column);
    return categorical;
  }

  private static void requireNoIdentifier(Column<?> column) {
    int present = column.size() - Cells.countMissing(column);
    int different = column.countUnique();
    if (present >= ROWS_TO_TELL && different > 0.9 * present) {
      throw new IllegalArgumentException(
          "Recipe: column \""
              + column.name()
              + "\" has "
              + different
              + " different texts in "
              + present
              + " rows, so it names the rows and says nothing of others; leave it out with"
              + " leaveOut(\""
              + column.name()
              + "\"), or say how it is prepared: columns(new HashingEncoder(64), \""
              + column.name()
              + "\")");
    }
  }
}
