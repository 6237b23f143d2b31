package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * How surprised predicted class probabilities are by the true classes, given as labels: {@code
 * -mean(log p_label)}; for models that end in a softmax.
 *
 * <p><b>Shapes</b>: predictions {@code (batch, classes)}, targets {@code (batch,)} or {@code
 * (batch, 1)} with labels 0 to classes - 1. Behind a softmax, and on logits, it is computed from
 * log-softmax and finite for all finite logits; probabilities that come from elsewhere are clipped
 * to [1e-7, 1 - 1e-7].
 *
 * <pre>{@code
 * Loss behindSoftmax = new SparseCategoricalCrossEntropy();
 * Loss onLogits = new SparseCategoricalCrossEntropy(true);
 * }</pre>
 *
 * @param fromLogits whether predictions are logits, not probabilities
 */
public record SparseCategoricalCrossEntropy(boolean fromLogits) implements Loss {
  /** For probabilities. */
  public SparseCategoricalCrossEntropy() {
    this(false);
  }

  @Override
  public Tensor of(Tensor predictions, NdArray targets) {
    NdArray labels = Targets.labels("SparseCategoricalCrossEntropy", predictions, targets);
    Tensor logits = fromLogits ? predictions : Logits.behindSoftmax(predictions);
    if (logits != null) {
      return logits.sparseCrossEntropy(labels);
    }
    return Tensor.apply(new MeanOfPicked(labels), Logits.clipped(predictions).log()).neg();
  }
}
