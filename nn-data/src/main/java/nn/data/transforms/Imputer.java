package nn.data.transforms;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.core.training.Dataset;

/**
 * Learns what to write where a number is missing, which is where it is NaN.
 *
 * <p>That a number is missing may say something by itself: {@link #withIndicators} keeps it as a
 * column of 0 and 1 for each feature in which training examples lack numbers. While it learns, all
 * numbers are held in memory. <b>Shapes:</b> examples {@code (features,)}.
 *
 * <pre>{@code
 * Imputation fill = Imputer.median().withIndicators().fit(train);
 * NdArray whole = fill.apply(NdArray.full(Shape.of(1, 16), Float.NaN));
 * }</pre>
 *
 * @param strategy what is learned of each feature
 * @param constant what is written where {@code strategy} is {@code CONSTANT}, else not used
 * @param indicators whether columns that say what was missing are added
 */
public record Imputer(Strategy strategy, float constant, boolean indicators)
    implements Fittable<Imputation> {
  /** What is written where a number is missing. */
  public enum Strategy {
    /** The mean of the numbers that are there. */
    MEAN,
    /** The middle one of the numbers that are there, or the mean of the middle two. */
    MEDIAN,
    /** The number that is there most often, the lowest of several. */
    MOST_FREQUENT,
    /** One number for all features. */
    CONSTANT
  }

  /**
   * Checks the constant.
   *
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public Imputer {
    if (!Float.isFinite(constant)) {
      throw new IllegalArgumentException(
          "Imputer: expected a finite number to fill in but got " + constant);
    }
  }

  /** Writes the mean of the feature. */
  public static Imputer mean() {
    return new Imputer(Strategy.MEAN, 0, false);
  }

  /** Writes the median of the feature, which outliers do not move. */
  public static Imputer median() {
    return new Imputer(Strategy.MEDIAN, 0, false);
  }

  /** Writes the feature's most frequent number: for codes and classes. */
  public static Imputer mostFrequent() {
    return new Imputer(Strategy.MOST_FREQUENT, 0, false);
  }

  /**
   * Writes one number everywhere.
   *
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public static Imputer constant(float number) {
    return new Imputer(Strategy.CONSTANT, number, false);
  }

  /** The same, with columns of 0 and 1 behind the features that say what was missing. */
  public Imputer withIndicators() {
    return new Imputer(strategy, constant, true);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no examples, they were held back, they are not
   *     rows of features, one holds an infinite number, or a feature has no number at all and no
   *     constant was given
   */
  @Override
  public Imputation fit(Dataset train) {
    Columns columns = Columns.withMissing("Imputer", train);
    float[] fill = new float[columns.count()];
    List<Integer> indicated = new ArrayList<>();
    for (int j = 0; j < fill.length; j++) {
      float[] there = columns.sorted(j);
      if (there.length == 0 && strategy != Strategy.CONSTANT) {
        throw new IllegalArgumentException(
            "Imputer: feature "
                + j
                + " is missing in all "
                + train.size()
                + " training examples; leave it out, or use Imputer.constant(...)");
      }
      fill[j] =
          switch (strategy) {
            case MEAN -> mean(there);
            case MEDIAN -> (float) Quantiles.of(there, 0.5);
            case MOST_FREQUENT -> mostFrequent(there);
            case CONSTANT -> constant;
          };
      if (indicators && there.length < train.size()) {
        indicated.add(j);
      }
    }
    return new Imputation(NdArray.of(fill), indicated);
  }

  private static float mean(float[] numbers) {
    double sum = 0;
    for (float number : numbers) {
      sum += number;
    }
    return (float) (sum / numbers.length);
  }

  private static float mostFrequent(float[] sorted) {
    int best = 0;
    float winner = sorted[0];
    for (int from = 0, to; from < sorted.length; from = to) {
      to = from + 1;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      if (to - from > best) {
        best = to - from;
        winner = sorted[from];
      }
    }
    return winner;
  }

  @Override
  public String toString() {
    return "Imputer by "
        + strategy
        + (strategy == Strategy.CONSTANT ? " " + constant : "")
        + (indicators ? " with indicators" : "")
        + ", not fitted";
  }
}
