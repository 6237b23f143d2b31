package nn.data.tables;

import java.util.List;
import nn.core.training.Dataset;
import nn.data.Split;
import nn.data.TrainValidationTest;
import tech.tablesaw.api.Table;

/**
 * How the rows of a table are held back: at random, class by class, in whole groups, or the latest.
 *
 * <p>Every row lands in exactly one part. The same seed gives the same parts on every machine;
 * Tablesaw's own samplers take none and are not used. Counts are those of {@link nn.data.Split},
 * {@link nn.data.TrainValidationTest} and {@link nn.core.search.Folds}.
 *
 * <pre>{@code
 * Table table = Tables.read(Path.of("patients.csv"));
 * TableSplit split = TableSplitter.stratified("ill", 42).split(table, 0.2);
 * TableParts parts = TableSplitter.grouped("patient", 42).split(table, 0.2, 0.2);
 * List<TableSplit> folds = TableSplitter.random(42).folds(table, 5);
 * }</pre>
 */
public final class TableSplitter {
  private final RowSplit rows;

  private TableSplitter(RowSplit rows) {
    this.rows = rows;
  }

  /** Rows drawn at random. */
  public static TableSplitter random(long seed) {
    return new TableSplitter(new RandomRows(seed));
  }

  /**
   * Rows drawn at random class by class, so that every part has the proportions of the whole, to
   * one row for each class.
   *
   * @param column the column of the classes
   */
  public static TableSplitter stratified(String column, long seed) {
    return new TableSplitter(new StratifiedRows(column, seed));
  }

  /**
   * All rows of a group in one part, groups drawn at random: for several rows of one patient, of
   * one photograph, of one house. Shares are shares of the groups.
   *
   * @param column the column that says the group
   */
  public static TableSplitter grouped(String column, long seed) {
    return new TableSplitter(new GroupedRows(column, seed));
  }

  /**
   * The latest rows held back, so that nothing is predicted from what came after it. Rows are put
   * in the order of time; those of one time go to one part, the later one. k folds are k + 1 parts,
   * of which each but the first is held back once, and learned for from what came before.
   *
   * @param column the column of dates, times or numbers
   */
  public static TableSplitter byTime(String column) {
    return new TableSplitter(new RowsByTime(column));
  }

  /**
   * Two parts.
   *
   * @param heldBack which part of the rows is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty, or there is no such column
   */
  public TableSplit split(Table table, double heldBack) {
    Split<? extends Dataset> split = rows.split(Cells.requireRows(table), heldBack);
    return new TableSplit(part(table, split.train()), heldBack(table, split.test()));
  }

  /**
   * Three parts.
   *
   * @param validation which part of all rows is to validate with, for example 0.2
   * @param test which part of all rows is to test with, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty, or there is no such column
   */
  public TableParts split(Table table, double validation, double test) {
    TrainValidationTest<? extends Dataset> parts =
        rows.split(Cells.requireRows(table), validation, test);
    return new TableParts(
        part(table, parts.train()),
        heldBack(table, parts.validation()),
        heldBack(table, parts.test()));
  }

  /**
   * Parts that take turns at being held back: k-fold cross-validation. A {@link Recipe} is fitted
   * in each turn anew.
   *
   * @param count how many, 2 or more
   * @throws IllegalArgumentException if there are too few rows or groups, or no such column
   */
  public List<TableSplit> folds(Table table, int count) {
    return rows.folds(Cells.requireRows(table), count).all().stream()
        .map(fold -> new TableSplit(part(table, fold.train()), heldBack(table, fold.validation())))
        .toList();
  }

  private static Table heldBack(Table table, Dataset part) {
    return HeldBackTables.mark(part(table, part));
  }

  /** Rows in this order; Tablesaw's own selections sort them. */
  private static Table part(Table table, Dataset part) {
    int[] rows = RowNumbers.in(part);
    return Table.create(table.name(), table.columns().stream().map(column -> column.subset(rows)));
  }

  @Override
  public String toString() {
    return "TableSplitter: " + rows;
  }
}
