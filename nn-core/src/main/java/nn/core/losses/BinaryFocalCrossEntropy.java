package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * Cross-entropy of yes or no in which what is known already counts less: {@code mean((1 - q)^gamma
 * (-log q))}, q being the probability given to the truth; for data in which one answer is rare and
 * most of the others are easy.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. Targets are
 * in [0, 1]; for those between, as Keras's, {@code q = t p + (1 - t)(1 - p)} and the cross-entropy
 * is that of t. Keras's class balancing by alpha is {@code new Weighted(loss, 1 - alpha, alpha)}.
 * Stable behind a sigmoid and on logits, as {@link BinaryCrossEntropy}.
 *
 * <pre>{@code
 * Loss rare = new Weighted(new BinaryFocalCrossEntropy(), 0.75, 0.25);
 * }</pre>
 *
 * @param gamma how much less what is known counts, 0 or more; 0 makes no difference
 * @param fromLogits whether predictions are logits, not probabilities
 * @see <a href="https://arxiv.org/abs/1708.02002">Lin, Goyal, Girshick, He, Dollár: Focal loss for
 *     dense object detection, 2017</a>
 */
public record BinaryFocalCrossEntropy(double gamma, boolean fromLogits) implements MeanLoss {
  /** Below this, what is unknown counts as this much, so that all powers of it have a slope. */
  static final double LEAST = 1e-30;

  /**
   * Checks gamma.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public BinaryFocalCrossEntropy {
    Settings.requireNotNegative("BinaryFocalCrossEntropy", "a gamma", gamma);
  }

  /** With gamma 2, for probabilities. */
  public BinaryFocalCrossEntropy() {
    this(2, false);
  }

  /** For probabilities. */
  public BinaryFocalCrossEntropy(double gamma) {
    this(gamma, false);
  }

  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor t = Targets.likePredictions("BinaryFocalCrossEntropy", predictions, targets);
    Targets.checkFractions(
        "BinaryFocalCrossEntropy",
        targets,
        "for more than two classes use CategoricalFocalCrossEntropy");
    Tensor z = fromLogits ? predictions : Logits.behindSigmoid(predictions);
    Tensor yes = z != null ? z.sigmoid() : Logits.clipped(predictions);
    Tensor no = z != null ? z.neg().sigmoid() : yes.like(1).sub(yes);
    Tensor unknown = no.mul(t).add(yes.mul(t.like(1).sub(t))).maximum(LEAST);
    return unknown.pow(gamma).mul(BinaryCrossEntropy.of(predictions, t, fromLogits));
  }
}
