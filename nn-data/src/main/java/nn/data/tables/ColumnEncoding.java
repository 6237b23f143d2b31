package nn.data.tables;

import java.util.List;
import nn.autodiff.NdArray;
import tech.tablesaw.columns.Column;

/**
 * How a column of a table becomes features: what a {@link ColumnEncoder} has learned, with nothing
 * left to learn.
 *
 * <p>It is a record of texts and numbers, so it can be printed, compared and saved.
 */
public interface ColumnEncoding {
  /**
   * What is added to the column's name for each feature, in order: {@code ["=female", "=male"]}; an
   * empty text where the feature is the column itself.
   */
  List<String> suffixes();

  /**
   * The features of each row, shape {@code (rows, suffixes().size())}.
   *
   * @throws IllegalArgumentException if a cell cannot be encoded; the message names it
   */
  NdArray encode(Column<?> column);
}
