package nn.core.activations;

import java.util.List;
import java.util.function.BinaryOperator;
import nn.autodiff.Pointwise;
import nn.autodiff.Term;

/**
 * {@code x} where positive, else {@code alpha (e^x - 1)}, in (-alpha, inf): levels off at -alpha,
 * so the mean of its outputs is nearer to 0 than relu's; smooth for alpha 1.
 *
 * <pre>{@code
 * Layer hidden = new Dense(32, new Elu(0.5));
 * }</pre>
 *
 * @param alpha where it levels off, 0 or more
 * @see <a href="https://arxiv.org/abs/1511.07289">Clevert, Unterthiner, Hochreiter: Fast and
 *     accurate deep network learning by exponential linear units, 2016</a>
 */
public record Elu(double alpha) implements Elementwise {
  /**
   * Checks alpha.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public Elu {
    Settings.requireNotNegative("Elu", "an alpha", alpha);
  }

  @Override
  public List<Double> arguments() {
    return List.of(alpha);
  }

  @Override
  public Pointwise function() {
    return Settings.function(this, Elu::made);
  }

  private Pointwise made() {
    // exp(min(x, 0)) cannot overflow, and is 1 where x is positive.
    BinaryOperator<Term> slope =
        (x, y) -> x.minimum(0).exp().mul(alpha).add(x.gt(0).mul(1 - alpha));
    return Pointwise.of("elu", x -> x.maximum(0).add(x.minimum(0).exp().sub(1).mul(alpha)), slope)
        .computedAs(x -> x.maximum(0).add(x.minimum(0).expm1().mul(alpha)), slope);
  }
}
