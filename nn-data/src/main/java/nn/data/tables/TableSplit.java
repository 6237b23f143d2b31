package nn.data.tables;

import tech.tablesaw.api.Table;

/**
 * Two parts of a table: rows to learn from, and rows held back to test or validate with, which a
 * {@link Recipe} refuses to be fitted on.
 *
 * @param train the rows to learn from
 * @param test the rows held back
 */
public record TableSplit(Table train, Table test) {
  /** The rows held back, by the name they have when they steer the training. */
  public Table validation() {
    return test;
  }

  @Override
  public String toString() {
    return train.rowCount() + " rows to learn from, " + test.rowCount() + " held back";
  }
}
