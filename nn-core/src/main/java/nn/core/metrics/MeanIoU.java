package nn.core.metrics;

/**
 * The mean intersection over union, {@code TP / (TP + FP + FN)} averaged over the classes, in [0,
 * 1]: how well the regions of a segmented image are covered. Also called the Jaccard index.
 *
 * <p>Classes that neither occur nor are predicted are left out of the mean.
 *
 * <p><b>Shapes</b>: as {@link Accuracy} takes them; for images, predictions {@code (batch, height,
 * width, classes)} and labels {@code (batch, height, width)}. All pixels of all batches are counted
 * together.
 *
 * <pre>{@code
 * Metric metric = new MeanIoU();
 * }</pre>
 *
 * @param threshold above which a single prediction counts as 1; 0.5 for probabilities, 0 for logits
 */
public record MeanIoU(double threshold) implements Metric {
  /**
   * Checks the threshold.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public MeanIoU {
    Settings.requireThreshold("MeanIoU", threshold);
  }

  /** For probabilities. */
  public MeanIoU() {
    this(0.5);
  }

  @Override
  public String name() {
    return "mean_iou";
  }

  @Override
  public Count start() {
    return new ClassRates(
        "MeanIoU",
        Averaging.MACRO,
        threshold,
        (hits, wrong, missed) -> ClassRates.ratio(hits, hits + wrong + missed));
  }
}
