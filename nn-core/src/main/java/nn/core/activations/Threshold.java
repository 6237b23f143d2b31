package nn.core.activations;

import java.util.List;
import nn.autodiff.Pointwise;

/**
 * {@code x} where it is greater than {@code threshold}, else {@code value}; it jumps there. With 1
 * and 0 it is the thresholded relu.
 *
 * <pre>{@code
 * Layer hidden = new Dense(32, new Threshold(0.5, 0));
 * }</pre>
 *
 * @param threshold what a number must exceed to pass
 * @param value what stands for those that do not
 * @see <a href="https://arxiv.org/abs/1402.3337">Konda, Memisevic, Krueger: Zero-bias autoencoders
 *     and the benefits of co-adapting features, 2014</a>
 */
public record Threshold(double threshold, double value) implements Elementwise {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is not finite
   */
  public Threshold {
    if (!Double.isFinite(threshold) || !Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Threshold: expected finite numbers but got threshold " + threshold + ", value " + value);
    }
  }

  @Override
  public List<Double> arguments() {
    return List.of(threshold, value);
  }

  @Override
  public Pointwise function() {
    return Settings.function(this, Threshold::made);
  }

  private Pointwise made() {
    return Pointwise.of(
            "threshold",
            x ->
                value == 0
                    ? x.mul(x.gt(threshold))
                    : x.mul(x.gt(threshold)).add(x.gt(threshold).neg().add(1).mul(value)),
            (x, y) -> x.gt(threshold))
        .computedAs(
            // The maximum changes nothing where the comparison holds, and keeps minus infinity from
            // being multiplied by 0.
            x -> {
              var passed = x.maximum(threshold).mul(x.gt(threshold));
              return value == 0 ? passed : passed.add(x.like(1).sub(x.gt(threshold)).mul(value));
            },
            (x, y) -> x.gt(threshold));
  }
}
