package nn.core.metrics;

import nn.autodiff.NdArray;

/**
 * The share of yes-or-no answers that are right, each number by itself, in [0, 1]; for models that
 * give several answers at once, such as labels of which any number may hold.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. A
 * prediction above the threshold counts as 1, a target has to be 0 or 1.
 *
 * <p>{@link Accuracy} takes a row of several numbers for one choice among classes instead.
 *
 * <pre>{@code
 * Metric metric = new BinaryAccuracy();
 * }</pre>
 *
 * @param threshold above which a prediction counts as 1; 0.5 for probabilities, 0 for logits
 */
public record BinaryAccuracy(double threshold) implements Metric {
  /**
   * Checks the threshold.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public BinaryAccuracy {
    Settings.requireThreshold("BinaryAccuracy", threshold);
  }

  /** For probabilities: those above 0.5 count as 1. */
  public BinaryAccuracy() {
    this(0.5);
  }

  @Override
  public String name() {
    return "binary_accuracy";
  }

  @Override
  public Count start() {
    return new Share() {
      @Override
      public void add(NdArray predictions, NdArray targets) {
        Pairs.check("BinaryAccuracy", predictions, targets);
        for (int i = 0; i < predictions.size(); i++) {
          float prediction = predictions.data()[i];
          float target = targets.data()[i];
          if (target != 0 && target != 1) {
            throw new IllegalArgumentException(
                "BinaryAccuracy: expected targets 0 or 1 but example "
                    + i / (predictions.size() / predictions.shape().dim(0))
                    + " of the batch has "
                    + target
                    + "; for a choice among classes use Accuracy");
          }
          count((prediction > threshold ? 1 : 0) == target, Float.isNaN(prediction));
        }
      }
    };
  }
}
