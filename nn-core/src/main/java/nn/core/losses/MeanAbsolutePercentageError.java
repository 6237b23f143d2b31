package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * The mean difference in percent of the targets, {@code 100 mean(|prediction - target| /
 * |target|)}; for regression where being off by a tenth is equally bad for small and for large
 * targets.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. No target
 * is 0; Keras takes 1e-7 in the place of smaller ones, which gives percentages of many millions.
 *
 * <pre>{@code
 * Loss loss = new MeanAbsolutePercentageError();
 * }</pre>
 */
public record MeanAbsolutePercentageError() implements MeanLoss {
  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor wanted = Targets.likePredictions("MeanAbsolutePercentageError", predictions, targets);
    Targets.check(
        "MeanAbsolutePercentageError",
        targets,
        "targets other than 0",
        target -> target != 0,
        "a percentage of 0 has no meaning, so use MeanAbsoluteError or MeanSquaredLogarithmicError");
    return predictions.sub(wanted).div(wanted).abs().mul(100);
  }
}
