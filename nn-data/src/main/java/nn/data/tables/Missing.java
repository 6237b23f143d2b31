package nn.data.tables;

import java.util.Optional;

/**
 * What stands where a cell of a column is missing.
 *
 * <p>Nothing is filled in unasked: an encoder that was told nothing rejects a missing cell and
 * names it. What fills is learned from the training table and used for every table after it.
 *
 * <table>
 *   <caption>What there is</caption>
 *   <tr><td>{@link #reject()}</td><td>an error that names row and column; where nothing is said</td></tr>
 *   <tr><td>{@link #mean()}, {@link #median()}</td><td>of the training cells; for numbers</td></tr>
 *   <tr><td>{@link #mostFrequent()}</td><td>the training cell that is there most often, the
 *       smallest of several</td></tr>
 *   <tr><td>{@link #constant(double)}, {@link #constant(String)}</td><td>always this</td></tr>
 *   <tr><td>{@link #ownCategory()}</td><td>a category of its own; for categories</td></tr>
 * </table>
 *
 * <p>{@link #indicated()} adds a feature that is 1 where the cell was missing, if one was in the
 * training table: that nobody answered may say more than what is filled in.
 *
 * <pre>{@code
 * Numbers ages = Numbers.standardized().missing(Missing.median().indicated());
 * }</pre>
 *
 * <p>Values are those of scikit-learn's {@code SimpleImputer}.
 *
 * @param kind what is done
 * @param constant what stands there, for a constant
 * @param indicator whether a feature says which cells were missing
 */
public record Missing(Kind kind, Optional<String> constant, boolean indicator) {
  /** The name of the category that missing cells have of their own. */
  public static final String CATEGORY = "<missing>";

  /** What is done with a missing cell. */
  public enum Kind {
    /** An error. */
    REJECT,
    /** The mean of the training cells. */
    MEAN,
    /** The median of the training cells. */
    MEDIAN,
    /** The most frequent training cell. */
    MOST_FREQUENT,
    /** A value that is given. */
    CONSTANT,
    /** A category of its own. */
    OWN_CATEGORY
  }

  /** Checks that a constant is there where one is wanted. */
  public Missing {
    if (constant.isPresent() != (kind == Kind.CONSTANT)) {
      throw new IllegalArgumentException(
          "Missing: expected a constant for CONSTANT and none else but got "
              + kind
              + ", "
              + constant);
    }
  }

  /** An error that names the row and the column. */
  public static Missing reject() {
    return of(Kind.REJECT);
  }

  /** The mean of the training cells, for numbers. */
  public static Missing mean() {
    return of(Kind.MEAN);
  }

  /** The median of the training cells, for numbers. */
  public static Missing median() {
    return of(Kind.MEDIAN);
  }

  /** The most frequent training cell; of several the smallest, or the first by letters. */
  public static Missing mostFrequent() {
    return of(Kind.MOST_FREQUENT);
  }

  /** Always this number. */
  public static Missing constant(double number) {
    return constant(Double.toString(number));
  }

  /** Always this category, or this number, date or time as it is written in a table. */
  public static Missing constant(String cell) {
    return new Missing(Kind.CONSTANT, Optional.of(cell), false);
  }

  /** A category of its own, called {@code <missing>}. */
  public static Missing ownCategory() {
    return of(Kind.OWN_CATEGORY);
  }

  private static Missing of(Kind kind) {
    return new Missing(kind, Optional.empty(), false);
  }

  /** The same, with a feature that is 1 where a cell was missing and 0 elsewhere. */
  public Missing indicated() {
    return new Missing(kind, constant, true);
  }

  /** Who cannot use one of these says so. */
  IllegalArgumentException unfit(String encoder, String fitting) {
    return new IllegalArgumentException(
        encoder + ": missing cells cannot become " + this + " here; choose " + fitting);
  }

  @Override
  public String toString() {
    String what =
        switch (kind) {
          case REJECT -> "an error";
          case MEAN -> "the mean";
          case MEDIAN -> "the median";
          case MOST_FREQUENT -> "the most frequent";
          case CONSTANT -> constant.orElseThrow();
          case OWN_CATEGORY -> "a category of their own";
        };
    return indicator ? what + ", indicated" : what;
  }
}
