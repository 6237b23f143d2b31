package nn.core.activations;

import java.util.List;
import nn.autodiff.Pointwise;

/**
 * {@code x} drawn nearer to 0 by {@code threshold}, and 0 where it was nearer than that: a step of
 * L1 regularization as a function; for sparse codes and denoising.
 *
 * <pre>{@code
 * Layer sparse = new Dense(32, new SoftShrink(0.1));
 * }</pre>
 *
 * @param threshold how far from 0 is as good as 0, 0 or more
 * @see <a href="https://doi.org/10.1109/18.382009">Donoho: De-noising by soft-thresholding,
 *     1995</a>
 */
public record SoftShrink(double threshold) implements Elementwise {
  /**
   * Checks the threshold.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public SoftShrink {
    Settings.requireNotNegative("SoftShrink", "a threshold", threshold);
  }

  @Override
  public List<Double> arguments() {
    return List.of(threshold);
  }

  @Override
  public Pointwise function() {
    return Settings.function(this, SoftShrink::made);
  }

  private Pointwise made() {
    return Pointwise.of(
        "soft_shrink",
        x -> x.sub(x.maximum(-threshold).minimum(threshold)),
        (x, y) -> y.abs().gt(0));
  }
}
