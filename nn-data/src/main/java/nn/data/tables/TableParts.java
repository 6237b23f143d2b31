package nn.data.tables;

import tech.tablesaw.api.Table;

/**
 * Three parts of a table: rows to learn from, rows to choose settings by, rows to test with once.
 * The latter two are held back: a {@link Recipe} refuses to be fitted on them.
 *
 * @param train the rows to learn from
 * @param validation the rows that steer the training
 * @param test the rows that are looked at once, in the end
 */
public record TableParts(Table train, Table validation, Table test) {
  @Override
  public String toString() {
    return train.rowCount()
        + " rows to learn from, "
        + validation.rowCount()
        + " to validate, "
        + test.rowCount()
        + " to test";
  }
}
