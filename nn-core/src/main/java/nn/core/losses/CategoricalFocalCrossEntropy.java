package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * Cross-entropy of one-hot classes in which what is known already counts less: {@code -mean over
 * rows of sum_c (1 - p_c)^gamma t_c log p_c}; for data in which some classes are rare and most of
 * the others are easy.
 *
 * <p><b>Shapes</b>: predictions and targets {@code (batch, ..., classes)}. Targets are in [0, 1].
 * Keras multiplies by an alpha besides, 0.25 where none is given; {@link Weighted} has one for each
 * class. Stable behind a softmax and on logits, as {@link CategoricalCrossEntropy}.
 *
 * <pre>{@code
 * Loss loss = new CategoricalFocalCrossEntropy(2);
 * }</pre>
 *
 * @param gamma how much less what is known counts, 0 or more; 0 makes no difference
 * @param fromLogits whether predictions are logits, not probabilities
 * @see <a href="https://arxiv.org/abs/1708.02002">Lin, Goyal, Girshick, He, Dollár: Focal loss for
 *     dense object detection, 2017</a>
 */
public record CategoricalFocalCrossEntropy(double gamma, boolean fromLogits) implements MeanLoss {
  /**
   * Checks gamma.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public CategoricalFocalCrossEntropy {
    Settings.requireNotNegative("CategoricalFocalCrossEntropy", "a gamma", gamma);
  }

  /** With gamma 2, for probabilities. */
  public CategoricalFocalCrossEntropy() {
    this(2, false);
  }

  /** For probabilities. */
  public CategoricalFocalCrossEntropy(double gamma) {
    this(gamma, false);
  }

  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor t = Targets.likePredictions("CategoricalFocalCrossEntropy", predictions, targets);
    Targets.checkFractions("CategoricalFocalCrossEntropy", targets, Targets.ONE_HOT);
    Tensor logs = Logits.logProbabilities(predictions, fromLogits);
    Tensor unknown = logs.expm1().neg().maximum(BinaryFocalCrossEntropy.LEAST);
    return unknown.pow(gamma).mul(logs).mul(t).sum(-1).neg();
  }
}
