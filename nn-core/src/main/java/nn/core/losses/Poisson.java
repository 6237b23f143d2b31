package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * How surprised predicted rates are by counts, but for what does not depend on the rate: {@code
 * mean(rate - count log(rate + 1e-7))}; for regression of counts.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. Targets are
 * counts of 0 or more. A rate is above 0, so let the model end in an exponential or a softplus; or
 * let it give logarithms, of which the loss is {@code mean(e^x - count x)}, as PyTorch's
 * PoissonNLLLoss is where nothing else is said. It may be negative.
 *
 * <pre>{@code
 * Loss loss = new Poisson(true);
 * }</pre>
 *
 * @param fromLogs whether predictions are logarithms of rates
 */
public record Poisson(boolean fromLogs) implements MeanLoss {
  /** For rates. */
  public Poisson() {
    this(false);
  }

  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor counts = Targets.likePredictions("Poisson", predictions, targets);
    Targets.checkNotNegative("Poisson", targets, "counts are 0, 1, 2, ...");
    return fromLogs
        ? predictions.exp().sub(counts.mul(predictions))
        : predictions.sub(counts.mul(predictions.add(1e-7).log()));
  }
}
