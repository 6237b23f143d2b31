package nn.core.metrics;

/**
 * The harmonic mean of precision and recall, {@code 2 TP / (2 TP + FP + FN)}, in [0, 1]: high only
 * if both are.
 *
 * <p>The average over classes is that of their own F1, not the F1 of average precision and recall.
 * Classes that neither occur nor are predicted are left out of {@link Averaging#MACRO}.
 *
 * <p><b>Shapes</b>: as {@link Accuracy} takes them. A single prediction above the threshold, or the
 * larger one of two, counts as class 1.
 *
 * <pre>{@code
 * Metric ofTheSick = new F1();
 * Metric ofAllDigits = new F1(Averaging.MACRO);
 * Metric cautious = new F1(0.9);
 * }</pre>
 *
 * @param average which classes are measured and how they become one number
 * @param threshold above which a single prediction counts as 1; 0.5 for probabilities, 0 for logits
 */
public record F1(Averaging average, double threshold) implements Metric {
  /**
   * Checks the threshold.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public F1 {
    Settings.requireThreshold("F1", threshold);
  }

  /** Of class 1 of two, which is predicted by a probability above 0.5. */
  public F1() {
    this(Averaging.BINARY, 0.5);
  }

  /** Of class 1 of two, which is predicted by a number above the threshold. */
  public F1(double threshold) {
    this(Averaging.BINARY, threshold);
  }

  /** Of several classes. */
  public F1(Averaging average) {
    this(average, 0.5);
  }

  @Override
  public String name() {
    return average.named("f1");
  }

  @Override
  public Count start() {
    return new ClassRates(
        "F1",
        average,
        threshold,
        (hits, wrong, missed) -> ClassRates.ratio(2 * hits, 2 * hits + wrong + missed));
  }
}
