package nn.core.training;

import nn.autodiff.NdArray;
import org.jspecify.annotations.Nullable;

/**
 * Some examples: what goes into a model and what should come out.
 *
 * <p><b>Shapes</b>: axis 0 counts the examples in both, so 32 gray images with their labels are
 * {@code (32, 28, 28)} and {@code (32,)}.
 *
 * @param inputs the examples
 * @param targets what the model should make of them: labels, one-hot rows, numbers
 * @param weights how much each example counts in the loss, {@code (batch,)}; null if all count 1
 */
public record Batch(NdArray inputs, NdArray targets, @Nullable NdArray weights) {
  /**
   * Checks that there is one target for each example, and one weight if there are any.
   *
   * @throws IllegalArgumentException if there are more or fewer
   */
  public Batch {
    if (inputs.shape().rank() == 0
        || targets.shape().rank() == 0
        || inputs.shape().dim(0) != targets.shape().dim(0)) {
      throw new IllegalArgumentException(
          "Batch: expected as many targets as inputs along axis 0 but got shapes "
              + inputs.shape()
              + " and "
              + targets.shape());
    }
    if (weights != null && weights.size() != inputs.shape().dim(0)) {
      throw new IllegalArgumentException(
          "Batch: expected one weight for each of "
              + inputs.shape().dim(0)
              + " examples but got shape "
              + weights.shape());
    }
  }

  /**
   * Examples that all count the same.
   *
   * @param inputs the examples
   * @param targets what the model should make of them: labels, one-hot rows, numbers
   * @throws IllegalArgumentException if there are more or fewer targets than inputs
   */
  public Batch(NdArray inputs, NdArray targets) {
    this(inputs, targets, null);
  }

  /** How many examples there are. */
  public int size() {
    return inputs.shape().dim(0);
  }
}
