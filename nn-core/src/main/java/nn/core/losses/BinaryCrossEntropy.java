package nn.core.losses;

import nn.autodiff.NdArray;
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
 * }</pre>
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
    Targets.checkFractions(
        "BinaryCrossEntropy",
        targets,
        "for more than two classes use SparseCategoricalCrossEntropy");
    Tensor z = fromLogits ? predictions : Logits.behindSigmoid(predictions);
    if (z != null) {
      return z.maximum(0).sub(z.mul(t)).add(z.abs().neg().exp().log1p()).mean();
    }
    Tensor p = Logits.clipped(predictions);
    Tensor one = p.like(1);
    return t.mul(p.log()).add(one.sub(t).mul(one.sub(p).log())).mean().neg();
  }
}
