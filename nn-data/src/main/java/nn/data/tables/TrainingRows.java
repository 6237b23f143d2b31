package nn.data.tables;

import nn.autodiff.RandomStream;
import tech.tablesaw.columns.Column;

/**
 * A training column by what is needed to know it again, and to know which fold a row of it is in.
 *
 * @param rows how many there are
 * @param fingerprint a hash of all its cells in order
 * @param folds in how many parts the rows are dealt
 * @param seed of the dealing
 */
public record TrainingRows(int rows, long fingerprint, int folds, long seed) {
  private static final long PRIME = 0x100000001b3L;

  static TrainingRows of(Column<?> train, int folds, long seed) {
    return new TrainingRows(train.size(), hash(train), folds, seed);
  }

  /** The fold of each row of the training column; nothing for any other column. */
  int[] folds(Column<?> column) {
    return column.size() == rows && hash(column) == fingerprint ? deal() : new int[0];
  }

  /** The fold of each row: rows in random order, dealt one by one. */
  int[] deal() {
    int[] order = RandomStream.of(seed, "target encoding").permutation(rows);
    int[] fold = new int[rows];
    for (int i = 0; i < rows; i++) {
      fold[order[i]] = i % folds;
    }
    return fold;
  }

  /** FNV-1a over the characters of all cells, with a sign between them. */
  private static long hash(Column<?> column) {
    long hash = 0xcbf29ce484222325L;
    for (int row = 0; row < column.size(); row++) {
      String cell = Cells.text(column, row);
      for (int i = 0; cell != null && i < cell.length(); i++) {
        hash = (hash ^ cell.charAt(i)) * PRIME;
      }
      hash = (hash ^ (cell == null ? 0x10001 : 0x10000)) * PRIME;
    }
    return hash;
  }
}
