package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * Squared for small differences, straight for large ones: {@code d^2 / 2} where {@code |d| <=
 * delta}, else {@code delta (|d| - delta / 2)}, for {@code d = prediction - target}; the mean over
 * all numbers. For regression where some targets are far off.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. As Keras's
 * Huber and PyTorch's HuberLoss; PyTorch's SmoothL1Loss is this divided by delta.
 *
 * <pre>{@code
 * Loss loss = new Huber(1.5);
 * }</pre>
 *
 * @param delta where it becomes straight, above 0
 * @see <a href="https://doi.org/10.1214/aoms/1177703732">Huber: Robust estimation of a location
 *     parameter, 1964</a>
 */
public record Huber(double delta) implements MeanLoss {
  /**
   * Checks delta.
   *
   * @throws IllegalArgumentException if it is not above 0, or not finite
   */
  public Huber {
    Settings.requirePositive("Huber", "a delta", delta);
  }

  /** With delta 1. */
  public Huber() {
    this(1);
  }

  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor wanted = Targets.likePredictions("Huber", predictions, targets);
    Tensor size = predictions.sub(wanted).abs();
    Tensor bent = size.minimum(delta);
    return bent.mul(size.sub(bent.mul(0.5)));
  }
}
