package nn.data.tables;

import tech.tablesaw.columns.Column;

/**
 * How a column of a table becomes features, before it has seen the training table: it has no {@code
 * encode}, only {@code fit}.
 *
 * <p>A {@link Recipe} says which column gets which encoder, and fits them all. One encoder can be
 * used alone too, to see what it does:
 *
 * <pre>{@code
 * Table flowers = Tables.read(Path.of("iris.csv"));
 * ColumnEncoding oneHot = new OneHotEncoder().fit(flowers.column("species"));
 * oneHot.encode(flowers.column("species")); // shape (150, 3)
 * }</pre>
 */
public interface ColumnEncoder {
  /**
   * Learns from a column of the training table.
   *
   * @param train the column
   * @param outcome what is to be predicted in the same rows; most encoders do not look at it
   * @throws IllegalArgumentException if the column cannot be encoded so; the message names the cell
   */
  ColumnEncoding fit(Column<?> train, Outcome outcome);

  /**
   * Learns from a column alone.
   *
   * @throws IllegalArgumentException if the column cannot be encoded so, or the encoder has to see
   *     what is to be predicted
   */
  default ColumnEncoding fit(Column<?> train) {
    return fit(train, Outcome.unknown());
  }

  /** What stands where a cell is missing. */
  Missing missing();
}
