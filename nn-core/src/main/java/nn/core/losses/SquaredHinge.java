package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * The mean of the squares of what {@link Hinge} measures, {@code mean(max(1 - t prediction, 0)^2)}:
 * smooth, and harder on what is far on the wrong side.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. Targets are
 * -1 and 1; a 0 counts as -1.
 *
 * <pre>{@code
 * Loss loss = new SquaredHinge();
 * }</pre>
 */
public record SquaredHinge() implements MeanLoss {
  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor missing = Hinge.missing("SquaredHinge", predictions, targets);
    return missing.mul(missing);
  }
}
