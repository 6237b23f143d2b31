package nn.data.tables;

import nn.core.search.Folds;
import nn.core.training.Dataset;
import nn.data.Split;
import nn.data.TrainValidationTest;
import tech.tablesaw.api.Table;

/** Which rows of a table are held back; datasets are of {@link RowNumbers}. */
interface RowSplit {
  Split<? extends Dataset> split(Table table, double heldBack);

  TrainValidationTest<? extends Dataset> split(Table table, double validation, double test);

  Folds folds(Table table, int count);
}
