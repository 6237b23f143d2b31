package nn.data.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nn.core.progress.ProgressBar;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;
import nn.data.transforms.Fittable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Which columns of a table are features, which is the target, and how each is prepared; nothing is
 * learned yet.
 *
 * <p>{@link #fit} learns from the training table alone and gives a {@link Preparation}, which makes
 * a dataset of any table with those columns. Where nothing is said, every column but the target is
 * a feature: numbers are standardized, yes and no are 1 and 0, text is one-hot, dates are days
 * since the first with month, weekday and hour on circles; missing cells and categories that the
 * training table did not have are errors that name the cell.
 *
 * <pre>{@code
 * Recipe<LabeledDataset> recipe = Recipe.classification("survived")
 *     .numeric(Numbers.standardized().missing(Missing.median()))
 *     .categorical(new OneHotEncoder().unseen(Unseen.ZEROS).missing(Missing.ownCategory()))
 *     .columns(OrdinalEncoder.order("third", "second", "first"), "class")
 *     .leaveOut("name", "ticket");
 *
 * Table passengers = Tables.read(Path.of("titanic.csv"));
 * TableSplit tables = TableSplitter.stratified("survived", 42).split(passengers, 0.2);
 * Preparation<LabeledDataset> preparation = recipe.fit(tables.train());
 * LabeledDataset learned = preparation.apply(tables.train());
 * LabeledDataset tested = preparation.apply(tables.test());
 * }</pre>
 *
 * @param <D> the kind of dataset that comes of it
 */
public final class Recipe<D extends Dataset> {
  private final Question<D> question;
  private final Roles roles;

  private Recipe(Question<D> question, Roles roles) {
    this.question = question;
    this.roles = roles;
  }

  /**
   * A class is to be predicted.
   *
   * @param target the column that says it
   * @param classNames the classes in the order of their labels; none given means those of the
   *     training table, text by letters, numbers by size
   */
  public static Recipe<LabeledDataset> classification(String target, String... classNames) {
    return new Recipe<>(new Question.OfClass(target, List.of(classNames)), Roles.usual());
  }

  /**
   * A number is to be predicted.
   *
   * @param target the column that holds it
   * @param scaling what happens to it before it is learned, in order, for example {@code
   *     Standardizer.perFeature()}; {@link Preparation#decode} undoes it
   */
  public static Recipe<Dataset> regression(String target, Fittable<?>... scaling) {
    return new Recipe<>(new Question.OfNumber(target, List.of(scaling)), Roles.usual());
  }

  private Recipe<D> with(Roles other) {
    return new Recipe<>(question, other);
  }

  /** The same with another encoder for columns of numbers. */
  public Recipe<D> numeric(ColumnEncoder how) {
    return with(
        new Roles(
            how, roles.categorical(), roles.dates(), roles.named(), roles.only(), roles.leftOut()));
  }

  /** The same with another encoder for columns of text. */
  public Recipe<D> categorical(ColumnEncoder how) {
    return with(
        new Roles(
            roles.numeric(), how, roles.dates(), roles.named(), roles.only(), roles.leftOut()));
  }

  /** The same with another encoder for dates and times. */
  public Recipe<D> dates(ColumnEncoder how) {
    return with(
        new Roles(
            roles.numeric(),
            roles.categorical(),
            how,
            roles.named(),
            roles.only(),
            roles.leftOut()));
  }

  /** The same with an encoder for these columns, whatever their type. */
  public Recipe<D> columns(ColumnEncoder how, String... names) {
    return with(roles.with(how, names));
  }

  /** The same with only these columns as features, and those that have an encoder by name. */
  public Recipe<D> only(String... names) {
    return with(
        new Roles(
            roles.numeric(),
            roles.categorical(),
            roles.dates(),
            roles.named(),
            Roles.keys(List.of(names)),
            roles.leftOut()));
  }

  /** The same without these columns. */
  public Recipe<D> leaveOut(String... names) {
    List<String> all = new ArrayList<>(roles.leftOut());
    all.addAll(Roles.keys(List.of(names)));
    return with(
        new Roles(
            roles.numeric(), roles.categorical(), roles.dates(), roles.named(), roles.only(), all));
  }

  /**
   * Learns from the training table: means, categories, what fills in.
   *
   * @throws IllegalArgumentException if the table has no rows or was held back by a {@link
   *     TableSplitter}, there is no such column, or a cell cannot be prepared as the recipe says;
   *     the message names the column and the row, which count from 1 below the header
   */
  public Preparation<D> fit(Table train) {
    HeldBackTables.requireTraining(Cells.requireRows(train));
    Column<?> answers = Cells.column(train, question.column());
    Map<Column<?>, ColumnEncoder> encoders = roles.assign(train, answers.name());
    Outcome outcome = question.outcome(answers);
    List<FittedColumn> columns = new ArrayList<>();
    try (ProgressBar bar = Large.bar("Learning from table", train.rowCount(), encoders.size())) {
      encoders.forEach(
          (column, how) -> {
            boolean indicator = how.missing().indicator() && Cells.countMissing(column) > 0;
            columns.add(new FittedColumn(column.name(), indicator, how.fit(column, outcome)));
            bar.update(columns.size(), column.name());
          });
    }
    return new Preparation<>(question.learn(answers), columns);
  }
}
