package nn.data.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tech.tablesaw.columns.Column;

/**
 * A feature for each category, 1 where the cell is that category and 0 elsewhere.
 *
 * <p>The categories are the different cells of the training column, sorted: text by letters,
 * numbers by size. Values are those of scikit-learn's {@code OneHotEncoder}.
 *
 * <pre>{@code
 * ColumnEncoder colours = new OneHotEncoder()
 *     .minFrequency(10)               // rarer ones share the feature "colour=<other>"
 *     .unseen(Unseen.OTHER)           // and so do those that come later
 *     .missing(Missing.ownCategory());
 * }</pre>
 *
 * @param unseen what becomes of a category that the training table did not have
 * @param minFrequency how often a category has to be there for a feature of its own
 * @param dropFirst whether the first category is told by all others being 0, for models in which
 *     features must not add up to one
 * @param missing what stands where a cell is missing
 */
public record OneHotEncoder(Unseen unseen, int minFrequency, boolean dropFirst, Missing missing)
    implements ColumnEncoder {
  /** So many features of one column are a mistake, an identifier for instance. */
  static final int MOST = 10_000;

  /** Checks that the choices fit together. */
  public OneHotEncoder {
    if (minFrequency < 1) {
      throw new IllegalArgumentException(
          "OneHotEncoder: expected a frequency of 1 or more but got " + minFrequency);
    }
    if (dropFirst && unseen == Unseen.ZEROS) {
      throw new IllegalArgumentException(
          "OneHotEncoder: with the first category dropped, all zeros mean the first; choose"
              + " Unseen.OTHER or Unseen.ERROR for what was not seen");
    }
  }

  /** All categories, each with a feature; unseen and missing ones are errors. */
  public OneHotEncoder() {
    this(Unseen.ERROR, 1, false, Missing.reject());
  }

  /** The same with another rule for categories that the training table did not have. */
  public OneHotEncoder unseen(Unseen rule) {
    return new OneHotEncoder(rule, minFrequency, dropFirst, missing);
  }

  /** The same, where categories that are there less often share the feature {@code <other>}. */
  public OneHotEncoder minFrequency(int count) {
    return new OneHotEncoder(unseen, count, dropFirst, missing);
  }

  /** The same without a feature for the first category, {@code k - 1} features in all. */
  public OneHotEncoder droppingFirst() {
    return new OneHotEncoder(unseen, minFrequency, true, missing);
  }

  /** The same with another rule for missing cells. */
  public OneHotEncoder missing(Missing rule) {
    return new OneHotEncoder(unseen, minFrequency, dropFirst, rule);
  }

  @Override
  public OneHotEncoding fit(Column<?> train, Outcome outcome) {
    CategoryCounts learned = CategoryCounts.of(train, missing, "OneHotEncoder");
    List<String> frequent = new ArrayList<>();
    List<String> rare = new ArrayList<>();
    for (Map.Entry<String, Integer> category : learned.counts().entrySet()) {
      (category.getValue() < minFrequency ? rare : frequent).add(category.getKey());
    }
    if (frequent.size() > MOST) {
      throw new IllegalArgumentException(
          "OneHotEncoder: column \""
              + train.name()
              + "\" has "
              + frequent.size()
              + " categories, a feature for each is too many; leave the column out, give a"
              + " minFrequency(...), or use HashingEncoder or TargetEncoder");
    }
    return new OneHotEncoding(frequent, rare, unseen, dropFirst, learned.fill());
  }
}
