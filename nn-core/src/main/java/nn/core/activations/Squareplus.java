package nn.core.activations;

import java.util.List;
import nn.autodiff.Pointwise;

/**
 * {@code (x + sqrt(x^2 + b)) / 2}, in (0, inf): a smooth relu without an exponential.
 *
 * <p>It is computed as {@code max(x, 0) + b / 2 / (|x| + sqrt(x^2 + b))}, for the sum above cancels
 * where x is negative.
 *
 * <pre>{@code
 * Layer hidden = new Dense(32, new Squareplus(1));
 * }</pre>
 *
 * @param b how round the bend at 0 is, above 0; 4 comes nearest to softplus's slope there
 * @see <a href="https://arxiv.org/abs/2112.11687">Barron: Squareplus: a softplus-like algebraic
 *     rectifier, 2021</a>
 */
public record Squareplus(double b) implements Elementwise {
  /**
   * Checks b.
   *
   * @throws IllegalArgumentException if it is not above 0, or not finite
   */
  public Squareplus {
    Settings.requirePositive("Squareplus", "a b", b);
  }

  @Override
  public List<Double> arguments() {
    return List.of(b);
  }

  @Override
  public Pointwise function() {
    return Settings.function(this, Squareplus::made);
  }

  private Pointwise made() {
    return Pointwise.of(
            "squareplus",
            x -> x.add(x.mul(x).add(b).sqrt()).div(2),
            (x, y) -> y.div(x.mul(x).add(b).sqrt()))
        .computedAs(
            x -> x.maximum(0).add(x.like(b / 2).div(x.mul(x).add(b).sqrt().add(x.abs()))),
            // sqrt(x^2 + b) = y + b / 4 / y, so the slope needs y alone, and no quotient of two
            // infinities.
            (x, y) -> y.like(1).div(y.like(b / 4).div(y).div(y).add(1)));
  }
}
