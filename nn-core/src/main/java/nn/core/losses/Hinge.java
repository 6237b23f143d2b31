package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * How far predictions are from lying on the right side of 0 by 1: {@code mean(max(1 - t prediction,
 * 0))} with t -1 or 1; for yes or no as in a support vector machine, with a model that ends without
 * activation or in a tanh.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. Targets are
 * -1 and 1; a 0 counts as -1.
 *
 * <pre>{@code
 * Loss loss = new Hinge();
 * }</pre>
 */
public record Hinge() implements MeanLoss {
  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    return missing("Hinge", predictions, targets);
  }

  /** What each prediction lacks to lie on the right side of 0 by 1. */
  static Tensor missing(String loss, Tensor predictions, NdArray targets) {
    Tensor signs = Targets.signs(loss, predictions, targets);
    return predictions.like(1).sub(signs.mul(predictions)).maximum(0);
  }
}
