package nn.data.tables;

import nn.core.search.Folds;
import nn.core.training.Dataset;
import nn.data.Split;
import nn.data.TrainValidationTest;
import tech.tablesaw.api.Table;

/** Rows drawn at random. */
record RandomRows(long seed) implements RowSplit {
  @Override
  public Split<Dataset> split(Table table, double heldBack) {
    return Split.random(RowNumbers.of(table), heldBack, seed);
  }

  @Override
  public TrainValidationTest<Dataset> split(Table table, double validation, double test) {
    return TrainValidationTest.random(RowNumbers.of(table), validation, test, seed);
  }

  @Override
  public Folds folds(Table table, int count) {
    return Folds.of(RowNumbers.of(table), count, seed);
  }
}
