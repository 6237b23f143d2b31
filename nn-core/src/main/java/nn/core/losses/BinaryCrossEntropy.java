package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * How surprised predicted probabilities are by yes-or-no targets: {@code -mean(t log p + (1 - t)
 * log (1 - p))}; for models that end in a sigmoid.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. Targets are
 * in [0, 1].
 *
 * <p>Behind a sigmoid, and on logits {@code z}, it is computed as {@code max(z, 0) - z t + log(1 +
 * exp(-|z|))}, which is finite for every finite {@code z}; probabilities that come from elsewhere
 * are clipped to [1e-7, 1 - 1e-7].
 *
 * @param fromLogits whether predictions are logits, not probabilities
 */
public record BinaryCrossEntropy(boolean fromLogits) implements Loss {
  /** For probabilities. */
  public BinaryCrossEntropy() {
    this(false);
  }

  @Override
  public Tensor of(Tensor predictions, NdArray targets) {
    Tensor t = Targets.likePredictions("BinaryCrossEntropy", predictions, targets);
    for (float target : targets.data()) {
      if (target < 0 || target > 1) {
        throw new IllegalArgumentException(
            "BinaryCrossEntropy: expected targets in [0, 1] but got "
                + target
                + "; for more than two classes use SparseCategoricalCrossEntropy");
      }
    }
    Tensor z = fromLogits ? predictions : Logits.behind("sigmoid", predictions);
    if (z != null) {
      return z.maximum(0).sub(z.mul(t)).add(z.abs().neg().exp().add(1).log()).mean();
    }
    Tensor p = predictions.maximum(Logits.CLIP).minimum(1 - Logits.CLIP);
    Tensor one = p.like(1);
    return t.mul(p.log()).add(one.sub(t).mul(one.sub(p).log())).mean().neg();
  }
}
