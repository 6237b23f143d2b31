package nn.data.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.progress.ProgressBar;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;
import nn.data.PreparationFile;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * How a table becomes a dataset: what a {@link Recipe} learned from the training table, with
 * nothing left to learn.
 *
 * <p><b>Shapes:</b> inputs {@code (rows, features)}. Features stand in the order of the training
 * table's columns, those of one column side by side; {@link #features} names them. Printed, it says
 * what it learned of each column.
 *
 * <pre>{@code
 * Table flowers = Tables.read(Path.of("iris.csv"));
 * Preparation<LabeledDataset> preparation = Recipe.classification("species").fit(flowers);
 * LabeledDataset learned = preparation.apply(flowers);
 * NdArray unknown = preparation.inputs(flowers.first(3));  // needs no species
 * }</pre>
 *
 * @param target what is predicted
 * @param columns the columns that are features, in order
 * @param <D> the kind of dataset it makes
 */
public record Preparation<D extends Dataset>(TargetColumn<D> target, List<FittedColumn> columns) {
  /** Keeps what was learned. */
  public Preparation {
    columns = List.copyOf(columns);
  }

  /** The names of the features, in order: {@code [age, sex=female, sex=male]}. */
  public List<String> features() {
    return columns.stream().flatMap(column -> column.features().stream()).toList();
  }

  /** The shape of one example. */
  public Shape inputShape() {
    return Shape.of(features().size());
  }

  /**
   * A table with its targets as a dataset.
   *
   * @throws IllegalArgumentException if the table has no rows, a column is not there, or a cell
   *     cannot be prepared; the message names it
   */
  public D apply(Table table) {
    return target.dataset(inputs(table), table);
  }

  /**
   * The features alone, shape {@code (rows, features)}, of a table whose targets nobody knows.
   *
   * @throws IllegalArgumentException if the table has no rows, a column is not there, or a cell
   *     cannot be prepared; the message names it
   */
  public NdArray inputs(Table table) {
    Cells.requireRows(table);
    NdArray inputs = NdArray.zeros(Shape.of(table.rowCount(), features().size()));
    int from = 0;
    int done = 0;
    try (ProgressBar bar = Large.bar("Preparing table", table.rowCount(), columns.size())) {
      for (FittedColumn column : columns) {
        NdArray block = column.encode(table);
        Features.put(block, inputs, from);
        from += block.shape().dim(1);
        bar.update(++done, column.name());
      }
    }
    return inputs;
  }

  /**
   * The table that features came from: numbers in their own units, categories by name. Columns that
   * cannot be known again (dates, hashes, means of the target) are left out.
   *
   * @param inputs shape {@code (rows, features)}
   * @throws IllegalArgumentException if there are more or fewer features
   */
  public Table inverse(NdArray inputs) {
    Features.require(inputs, features().size(), "all columns");
    List<Column<?>> cells = new ArrayList<>();
    int from = 0;
    for (FittedColumn column : columns) {
      int width = column.features().size();
      Optional<Column<?>> decoded = column.decode(Features.cut(inputs, from, width));
      decoded.ifPresent(cells::add);
      from += width;
    }
    return Table.create("inverse", cells);
  }

  /**
   * Predictions as a column: names of classes, or numbers in the target's own units.
   *
   * @param predictions what a model gives, an example in each row
   * @throws IllegalArgumentException if they have another shape
   */
  public Column<?> decode(NdArray predictions) {
    return target.decode(predictions);
  }

  /**
   * Saves what was learned, in a file of its own; {@code nn.data.PreparationFile} saves it in one
   * file with the model.
   *
   * @throws IllegalArgumentException if a scaling or encoding of your own is among it that is not
   *     known to {@code nn.data.PreparationFile}
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public void save(Path file) {
    PreparationFile.save(this, file);
  }

  /**
   * Loads a preparation that was saved, alone or with a model, for a class to predict.
   *
   * @throws IllegalArgumentException if the file holds none, or one for a number
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Preparation<LabeledDataset> loadClassification(Path file) {
    Preparation<?> loaded = PreparationFile.load(file, Preparation.class);
    if (loaded.target() instanceof ClassTarget classes) {
      return new Preparation<>(classes, loaded.columns());
    }
    throw otherTarget(file, loaded, "regression");
  }

  /**
   * Loads a preparation that was saved, alone or with a model, for a number to predict.
   *
   * @throws IllegalArgumentException if the file holds none, or one for a class
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Preparation<Dataset> loadRegression(Path file) {
    Preparation<?> loaded = PreparationFile.load(file, Preparation.class);
    if (loaded.target() instanceof NumberTarget number) {
      return new Preparation<>(number, loaded.columns());
    }
    throw otherTarget(file, loaded, "classification");
  }

  private static IllegalArgumentException otherTarget(Path file, Preparation<?> it, String other) {
    return new IllegalArgumentException(
        file + ": it prepares for a " + other + ", " + it.target() + "; load it as such");
  }

  /** What was learned of the target and of each column, a line each. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(columns.size())
        .append(columns.size() == 1 ? " column to " : " columns to ")
        .append(features().size())
        .append(" features; ")
        .append(target);
    columns.forEach(column -> text.append("\n  ").append(column));
    return text.toString();
  }
}
