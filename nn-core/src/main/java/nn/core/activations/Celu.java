package nn.core.activations;

import java.util.List;
import nn.autodiff.Pointwise;

/**
 * {@code x} where positive, else {@code alpha (e^(x / alpha) - 1)}, in (-alpha, inf): an {@link
 * Elu} whose slope has no jump at 0 for any alpha.
 *
 * <pre>{@code
 * Layer hidden = new Dense(32, new Celu(0.5));
 * }</pre>
 *
 * @param alpha where it levels off, above 0
 * @see <a href="https://arxiv.org/abs/1704.07483">Barron: Continuously differentiable exponential
 *     linear units, 2017</a>
 */
public record Celu(double alpha) implements Elementwise {
  /**
   * Checks alpha.
   *
   * @throws IllegalArgumentException if it is not above 0, or not finite
   */
  public Celu {
    Settings.requirePositive("Celu", "an alpha", alpha);
  }

  @Override
  public List<Double> arguments() {
    return List.of(alpha);
  }

  @Override
  public Pointwise function() {
    return Settings.function(this, Celu::made);
  }

  private Pointwise made() {
    return Pointwise.of(
            "celu",
            x -> x.maximum(0).add(x.minimum(0).div(alpha).exp().sub(1).mul(alpha)),
            (x, y) -> x.minimum(0).div(alpha).exp())
        .computedAs(
            x -> x.maximum(0).add(x.minimum(0).div(alpha).expm1().mul(alpha)),
            (x, y) -> x.minimum(0).div(alpha).exp());
  }
}
