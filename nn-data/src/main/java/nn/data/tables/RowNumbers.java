package nn.data.tables;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.search.Folds;
import nn.core.training.Dataset;
import nn.data.Split;

/**
 * Rows of a table as a dataset whose inputs are their numbers, so that tables are divided by what
 * divides datasets.
 */
final class RowNumbers {
  /** A row is told by two floats, for one of them counts to 16 million only. */
  private static final int BASE = 1 << 12;

  private RowNumbers() {}

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

  static int[] in(Dataset part) {
    float[] inputs = part.all().inputs().data();
    int[] rows = new int[part.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = ((int) inputs[2 * i]) * BASE + ((int) inputs[2 * i + 1]);
    }
    return rows;
  }

  static RowSplit.Rows in(Split<? extends Dataset> split) {
    return new RowSplit.Rows(in(split.train()), in(split.test()));
  }

  static List<RowSplit.Rows> in(Folds folds) {
    return folds.all().stream()
        .map(fold -> new RowSplit.Rows(in(fold.train()), in(fold.validation())))
        .toList();
  }
}
