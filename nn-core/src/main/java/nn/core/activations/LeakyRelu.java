package nn.core.activations;

import java.util.List;
import nn.autodiff.Pointwise;

/**
 * {@code x} where positive, else {@code slope * x}: like relu, but negative units go on learning.
 *
 * <p>Keras's function takes a slope of 0.2 where none is given, PyTorch's and {@link
 * Activation#LEAKY_RELU} 0.01.
 *
 * <pre>{@code
 * Layer hidden = new Dense(32, new LeakyRelu(0.2));
 * }</pre>
 *
 * @param slope the slope for negative numbers, in [0, 1)
 * @see <a href="https://ai.stanford.edu/~amaas/papers/relu_hybrid_icml2013_final.pdf">Maas, Hannun,
 *     Ng: Rectifier nonlinearities improve neural network acoustic models, 2013</a>
 */
public record LeakyRelu(double slope) implements Elementwise {
  /**
   * Checks the slope.
   *
   * @throws IllegalArgumentException if it is not in [0, 1)
   */
  public LeakyRelu {
    if (!(slope >= 0 && slope < 1)) {
      throw new IllegalArgumentException("LeakyRelu: expected a slope in [0, 1) but got " + slope);
    }
  }

  @Override
  public List<Double> arguments() {
    return List.of(slope);
  }

  @Override
  public Pointwise function() {
    return Settings.function(this, LeakyRelu::made);
  }

  private Pointwise made() {
    return Pointwise.of(
        "leaky_relu",
        x -> slope == 0 ? x.maximum(0) : x.maximum(x.mul(slope)),
        (x, y) -> x.gt(0).mul(1 - slope).add(slope));
  }
}
