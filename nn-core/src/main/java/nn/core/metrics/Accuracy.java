package nn.core.metrics;

import nn.autodiff.NdArray;

/**
 * The share of examples that were put into the right class, {@code right / all}, in [0, 1].
 *
 * <p>What Keras calls categorical and sparse categorical accuracy, and binary accuracy of one
 * output: which one it is follows from the shapes.
 *
 * <p><b>Shapes</b>: predictions {@code (batch, classes)} with labels {@code (batch,)} or {@code
 * (batch, 1)}, or with one-hot targets {@code (batch, classes)}: the largest prediction counts, the
 * first of several. Predictions {@code (batch, 1)} or {@code (batch,)} with targets 0 or 1: a
 * probability above the threshold counts as 1. Axes between the batch and the classes, of pixels or
 * of time, are more examples.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Adam(), loss, new Accuracy());
 * trainer.evaluate(test).get("accuracy");
 * Metric onLogits = new Accuracy(0);
 * }</pre>
 *
 * @param threshold above which a single prediction counts as 1; 0.5 for probabilities, 0 for logits
 */
public record Accuracy(double threshold) implements Metric {
  /**
   * Checks the threshold.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public Accuracy {
    Settings.requireThreshold("Accuracy", threshold);
  }

  /** For probabilities: those above 0.5 count as 1. */
  public Accuracy() {
    this(0.5);
  }

  @Override
  public String name() {
    return "accuracy";
  }

  @Override
  public Count start() {
    return new Share() {
      @Override
      public void add(NdArray predictions, NdArray targets) {
        Rows rows = new Rows("Accuracy", predictions, targets);
        for (int row = 0; row < rows.count(); row++) {
          int predicted = rows.predicted(row, threshold);
          count(predicted == rows.wanted(row), predicted == Rows.NOBODY);
        }
      }
    };
  }
}
