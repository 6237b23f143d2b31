package nn.data.tables;

import java.util.List;
import nn.core.search.Folds;
import nn.core.training.Dataset;
import nn.data.Split;
import tech.tablesaw.api.Table;

/** Rows drawn at random. */
record RandomRows(long seed) implements RowSplit {
  @Override
  public Rows split(Table table, double heldBack) {
    return RowNumbers.in(Split.random(rows(table), heldBack, seed));
  }

  @Override
  public List<Rows> folds(Table table, int count) {
    return RowNumbers.in(Folds.of(rows(table), count, seed));
  }

  private static Dataset rows(Table table) {
    return RowNumbers.of(new int[table.rowCount()]);
  }
}
