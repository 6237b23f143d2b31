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
 * Loss smoothed = new SparseCategoricalCrossEntropy(false, 0.1);
 * }</pre>
 *
 * @param fromLogits whether predictions are logits, not probabilities
 * @param labelSmoothing how much of each label is taken from it and divided among all classes, in
 *     [0, 1), as PyTorch's; Keras has it for one-hot targets only
 */
public record SparseCategoricalCrossEntropy(boolean fromLogits, double labelSmoothing)
    implements MeanLoss {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if label smoothing is not in [0, 1)
   */
  public SparseCategoricalCrossEntropy {
    Settings.requireSmoothing("SparseCategoricalCrossEntropy", labelSmoothing);
  }

  /** For probabilities. */
  public SparseCategoricalCrossEntropy() {
    this(false);
  }

  /** Without label smoothing. */
  public SparseCategoricalCrossEntropy(boolean fromLogits) {
    this(fromLogits, 0);
  }

  @Override
  public Tensor of(Tensor predictions, NdArray targets) {
    Tensor logits = fromLogits ? predictions : Logits.behindSoftmax(predictions);
    if (logits != null && labelSmoothing == 0) {
      return logits.sparseCrossEntropy(
          Targets.labels("SparseCategoricalCrossEntropy", predictions, targets));
    }
    return MeanLoss.super.of(predictions, targets);
  }

  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    NdArray labels = Targets.labels("SparseCategoricalCrossEntropy", predictions, targets);
    int classes = predictions.shape().last();
    Tensor oneHot = Tensor.constant(Targets.oneHot(labels, classes));
    Tensor wanted = Targets.smoothed(oneHot, labelSmoothing, classes);
    return Logits.crossEntropy(predictions, wanted, fromLogits);
  }
}
