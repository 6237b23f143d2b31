package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * How surprised predicted class probabilities are by the true classes, given one-hot: {@code -mean
 * over examples of sum_c t_c log p_c}; for models that end in a softmax.
 *
 * <p><b>Shapes</b>: predictions and targets {@code (batch, classes)}. Behind a softmax, and on
 * logits, it is computed from log-softmax and finite for all finite logits; probabilities that come
 * from elsewhere are clipped to [1e-7, 1 - 1e-7].
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
    Tensor logs = Logits.logProbabilities(predictions, fromLogits);
    return logs.mul(t).sum().mul(-1.0 / predictions.shape().dim(0));
  }
}
