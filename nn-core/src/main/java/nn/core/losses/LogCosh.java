package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Pointwise;
import nn.autodiff.Tensor;

/**
 * The mean of {@code log(cosh(prediction - target))}: like half the square for small differences
 * and like {@code |d| - log 2} for large ones, and smooth. For regression where some targets are
 * far off.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}.
 *
 * <pre>{@code
 * Loss loss = new LogCosh();
 * }</pre>
 */
public record LogCosh() implements MeanLoss {
  /** log(cosh(x)) = |x| + log(1 + (e^(-2|x|) - 1) / 2), where nothing overflows. */
  private static final Pointwise LOG_COSH =
      Pointwise.of("logCosh", x -> x.exp().add(x.neg().exp()).div(2).log(), (x, y) -> x.tanh())
          .computedAs(x -> x.abs().add(x.abs().mul(-2).expm1().div(2).log1p()), (x, y) -> x.tanh());

  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    return predictions
        .sub(Targets.likePredictions("LogCosh", predictions, targets))
        .apply(LOG_COSH);
  }
}
