package nn.core.optimizers;

import java.util.List;

/**
 * The gradient of each array of weights at most so long: {@code g = g * min(1, most / |g|)}, each
 * array by itself.
 *
 * <pre>{@code
 * trainer.clip(new ClipByNorm(1));
 * }</pre>
 *
 * @param most the greatest length, above 0
 * @see <a href="https://arxiv.org/abs/1211.5063">Pascanu, Mikolov, Bengio: On the difficulty of
 *     training recurrent neural networks, 2013</a>
 */
public record ClipByNorm(double most) implements Clip {
  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public ClipByNorm {
    Settings.positive("ClipByNorm", "a length", most);
  }

  @Override
  public void apply(List<float[]> gradients) {
    for (float[] gradient : gradients) {
      ClipByGlobalNorm.shorten(List.of(gradient), most);
    }
  }
}
