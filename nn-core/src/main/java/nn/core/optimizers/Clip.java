package nn.core.optimizers;

import java.util.List;

/**
 * Keeps gradients from being too long, before the optimizer sees them; against the one step that
 * spoils everything.
 *
 * <pre>{@code
 * trainer.clip(new ClipByGlobalNorm(1));
 * }</pre>
 */
@FunctionalInterface
public interface Clip {
  /**
   * Shortens the gradients of one step.
   *
   * @param gradients one array for each array of weights, changed in place
   */
  void apply(List<float[]> gradients);
}
