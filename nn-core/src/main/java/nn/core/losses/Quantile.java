package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * The mean of {@code max(q d, (q - 1) d)} for {@code d = target - prediction}, also called pinball
 * loss: it is least where the share q of the targets lies below the prediction. For regression that
 * tells a range, with one model for 0.05 and one for 0.95.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. With 0.5 it
 * is half the {@link MeanAbsoluteError}.
 *
 * <pre>{@code
 * Loss upper = new Quantile(0.95);
 * }</pre>
 *
 * @param quantile the share q, above 0 and below 1
 * @see <a href="https://doi.org/10.2307/1913643">Koenker, Bassett: Regression quantiles, 1978</a>
 */
public record Quantile(double quantile) implements MeanLoss {
  /**
   * Checks the quantile.
   *
   * @throws IllegalArgumentException if it is not above 0 and below 1
   */
  public Quantile {
    if (!(quantile > 0 && quantile < 1)) {
      throw new IllegalArgumentException(
          "Quantile: expected a quantile above 0 and below 1 but got " + quantile);
    }
  }

  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor wanted = Targets.likePredictions("Quantile", predictions, targets);
    Tensor difference = wanted.sub(predictions);
    return difference.mul(quantile).maximum(difference.mul(quantile - 1));
  }
}
