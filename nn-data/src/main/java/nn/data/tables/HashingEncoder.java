package nn.data.tables;

import java.util.Optional;
import tech.tablesaw.columns.Column;

/**
 * Categories by their hash: each is 1 or -1 in one of so many features, which it may share with
 * others.
 *
 * <p>For columns of so many categories that a feature for each would be too many, or of categories
 * nobody knows beforehand: none is ever unseen. The hash is MurmurHash3 (32 bits, seed 0) of {@code
 * column=category} in UTF-8; the feature is {@code |hash| mod features}, and the sign is the
 * hash's, so that categories which meet cancel as often as they add up. Values are those of
 * scikit-learn's {@code FeatureHasher} for {@code {"column": "category"}}.
 *
 * <pre>{@code
 * Recipe.regression("price").columns(new HashingEncoder(64), "postcode");
 * }</pre>
 *
 * @param features how many features there are
 * @param signed whether half of the categories count -1
 * @param missing what stands where a cell is missing
 * @see <a href="https://doi.org/10.1145/1553374.1553516">Weinberger, Dasgupta, Langford, Smola,
 *     Attenberg: Feature hashing for large scale multitask learning, 2009</a>
 */
public record HashingEncoder(int features, boolean signed, Missing missing)
    implements ColumnEncoder {
  /** Checks the number of features. */
  public HashingEncoder {
    if (features < 1 || features > OneHotEncoder.MOST) {
      throw new IllegalArgumentException(
          "HashingEncoder: expected 1 to "
              + OneHotEncoder.MOST
              + " features, for example 64, but got "
              + features);
    }
  }

  /** So many features, signed; missing cells are errors. */
  public HashingEncoder(int features) {
    this(features, true, Missing.reject());
  }

  /** The same, where every category counts 1. */
  public HashingEncoder unsigned() {
    return new HashingEncoder(features, false, missing);
  }

  /** The same with another rule for missing cells. */
  public HashingEncoder missing(Missing rule) {
    return new HashingEncoder(features, signed, rule);
  }

  @Override
  public HashingEncoding fit(Column<?> train, Outcome outcome) {
    Optional<String> fill = CategoryCounts.of(train, missing, "HashingEncoder").fill();
    return new HashingEncoding(train.name(), features, signed, fill);
  }
}
