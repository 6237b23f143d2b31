package nn.data.tables;

import java.util.List;
import nn.core.search.Folds;
import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.TrainValidationTest;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Rows drawn at random class by class. */
record StratifiedRows(String column, long seed) implements RowSplit {
  @Override
  public Split<LabeledDataset> split(Table table, double heldBack) {
    return Split.stratified(rows(table), heldBack, seed);
  }

  @Override
  public TrainValidationTest<LabeledDataset> split(Table table, double validation, double test) {
    return TrainValidationTest.stratified(rows(table), validation, test, seed);
  }

  @Override
  public Folds folds(Table table, int count) {
    return Folds.stratified(rows(table), count, seed);
  }

  private LabeledDataset rows(Table table) {
    Column<?> classes = Cells.column(table, column);
    List<String> names = Targets.classNames(classes);
    return LabeledDataset.of(RowNumbers.of(Targets.labels(classes, names)), names);
  }
}
