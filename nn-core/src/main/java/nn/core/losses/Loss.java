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
 *
 * <p>Which one: {@link MeanSquaredError} for numbers, {@link Huber} where some of them are far off;
 * {@link BinaryCrossEntropy} for yes or no; {@link SparseCategoricalCrossEntropy} for one of many
 * given as labels, {@link CategoricalCrossEntropy} given one-hot. {@link Weighted} and {@link
 * Ignoring} let some examples count more than others, with every loss that has {@link #each}.
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

  /**
   * The loss of each example of a batch; {@link #of(Tensor, NdArray)} is their mean.
   *
   * @param predictions what the model gave, {@code (batch, ...)}
   * @param targets what it should have given
   * @return one number for each example, shape {@code (batch,)}
   * @throws IllegalArgumentException if the shapes do not fit or a target cannot be
   * @throws UnsupportedOperationException if this loss has a number for the batch as a whole only
   */
  default Tensor each(Tensor predictions, NdArray targets) {
    String name = getClass().isHidden() ? "a lambda" : toString();
    throw new UnsupportedOperationException(
        "Loss: expected a loss that has a number for each example, to weight them, but got "
            + name
            + ", which has one for the whole batch only; leave the weights out, or write a MeanLoss");
  }

  /**
   * The mean loss of a batch whose examples count more or less: {@code mean(weights * each)}.
   *
   * <p>The mean is over all examples, so a weight of 1 leaves an example as it was, whatever the
   * others weigh, as in Keras; PyTorch's class weights divide by the sum of the weights instead.
   *
   * @param predictions what the model gave, {@code (batch, ...)}
   * @param targets what it should have given
   * @param weights how much each example counts, {@code (batch,)}
   * @return one number, shape {@code ()}
   * @throws IllegalArgumentException if the shapes do not fit or a target cannot be
   * @throws UnsupportedOperationException if this loss has a number for the batch as a whole only
   */
  default Tensor of(Tensor predictions, NdArray targets, NdArray weights) {
    Tensor each = each(predictions, targets);
    if (weights.size() != each.shape().size()) {
      throw new IllegalArgumentException(
          "Loss: expected one weight for each of the "
              + each.shape().size()
              + " examples but got shape "
              + weights.shape()
              + "; give weights of shape "
              + each.shape());
    }
    return each.mul(Tensor.constant(weights.reshape(each.shape()))).mean();
  }
}
