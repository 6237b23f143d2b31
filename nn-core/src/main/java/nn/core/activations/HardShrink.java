package nn.core.activations;

import java.util.List;
import nn.autodiff.Pointwise;

/**
 * {@code x} where it is further from 0 than {@code threshold}, else 0; it jumps there. For sparse
 * codes, where what is left is to keep its size.
 *
 * <pre>{@code
 * Layer sparse = new Dense(32, new HardShrink(0.1));
 * }</pre>
 *
 * @param threshold how far from 0 is as good as 0, 0 or more
 */
public record HardShrink(double threshold) implements Elementwise {
  /**
   * Checks the threshold.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public HardShrink {
    Settings.requireNotNegative("HardShrink", "a threshold", threshold);
  }

  @Override
  public List<Double> arguments() {
    return List.of(threshold);
  }

  @Override
  public Pointwise function() {
    return Settings.function(this, HardShrink::made);
  }

  private Pointwise made() {
    return Pointwise.of(
        "hard_shrink", x -> x.mul(x.abs().gt(threshold)), (x, y) -> x.abs().gt(threshold));
  }
}
