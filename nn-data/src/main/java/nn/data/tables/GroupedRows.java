package nn.data.tables;

import nn.core.search.Folds;
import nn.core.training.Dataset;
import nn.data.Split;
import nn.data.TrainValidationTest;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Groups drawn at random, with all their rows. */
record GroupedRows(String column, long seed) implements RowSplit {
  @Override
  public Split<Dataset> split(Table table, double heldBack) {
    return Split.grouped(RowNumbers.of(table), groups(table), heldBack, seed);
  }

  @Override
  public TrainValidationTest<Dataset> split(Table table, double validation, double test) {
    return TrainValidationTest.grouped(RowNumbers.of(table), groups(table), validation, test, seed);
  }

  @Override
  public Folds folds(Table table, int count) {
    return Folds.grouped(RowNumbers.of(table), groups(table), count, seed);
  }

  private int[] groups(Table table) {
    Column<?> cells = Cells.column(table, column);
    return Targets.labels(cells, Targets.classNames(cells));
  }
}
