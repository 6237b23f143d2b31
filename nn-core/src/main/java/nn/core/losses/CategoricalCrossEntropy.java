package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * How surprised predicted class probabilities are by the true classes, given one-hot: {@code -mean
 * over examples of sum_c t_c log p_c}; for models that end in a softmax.
 *
 * <p><b>Shapes</b>: predictions and targets {@code (batch, ..., classes)}; the mean is over all
 * axes but the last. Targets are in [0, 1]. Behind a softmax, and on logits, it is computed from
 * log-softmax and finite for all finite logits; probabilities that come from elsewhere are clipped
 * to [1e-7, 1 - 1e-7].
 *
 * <pre>{@code
 * Loss behindSoftmax = new CategoricalCrossEntropy();
 * Loss onLogits = new CategoricalCrossEntropy(true);
 * Loss smoothed = new CategoricalCrossEntropy(false, 0.1);
 * }</pre>
 *
 * @param fromLogits whether predictions are logits, not probabilities
 * @param labelSmoothing how much of each target is taken from it and divided among all classes, in
 *     [0, 1)
 * @see <a href="https://arxiv.org/abs/1512.00567">Szegedy and others: Rethinking the Inception
 *     architecture for computer vision, 2015, on label smoothing</a>
 */
public record CategoricalCrossEntropy(boolean fromLogits, double labelSmoothing)
    implements MeanLoss {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if label smoothing is not in [0, 1)
   */
  public CategoricalCrossEntropy {
    Settings.requireSmoothing("CategoricalCrossEntropy", labelSmoothing);
  }

  /** For probabilities. */
  public CategoricalCrossEntropy() {
    this(false);
  }

  /** Without label smoothing. */
  public CategoricalCrossEntropy(boolean fromLogits) {
    this(fromLogits, 0);
  }

  /** Summed at once, which is faster than row by row. */
  @Override
  public Tensor of(Tensor predictions, NdArray targets) {
    Tensor wanted = wanted(predictions, targets);
    double rows = (double) targets.size() / predictions.shape().last();
    return Logits.logProbabilities(predictions, fromLogits).mul(wanted).sum().mul(-1 / rows);
  }

  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    return Logits.crossEntropy(predictions, wanted(predictions, targets), fromLogits);
  }

  private Tensor wanted(Tensor predictions, NdArray targets) {
    Tensor given = Targets.likePredictions("CategoricalCrossEntropy", predictions, targets);
    Targets.checkFractions("CategoricalCrossEntropy", targets, Targets.ONE_HOT);
    return Targets.smoothed(given, labelSmoothing, predictions.shape().last());
  }
}
