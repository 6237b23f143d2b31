package nn.core.optimizers;

import java.util.List;

/**
 * All gradients together at most so long: {@code g = g * min(1, most / |all g|)}; the direction of
 * the step stays.
 *
 * <pre>{@code
 * trainer.clip(new ClipByGlobalNorm(1));
 * }</pre>
 *
 * @param most the greatest length, above 0
 * @see <a href="https://arxiv.org/abs/1211.5063">Pascanu, Mikolov, Bengio: On the difficulty of
 *     training recurrent neural networks, 2013</a>
 */
public record ClipByGlobalNorm(double most) implements Clip {
  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public ClipByGlobalNorm {
    Settings.positive("ClipByGlobalNorm", "a length", most);
  }

  @Override
  public void apply(List<float[]> gradients) {
    shorten(gradients, most);
  }

  static void shorten(List<float[]> gradients, double most) {
    double squares = 0;
    for (float[] gradient : gradients) {
      squares += Squares.sum(gradient, 0, gradient.length);
    }
    double length = StrictMath.sqrt(squares);
    if (length > most) {
      float factor = (float) (most / length);
      for (float[] gradient : gradients) {
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] *= factor;
        }
      }
    }
  }
}
