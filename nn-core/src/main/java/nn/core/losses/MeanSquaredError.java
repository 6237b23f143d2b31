package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * The mean of squared differences, {@code mean((prediction - target)^2)}; for regression.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. The mean is
 * over all numbers, so outputs count as much as examples.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Adam(), new MeanSquaredError());
 * }</pre>
 */
public record MeanSquaredError() implements MeanLoss {
  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor wanted = Targets.likePredictions("MeanSquaredError", predictions, targets);
    Tensor difference = predictions.sub(wanted);
    return difference.mul(difference);
  }
}
