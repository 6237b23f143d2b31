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
 * }</pre>
 *
 * @param fromLogits whether predictions are logits, not probabilities
 */
public record CategoricalCrossEntropy(boolean fromLogits) implements Loss {
  /** For probabilities. */
  public CategoricalCrossEntropy() {
    this(false);
  }

  @Override
  public Tensor of(Tensor predictions, NdArray targets) {
    Tensor t = Targets.likePredictions("CategoricalCrossEntropy", predictions, targets);
    Targets.checkFractions(
        "CategoricalCrossEntropy",
        targets,
        "one-hot rows are 0 but for one 1; for labels use SparseCategoricalCrossEntropy");
    Tensor logs = Logits.logProbabilities(predictions, fromLogits);
    return logs.mul(t).sum().mul(-1.0 * predictions.shape().last() / targets.size());
  }
}
