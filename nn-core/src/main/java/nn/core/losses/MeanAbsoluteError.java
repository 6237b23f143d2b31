package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * The mean of differences without their signs, {@code mean(|prediction - target|)}; for regression
 * where some targets are far off and shall not count by their square. It is least at the median.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}.
 *
 * <pre>{@code
 * Loss loss = new MeanAbsoluteError();
 * }</pre>
 */
public record MeanAbsoluteError() implements MeanLoss {
  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor wanted = Targets.likePredictions("MeanAbsoluteError", predictions, targets);
    return predictions.sub(wanted).abs();
  }
}
