package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * How wrong predictions are, as one number whose gradient says how to do better.
 *
 * <p>A loss is the mean over the examples, so it does not grow with the batch. One method is all
 * there is to it, so a loss of one's own is a lambda:
 *
 * <pre>{@code
 * Loss absolute = (predictions, targets) -> predictions.sub(Tensor.constant(targets)).abs().mean();
 * }</pre>
 */
@FunctionalInterface
public interface Loss {
  /**
   * The mean loss of a batch.
   *
   * @param predictions what the model gave, {@code (batch, ...)}
   * @param targets what it should have given; see each loss for the shape
   * @return one number, shape {@code ()}
   * @throws IllegalArgumentException if the shapes do not fit or a target cannot be
   */
  Tensor of(Tensor predictions, NdArray targets);
}
