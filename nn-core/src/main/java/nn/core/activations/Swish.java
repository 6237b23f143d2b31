package nn.core.activations;

import java.util.List;
import nn.autodiff.Pointwise;

/**
 * {@code x sigmoid(beta x)}: between {@code x / 2} for beta 0 and relu for a large beta; with beta
 * 1 it is {@link Activation#SILU}.
 *
 * <pre>{@code
 * Layer hidden = new Dense(32, new Swish(1.5));
 * }</pre>
 *
 * @param beta how sharply it bends, 0 or more
 * @see <a href="https://arxiv.org/abs/1710.05941">Ramachandran, Zoph, Le: Searching for activation
 *     functions, 2017</a>
 */
public record Swish(double beta) implements Elementwise {
  /**
   * Checks beta.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public Swish {
    Settings.requireNotNegative("Swish", "a beta", beta);
  }

  @Override
  public List<Double> arguments() {
    return List.of(beta);
  }

  @Override
  public Pointwise function() {
    return Settings.function(this, swish -> swish.made("swish"));
  }

  /** The same function under a name. */
  Pointwise made(String name) {
    Pointwise plain =
        Pointwise.of(
            name,
            x -> x.mul(x.mul(beta).sigmoid()),
            (x, y) -> x.mul(beta).sigmoid().mul(x.sub(y).mul(beta).add(1)));
    if (beta == 0) {
      return plain.computedAs(x -> x.mul(0.5), (x, y) -> x.like(0.5));
    }
    // No infinity is multiplied by a sigmoid of 0.
    double far = FarOut.FAR / beta;
    return plain.computedAs(
        x -> x.maximum(-far).mul(x.mul(beta).sigmoid()),
        (x, y) -> {
          var gate = x.mul(beta).sigmoid();
          var bounded = x.maximum(-far).minimum(far);
          return gate.mul(bounded.mul(beta).mul(gate.like(1).sub(gate)).add(1));
        });
  }
}
