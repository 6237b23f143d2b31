package nn.core.metrics;

/**
 * The share of those put into a class that belong there, {@code TP / (TP + FP)}, in [0, 1]: how far
 * a yes can be believed.
 *
 * <p>A class that nothing was put into has precision 0. Classes that neither occur nor are
 * predicted are left out of {@link Averaging#MACRO}.
 *
 * <p><b>Shapes</b>: as {@link Accuracy} takes them. A single prediction above the threshold, or the
 * larger one of two, counts as class 1.
 *
 * <pre>{@code
 * Metric ofTheSick = new Precision();
 * Metric ofAllDigits = new Precision(Averaging.MACRO);
 * Metric cautious = new Precision(0.9);
 * }</pre>
 *
 * @param average which classes are measured and how they become one number
 * @param threshold above which a single prediction counts as 1; 0.5 for probabilities, 0 for logits
 */
public record Precision(Averaging average, double threshold) implements Metric {
  /**
   * Checks the threshold.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public Precision {
    Settings.requireThreshold("Precision", threshold);
  }

  /** Of class 1 of two, which is predicted by a probability above 0.5. */
  public Precision() {
    this(Averaging.BINARY, 0.5);
  }

  /** Of class 1 of two, which is predicted by a number above the threshold. */
  public Precision(double threshold) {
    this(Averaging.BINARY, threshold);
  }

  /** Of several classes. */
  public Precision(Averaging average) {
    this(average, 0.5);
  }

  @Override
  public String name() {
    return average.named("precision");
  }

  @Override
  public Count start() {
    return new ClassRates(
        "Precision",
        average,
        threshold,
        (hits, wrong, missed) -> ClassRates.ratio(hits, hits + wrong));
  }
}
