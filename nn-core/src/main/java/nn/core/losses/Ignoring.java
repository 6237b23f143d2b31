package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * A loss that leaves out examples with one label, such as -1 for "not known": the mean over the
 * others; 0 where there are none.
 *
 * <p><b>Shapes</b>: those of the loss within, whose targets are labels {@code (batch,)} or {@code
 * (batch, 1)}. As PyTorch's ignore_index, and as a mask in Keras.
 *
 * <pre>{@code
 * Loss loss = new Ignoring(new SparseCategoricalCrossEntropy(), -1);
 * }</pre>
 *
 * @param loss the loss of each example
 * @param label the label of those that are left out; it need not be a class
 */
public record Ignoring(Loss loss, int label) implements Loss {
  @Override
  public Tensor of(Tensor predictions, NdArray targets) {
    return each(predictions, targets).mean();
  }

  /** The losses of those that count, such that their mean over the batch is that of {@link #of}. */
  @Override
  public Tensor each(Tensor predictions, NdArray targets) {
    int batch = predictions.shape().rank() == 0 ? 1 : predictions.shape().dim(0);
    NdArray kept = targets.copy(); // those left out become class 0, which any loss can take
    NdArray weights = NdArray.zeros(Shape.of(targets.size()));
    int count = 0;
    for (int i = 0; i < targets.size(); i++) {
      boolean counts = targets.data()[i] != label;
      kept.data()[i] = counts ? targets.data()[i] : 0;
      weights.data()[i] = counts ? 1 : 0;
      count += counts ? 1 : 0;
    }
    Tensor each = loss.each(predictions, kept);
    if (targets.size() != batch) {
      throw new IllegalArgumentException(
          "Ignoring: expected one label for each of the "
              + batch
              + " examples but got targets of shape "
              + targets.shape()
              + "; use a loss that takes labels, such as SparseCategoricalCrossEntropy");
    }
    double share = count == 0 ? 0 : (double) batch / count;
    return each.mul(Tensor.constant(weights)).mul(share);
  }
}
