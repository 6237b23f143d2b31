package nn.data.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A dataset as a table: a column for each feature, one for what is to be predicted. */
final class DatasetTable {
  private DatasetTable() {}

  static Table of(Dataset data, List<String> features, String target) {
    requireNames(data, features, target);
    Batch all = data.all();
    List<Column<?>> columns = new ArrayList<>();
    for (int j = 0; j < features.size(); j++) {
      columns.add(numbers(features.get(j), all.inputs().data(), j, features.size()));
    }
    if (data instanceof LabeledDataset classes) {
      columns.add(
          StringColumn.create(
              target, IntStream.range(0, classes.size()).mapToObj(classes::className).toList()));
    } else {
      columns.add(numbers(target, all.targets().data(), 0, 1));
    }
    Table table = Table.create("dataset", columns);
    return data.isHeldBack() ? HeldBackTables.mark(table) : table;
  }

  private static FloatColumn numbers(String name, float[] all, int from, int stride) {
    FloatColumn column = FloatColumn.create(name);
    for (int i = from; i < all.length; i += stride) {
      column.append(all[i]);
    }
    return column;
  }

  private static void requireNames(Dataset data, List<String> features, String target) {
    if (data.inputShape().rank() != 1 || data.inputShape().dim(0) != features.size()) {
      throw new IllegalArgumentException(
          "Tables: expected a name for each feature of examples (features,) but got "
              + features.size()
              + " names for examples of shape "
              + data.inputShape()
              + (data.inputShape().rank() > 1 ? "; flatten() them first" : ""));
    }
    if (data.targetShape().size() != 1) {
      throw new IllegalArgumentException(
          "Tables: expected one number or label to predict, \""
              + target
              + "\", but got targets of shape "
              + data.targetShape());
    }
  }
}
