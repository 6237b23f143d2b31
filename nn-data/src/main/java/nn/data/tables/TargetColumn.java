package nn.data.tables;

import nn.autodiff.NdArray;
import nn.core.training.Dataset;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The column that is to be predicted, as a {@link Recipe} learned it.
 *
 * @param <D> the kind of dataset it makes
 */
public interface TargetColumn<D extends Dataset> {
  /** What the column is called. */
  String name();

  /**
   * Features with what is to be predicted from them.
   *
   * @param inputs shape {@code (rows, features)}
   * @param table with the target column, as many rows
   * @throws IllegalArgumentException if a target is missing or is none that can be predicted
   */
  D dataset(NdArray inputs, Table table);

  /**
   * Predictions as a column of the table: names of classes, or numbers in their own units.
   *
   * @param predictions what a model gives, an example in each row
   * @throws IllegalArgumentException if they have another shape
   */
  Column<?> decode(NdArray predictions);
}
