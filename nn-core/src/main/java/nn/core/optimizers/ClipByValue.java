package nn.core.optimizers;

import java.util.List;

/**
 * Each number of a gradient within a range: {@code g = max(-most, min(most, g))}.
 *
 * <p>The direction changes too; {@link ClipByGlobalNorm} keeps it.
 *
 * <pre>{@code
 * trainer.clip(new ClipByValue(0.5));
 * }</pre>
 *
 * @param most the greatest magnitude of a number, above 0
 */
public record ClipByValue(double most) implements Clip {
  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public ClipByValue {
    Settings.positive("ClipByValue", "a range", most);
  }

  @Override
  public void apply(List<float[]> gradients) {
    float edge = (float) most;
    for (float[] g : gradients) {
      for (int i = 0; i < g.length; i++) {
        g[i] = Math.max(-edge, Math.min(edge, g[i]));
      }
    }
  }
}
