package nn.core.optimizers;

import java.util.List;

/**
 * How weights follow their gradients.
 *
 * <p>An optimizer is a description: its settings, what it remembers of each weight from step to
 * step, and the rule of a step. What it remembers is kept by whoever trains. The rule treats each
 * weight by itself, so that several threads can share the weights.
 *
 * <pre>{@code
 * Optimizer signs = step -> (weights, gradient, state, from, to) -> {
 *   for (int i = from; i < to; i++) {
 *     weights[i] -= 0.001f * Math.signum(gradient[i]);
 *   }
 * };
 * }</pre>
 */
@FunctionalInterface
public interface Optimizer {
  /**
   * The rule of one step.
   *
   * @param step how many steps there were, this one included: 1 at first
   */
  Rule rule(long step);

  /** What is remembered of each weight, 0 at first: one name for each number, such as a mean. */
  default List<String> slots() {
    return List.of();
  }

  /** Changes weights, each by itself. */
  @FunctionalInterface
  interface Rule {
    /**
     * One step of the weights {@code from} (included) to {@code to} (excluded).
     *
     * @param weights one array of weights, changed in place
     * @param gradient the loss's gradient by them; not to be kept
     * @param state what is remembered of them, an array for each of {@link Optimizer#slots},
     *     changed in place
     * @param from the first weight that is changed
     * @param to the weight after the last that is changed
     */
    void apply(float[] weights, float[] gradient, float[][] state, int from, int to);
  }
}
