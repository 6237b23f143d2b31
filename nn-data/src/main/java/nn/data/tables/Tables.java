package nn.data.tables;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.ClassBalance;
import nn.data.LabeledDataset;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Files into tables, a table of numbers into a dataset as it is, and back.
 *
 * <p>A table with text, dates or missing cells, or one whose numbers are to be scaled, is prepared
 * by a {@link Recipe}. <b>Shapes:</b> inputs {@code (rows, features)}, in the order the columns are
 * named; targets {@code (rows,)} for classes, {@code (rows, 1)} for numbers. Rows in messages count
 * from 1, the first below the header.
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
   * Reads a table: CSV, or by the file's ending {@code .tsv}, {@code .json}, {@code .xlsx}.
   *
   * <p>The type of a column follows from all its cells; empty cells and {@code NA}, {@code NaN},
   * {@code null} are missing. Numbers have a decimal point, whatever the machine's language.
   *
   * <ul>
   *   <li>CSV in UTF-8, a header first, commas between cells; tabs in a {@code .tsv} file. For
   *       other ways of writing there are the options of Tablesaw's {@code Table.read()}.
   *   <li>JSON: a list of objects, or a list of lists of which the first names the columns. What is
   *       nested in an object becomes columns {@code a.b} and {@code a[0]}.
   *   <li>Excel: the first sheet, whose first row names the columns; {@link #read(Path, String)}
   *       reads another. It needs {@code org.apache.poi:poi-ooxml}.
   * </ul>
   *
   * @throws java.io.UncheckedIOException if the file cannot be read, or holds no table, or a row
   *     has more or fewer cells than there are columns; the message names the file and the place
   */
  public static Table read(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return JsonFile.read(file);
    }
    if (name.endsWith(".xlsx") || name.endsWith(".xls")) {
      return ExcelFile.read(file, null);
    }
    return CsvFile.read(file, name.endsWith(".tsv") ? '\t' : ',');
  }

  /**
   * Reads a sheet of an Excel file.
   *
   * @param sheet what the sheet is called
   * @throws java.io.UncheckedIOException as {@link #read(Path)}, and if there is no such sheet
   */
  public static Table read(Path excel, String sheet) {
    return ExcelFile.read(excel, sheet);
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
    NdArray inputs = numbers(table, features(table, target, features));
    List<String> classNames = Targets.classNames(Cells.column(table, target));
    return new ClassTarget(target, classNames).dataset(inputs, table);
  }

  /**
   * Classes to predict, in an order that is given.
   *
   * @param target the column that says the class
   * @param classNames the classes in the order of their labels
   * @param features the columns to predict from; none named means all others
   * @throws IllegalArgumentException if the table has no rows, there is no such column, a cell is
   *     missing or not a finite number, or a row is of none of the classes
   */
  public static LabeledDataset classification(
      Table table, String target, List<String> classNames, String... features) {
    NdArray inputs = numbers(table, features(table, target, features));
    return new ClassTarget(target, classNames).dataset(inputs, table);
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
    NdArray inputs = numbers(table, features(table, target, features));
    return new NumberTarget(target, List.of()).dataset(inputs, table);
  }

  /**
   * A dataset as a table, its numbers unchanged: {@link #classification} or {@link #regression}
   * makes an equal dataset of it. Classes stand in it by name; where these are not sorted, give
   * {@link #classification(Table, String, List, String...)} the dataset's own {@code classNames()}.
   *
   * @param features a name for each feature, as {@link Preparation#features} has them
   * @param target what the column of targets is called
   * @throws IllegalArgumentException if there are more or fewer features, or several targets
   */
  public static Table table(Dataset data, List<String> features, String target) {
    return DatasetTable.of(data, features, target);
  }

  /**
   * How many rows of a table each class has.
   *
   * @param column the column of the classes
   * @throws IllegalArgumentException if there are no rows, no such column, or a cell is missing
   */
  public static ClassBalance classBalance(Table table, String column) {
    Column<?> cells = Cells.column(Cells.requireRows(table), column);
    List<String> classNames = Targets.classNames(cells);
    Integer[] counts = new Integer[classNames.size()];
    Arrays.fill(counts, 0);
    Arrays.stream(Targets.labels(cells, classNames)).forEach(label -> counts[label]++);
    return new ClassBalance(classNames, List.of(counts));
  }

  /** The columns to predict from: those named, else all but the target. */
  private static List<String> features(Table table, String target, String... named) {
    Cells.column(Cells.requireRows(table), target);
    List<String> features =
        named.length > 0
            ? Arrays.asList(named)
            : table.columnNames().stream().filter(name -> !name.equalsIgnoreCase(target)).toList();
    if (features.isEmpty() || features.stream().anyMatch(target::equalsIgnoreCase)) {
      throw new IllegalArgumentException(
          "Tables: expected features beside the target \""
              + target
              + "\" but got "
              + features
              + "; the columns are "
              + table.columnNames());
    }
    return features;
  }

  /** Columns side by side, as they are. */
  private static NdArray numbers(Table table, List<String> names) {
    NumberEncoding asTheyAre = new NumberEncoding(Optional.empty(), List.of(), List.of(""));
    NdArray numbers = NdArray.zeros(Shape.of(table.rowCount(), names.size()));
    for (int j = 0; j < names.size(); j++) {
      Features.put(asTheyAre.encode(Cells.column(table, names.get(j))), numbers, j);
    }
    return numbers;
  }
}
