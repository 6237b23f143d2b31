package nn.data.tables;

import java.nio.file.Path;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.Datasets;
import nn.data.LabeledDataset;
import tech.tablesaw.api.Table;

/**
 * A table of numbers into a dataset: some columns are the features, one is what to predict.
 *
 * <p><b>Shapes:</b> inputs {@code (rows, features)}, in the order the columns are named; targets
 * {@code (rows,)} for classes, {@code (rows, 1)} for numbers. Rows in messages count from 1, the
 * first below the header.
 *
 * <pre>{@code
 * Table flowers = Tables.read(Path.of("iris.csv"));
 * LabeledDataset data = Tables.classification(flowers, "species");
 * data.classNames(); // [setosa, versicolor, virginica]
 * }</pre>
 */
public final class Tables {
  private Tables() {}

  /**
   * Reads a CSV file with a header. The type of a column follows from all its cells; empty cells
   * and {@code NA}, {@code NaN}, {@code null} are missing. Numbers have a decimal point, whatever
   * the machine's language.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read, or a row has more or fewer
   *     cells than the header
   */
  public static Table read(Path csv) {
    return CsvFile.read(csv);
  }

  /**
   * Classes to predict. The names of the classes are the different cells of the target column,
   * sorted: text by letters, numbers by size.
   *
   * @param target the column that says the class
   * @param features the columns to predict from; none named means all others
   * @throws IllegalArgumentException if the table has no rows, there is no such column, or a cell
   *     is missing or not a finite number
   */
  public static LabeledDataset classification(Table table, String target, String... features) {
    Cells cells = new Cells(table);
    NdArray inputs = cells.numbers(cells.features(target, features));
    List<String> classNames = cells.classNames(target);
    return LabeledDataset.of(inputs, cells.labels(target, classNames), classNames);
  }

  /**
   * A number to predict.
   *
   * @param target the column that holds it
   * @param features the columns to predict from; none named means all others
   * @throws IllegalArgumentException if the table has no rows, there is no such column, or a cell
   *     is missing or not a finite number
   */
  public static Dataset regression(Table table, String target, String... features) {
    Cells cells = new Cells(table);
    NdArray inputs = cells.numbers(cells.features(target, features));
    NdArray targets = cells.numbers(List.of(target));
    return Datasets.check(Dataset.of(inputs, targets.reshape(Shape.of(table.rowCount(), 1))));
  }
}
