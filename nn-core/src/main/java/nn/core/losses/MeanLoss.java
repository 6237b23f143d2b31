package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * A loss that is made of parts, one or more for each example, and is the mean of them all: its
 * examples can be weighted.
 *
 * <pre>{@code
 * record Absolute() implements MeanLoss {
 *   public Tensor parts(Tensor predictions, NdArray targets) {
 *     return predictions.sub(Tensor.constant(targets)).abs();
 *   }
 * }
 * }</pre>
 */
public interface MeanLoss extends Loss {
  /**
   * The loss of each number, or of each row of numbers, that was predicted.
   *
   * @param predictions what the model gave, {@code (batch, ...)}
   * @param targets what it should have given
   * @return {@code (batch, ...)}, as many for each example
   * @throws IllegalArgumentException if the shapes do not fit or a target cannot be
   */
  Tensor parts(Tensor predictions, NdArray targets);

  @Override
  default Tensor of(Tensor predictions, NdArray targets) {
    return parts(predictions, targets).mean();
  }

  @Override
  default Tensor each(Tensor predictions, NdArray targets) {
    Tensor parts = parts(predictions, targets);
    return parts.shape().rank() == 1 ? parts : parts.reshape(parts.shape().dim(0), -1).mean(1);
  }
}
