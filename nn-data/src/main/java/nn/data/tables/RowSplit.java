package nn.data.tables;

import java.util.List;
import tech.tablesaw.api.Table;

/** Which rows of a table are held back. */
interface RowSplit {
  /** Rows by number, from 0. */
  final class Rows {
    private final int[] train;
    private final int[] test;

    Rows(int[] train, int[] test) {
      this.train = train;
      this.test = test;
    }

    int[] train() {
      return train;
    }

    int[] test() {
      return test;
    }
  }

  Rows split(Table table, double heldBack);

  List<Rows> folds(Table table, int count);
}
