package nn.data.tables;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import tech.tablesaw.api.Table;

/**
 * Rows of a table as a dataset whose inputs are their numbers, so that tables are divided by what
 * divides datasets.
 */
final class RowNumbers {
  /** A row is told by two floats, for one of them counts to 16 million only. */
  private static final int BASE = 1 << 12;

  private RowNumbers() {}

  /** All rows of a table. */
  static Dataset of(Table table) {
    return of(new int[table.rowCount()]);
  }

  /** Rows 0 to {@code labels.length - 1}, each with its label. */
  static Dataset of(int... labels) {
    NdArray inputs = NdArray.zeros(Shape.of(labels.length, 2));
    NdArray targets = NdArray.zeros(Shape.of(labels.length));
    for (int row = 0; row < labels.length; row++) {
      int high = row / BASE;
      inputs.data()[2 * row] = high;
      inputs.data()[2 * row + 1] = row % BASE;
      targets.data()[row] = labels[row];
    }
    return Dataset.of(inputs, targets);
  }

  /** The numbers of the rows in a part. */
  static int[] in(Dataset part) {
    float[] inputs = part.all().inputs().data();
    int[] rows = new int[part.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = ((int) inputs[2 * i]) * BASE + ((int) inputs[2 * i + 1]);
    }
    return rows;
  }
}
