package nn.core.metrics;

/**
 * The share of those of a class that were put into it, {@code TP / (TP + FN)}, in [0, 1]: how many
 * were found.
 *
 * <p>A class without examples has recall 0. Classes that neither occur nor are predicted are left
 * out of {@link Averaging#MACRO}.
 *
 * <p><b>Shapes</b>: as {@link Accuracy} takes them. A single prediction above the threshold, or the
 * larger one of two, counts as class 1.
 *
 * <pre>{@code
 * Metric ofTheSick = new Recall();
 * Metric ofAllDigits = new Recall(Averaging.MACRO);
 * Metric cautious = new Recall(0.9);
 * }</pre>
 *
 * @param average which classes are measured and how they become one number
 * @param threshold above which a single prediction counts as 1; 0.5 for probabilities, 0 for logits
 */
public record Recall(Averaging average, double threshold) implements Metric {
  /**
   * Checks the threshold.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public Recall {
    Settings.requireThreshold("Recall", threshold);
  }

  /** Of class 1 of two, which is predicted by a probability above 0.5. */
  public Recall() {
    this(Averaging.BINARY, 0.5);
  }

  /** Of class 1 of two, which is predicted by a number above the threshold. */
  public Recall(double threshold) {
    this(Averaging.BINARY, threshold);
  }

  /** Of several classes. */
  public Recall(Averaging average) {
    this(average, 0.5);
  }

  @Override
  public String name() {
    return average.named("recall");
  }

  @Override
  public Count start() {
    return new ClassRates(
        "Recall",
        average,
        threshold,
        (hits, wrong, missed) -> ClassRates.ratio(hits, hits + missed));
  }
}
