package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Pointwise;
import nn.autodiff.Tensor;

/**
 * How surprised predicted probabilities are by yes-or-no targets: {@code -mean(t log p + (1 - t)
 * log (1 - p))}; for models that end in a sigmoid.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. Targets are
 * in [0, 1]. The mean is over all numbers.
 *
 * <p>Behind a sigmoid, and on logits {@code z}, it is computed as {@code max(z, 0) - z t + log(1 +
 * exp(-|z|))}, which is finite for every finite {@code z}; probabilities that come from elsewhere
 * are clipped to [1e-7, 1 - 1e-7].
 *
 * <pre>{@code
 * Loss behindSigmoid = new BinaryCrossEntropy();
 * Loss onLogits = new BinaryCrossEntropy(true);
 * Loss smoothed = new BinaryCrossEntropy(false, 0.1);
 * }</pre>
 *
 * @param fromLogits whether predictions are logits, not probabilities
 * @param labelSmoothing how much of each target is taken from it and divided between yes and no, in
 *     [0, 1): 0.1 makes 0.95 of 1 and 0.05 of 0
 */
public record BinaryCrossEntropy(boolean fromLogits, double labelSmoothing) implements MeanLoss {
  /** From a logit and a target. */
  private static final Pointwise ON_LOGIT =
      Pointwise.of(
          "binaryCrossEntropy",
          (z, t) -> z.maximum(0).sub(z.mul(t)).add(z.abs().neg().exp().log1p()),
          (z, t, y) -> z.sigmoid().sub(t),
          (z, t, y) -> z.neg());

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if label smoothing is not in [0, 1)
   */
  public BinaryCrossEntropy {
    Settings.requireSmoothing("BinaryCrossEntropy", labelSmoothing);
  }

  /** For probabilities. */
  public BinaryCrossEntropy() {
    this(false);
  }

  /** Without label smoothing. */
  public BinaryCrossEntropy(boolean fromLogits) {
    this(fromLogits, 0);
  }

  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor given = Targets.likePredictions("BinaryCrossEntropy", predictions, targets);
    Targets.checkFractions(
        "BinaryCrossEntropy",
        targets,
        "for more than two classes use SparseCategoricalCrossEntropy");
    return of(predictions, Targets.smoothed(given, labelSmoothing, 2), fromLogits);
  }

  /** The cross-entropy of each number. */
  static Tensor of(Tensor predictions, Tensor t, boolean fromLogits) {
    Tensor z = fromLogits ? predictions : Logits.behindSigmoid(predictions);
    if (z != null) {
      return z.apply(ON_LOGIT, t);
    }
    Tensor p = Logits.clipped(predictions);
    Tensor one = p.like(1);
    return t.mul(p.log()).add(one.sub(t).mul(one.sub(p).log())).neg();
  }
}
