package nn.data.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tech.tablesaw.columns.Column;

/**
 * Each category by the mean of what is to be predicted, drawn towards the mean of all rows the more
 * the rarer it is.
 *
 * <p>One feature for a number or for two classes (the share of the second), one for each class
 * where there are more. A category the training table did not have gets the mean of all.
 *
 * <p>A mean that a row's own target has gone into tells the network the answer. So the training
 * table is encoded by cross-fitting: its rows are dealt into folds at random, and the means for one
 * fold are those of the others. The encoding knows the training column again, cell for cell, and
 * does so by itself; every other table gets the means of all training rows. Encode the training
 * table before you shuffle it or take a part of it.
 *
 * <p>With a smoothing s, a category of n rows with mean m gets {@code (n m + s M) / (n + s)}, M the
 * mean of all. Without, s follows from the data (empirical Bayes): the weight of m is {@code n V /
 * (n V + v)}, V the variance of all and v the category's own. Values are those of scikit-learn's
 * {@code TargetEncoder}, given the same folds.
 *
 * <pre>{@code
 * Recipe.regression("price").columns(new TargetEncoder(), "district");
 * }</pre>
 *
 * @param smoothing how many rows of the mean of all are added to each category; empty to find it
 * @param folds in how many parts the training table is dealt
 * @param seed of the dealing
 * @param missing what stands where a cell is missing
 * @see <a href="https://doi.org/10.1145/507533.507538">Micci-Barreca: A preprocessing scheme for
 *     high-cardinality categorical attributes, 2001</a>
 */
public record TargetEncoder(OptionalDouble smoothing, int folds, long seed, Missing missing)
    implements ColumnEncoder {
  /** Checks the numbers. */
  public TargetEncoder {
    if (smoothing.isPresent() && !(smoothing.getAsDouble() >= 0)) {
      throw new IllegalArgumentException(
          "TargetEncoder: expected a smoothing of 0 or more but got " + smoothing.getAsDouble());
    }
    if (folds < 2) {
      throw new IllegalArgumentException(
          "TargetEncoder: expected 2 folds or more but got " + folds);
    }
  }

  /** Smoothed as the data suggests, in 5 folds; missing cells are errors. */
  public TargetEncoder() {
    this(OptionalDouble.empty(), 5, 0, Missing.reject());
  }

  /** The same with so many rows of the mean of all added to each category. */
  public TargetEncoder smoothing(double rows) {
    return new TargetEncoder(OptionalDouble.of(rows), folds, seed, missing);
  }

  /** The same with the training table dealt into so many parts. */
  public TargetEncoder folds(int parts) {
    return new TargetEncoder(smoothing, parts, seed, missing);
  }

  /** The same with another seed. */
  public TargetEncoder seed(long other) {
    return new TargetEncoder(smoothing, folds, other, missing);
  }

  /** The same with another rule for missing cells. */
  public TargetEncoder missing(Missing rule) {
    return new TargetEncoder(smoothing, folds, seed, rule);
  }

  @Override
  public TargetEncoding fit(Column<?> train, Outcome outcome) {
    if (train.size() < folds) {
      throw new IllegalArgumentException(
          "TargetEncoder: column \""
              + train.name()
              + "\" has "
              + train.size()
              + " rows and cannot be dealt into "
              + folds
              + " folds; take fewer");
    }
    if (outcome.names().isEmpty()) {
      throw new IllegalArgumentException(
          "TargetEncoder: it has to see what is to be predicted; fit it with"
              + " Outcome.number(column) or Outcome.classes(column), as a Recipe does");
    }
    CategoryCounts learned = CategoryCounts.of(train, missing, "TargetEncoder");
    Map<String, Integer> places = TargetEncoding.places(learned.names());
    int[] category = new int[train.size()];
    for (int row = 0; row < category.length; row++) {
      category[row] = places.getOrDefault(CategoryCounts.of(train, row, learned.fill()), -1);
    }
    TrainingRows training = TrainingRows.of(train, folds, seed);
    int[] fold = training.deal();
    List<List<CategoryMeans>> without = new ArrayList<>();
    for (int out = 0; out < folds; out++) {
      without.add(means(places.size(), category, outcome, fold, out));
    }
    return new TargetEncoding(
        outcome.names().stream().map(name -> "~" + name).toList(),
        learned.names(),
        means(places.size(), category, outcome, fold, -1),
        without,
        training,
        learned.fill());
  }

  private List<CategoryMeans> means(
      int categories, int[] category, Outcome outcome, int[] fold, int without) {
    List<CategoryMeans> means = new ArrayList<>();
    for (int k = 0; k < outcome.names().size(); k++) {
      double[] y = outcome.numbers(k);
      means.add(CategoryMeans.of(categories, category, y, row -> fold[row] != without, smoothing));
    }
    return means;
  }
}
