package nn.data.tables;

import tech.tablesaw.api.Table;

/**
 * Tables that are set aside say so in their name, which Tablesaw hands on when rows are filtered or
 * sorted and prints above the columns.
 */
final class HeldBackTables {
  private static final String MARK = " (held back)";

  private HeldBackTables() {}

  static Table mark(Table table) {
    return isHeldBack(table) ? table : table.setName(table.name() + MARK);
  }

  static boolean isHeldBack(Table table) {
    return table.name() != null && table.name().endsWith(MARK);
  }

  /** A table to learn from. */
  static void requireTraining(Table table) {
    if (isHeldBack(table)) {
      throw new IllegalArgumentException(
          "Recipe: table \""
              + table.name()
              + "\" was set aside to test or validate with; fit on the training table, and apply"
              + " what was fitted to this one (a copy with another name may be fitted on)");
    }
  }
}
