package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * The mean of squared differences of logarithms, {@code mean((log(1 + prediction) - log(1 +
 * target))^2)}; for regression of numbers of 0 or more whose sizes differ by powers of ten.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. Targets are
 * 0 or more. A prediction below 0 counts as 0 and has no gradient, so let the model end in a
 * softplus.
 *
 * <pre>{@code
 * Loss loss = new MeanSquaredLogarithmicError();
 * }</pre>
 */
public record MeanSquaredLogarithmicError() implements MeanLoss {
  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor wanted = Targets.likePredictions("MeanSquaredLogarithmicError", predictions, targets);
    Targets.checkNotNegative(
        "MeanSquaredLogarithmicError", targets, "for negative numbers use MeanSquaredError");
    Tensor difference = predictions.maximum(0).log1p().sub(wanted.log1p());
    return difference.mul(difference);
  }
}
