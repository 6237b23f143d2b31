package nn.data.tables;

import nn.autodiff.NdArray;
import tech.tablesaw.columns.Column;

/** An encoding whose features still say what the cell was. */
public interface InvertibleEncoding extends ColumnEncoding {
  /**
   * The way back.
   *
   * @param name what the column is called
   * @param features shape {@code (rows, suffixes().size())}; of one-hot features the largest counts
   * @throws IllegalArgumentException if the features have another shape
   */
  Column<?> decode(String name, NdArray features);
}
