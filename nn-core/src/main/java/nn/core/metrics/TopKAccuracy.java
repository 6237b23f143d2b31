package nn.core.metrics;

import nn.autodiff.NdArray;

/**
 * The share of examples whose class is among the {@code k} with the largest predictions, in [0, 1].
 *
 * <p>Among equal predictions the first come first. With {@code k} of 1 it is {@link Accuracy}; with
 * as many as there are classes, or more, it is 1.
 *
 * <p><b>Shapes</b>: predictions {@code (batch, classes)} with labels {@code (batch,)} or {@code
 * (batch, 1)}, or with one-hot targets {@code (batch, classes)}.
 *
 * <pre>{@code
 * Metric metric = new TopKAccuracy(5);
 * metric.name();  // top_5_accuracy
 * }</pre>
 *
 * @param k how many guesses there are, 1 or more
 */
public record TopKAccuracy(int k) implements Metric {
  /**
   * Checks the number of guesses.
   *
   * @throws IllegalArgumentException if there is none
   */
  public TopKAccuracy {
    Settings.requirePositive("TopKAccuracy", "k", k);
  }

  /** With five guesses, as is usual for a thousand classes. */
  public TopKAccuracy() {
    this(5);
  }

  @Override
  public String name() {
    return "top_" + k + "_accuracy";
  }

  @Override
  public Count start() {
    return new Share() {
      @Override
      public void add(NdArray predictions, NdArray targets) {
        Rows rows = new Rows("TopKAccuracy", predictions, targets);
        if (rows.width() == 1) {
          throw new IllegalArgumentException(
              "TopKAccuracy: expected predictions of several classes but got shape "
                  + predictions.shape()
                  + "; for two classes use Accuracy");
        }
        for (int row = 0; row < rows.count(); row++) {
          count(before(rows, row, rows.wanted(row)) < k, rows.isNaN(row));
        }
      }
    };
  }

  /** How many classes come before a row's own. */
  private static int before(Rows rows, int row, int wanted) {
    float own = rows.prediction(row, wanted);
    int before = 0;
    for (int i = 0; i < rows.width(); i++) {
      float other = rows.prediction(row, i);
      if (other > own || (other == own && i < wanted)) {
        before++;
      }
    }
    return before;
  }
}
