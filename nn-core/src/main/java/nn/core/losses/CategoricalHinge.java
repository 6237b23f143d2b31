package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * What the true class lacks to be ahead of every other by 1, {@code mean over rows of max(1 +
 * max((1 - t) p) - sum(t p), 0)}; for one of many, with a model that ends without activation.
 *
 * <p><b>Shapes</b>: predictions and one-hot targets {@code (batch, ..., classes)}. As Keras's: the
 * best of the others counts as 0 or more. PyTorch's MultiMarginLoss adds up all others.
 *
 * <pre>{@code
 * Loss loss = new CategoricalHinge();
 * }</pre>
 */
public record CategoricalHinge() implements MeanLoss {
  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor wanted = Targets.likePredictions("CategoricalHinge", predictions, targets);
    Targets.checkFractions("CategoricalHinge", targets, Targets.ONE_HOT);
    Tensor right = wanted.mul(predictions).sum(-1);
    Tensor wrong = wanted.like(1).sub(wanted).mul(predictions).max(-1);
    return wrong.sub(right).add(1).maximum(0);
  }
}
