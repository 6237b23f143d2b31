package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.autodiff.Shape;
import nn.core.schedules.Schedule;

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

  /**
   * The shape of what is remembered of one array of weights; that of the weights unless less will
   * do.
   *
   * @param slot one of {@link #slots}
   * @param weights the weights' shape
   */
  default Shape slotShape(String slot, Shape weights) {
    return weights;
  }

  /** How far steps go, step by step; NaN at every step if that is not how this optimizer is set. */
  default Schedule learningRate() {
    return Schedule.constant(Double.NaN);
  }

  /**
   * This optimizer with other learning rates.
   *
   * @param change makes the new learning rate of the present one
   * @throws UnsupportedOperationException if this optimizer has no learning rate
   */
  default Optimizer withRate(UnaryOperator<Schedule> change) {
    throw new UnsupportedOperationException(
        getClass().getSimpleName() + ": has no learning rate that could be changed");
  }

  /**
   * The optimizer of one array of weights, for those that treat weights differently by their name
   * or shape.
   *
   * @param name what the weights are called, for example {@code dense1/kernel}
   * @param shape their shape
   */
  default Optimizer of(String name, Shape shape) {
    return this;
  }

  /**
   * Is told once what there is to train, before the first step.
   *
   * @param names the names of all weights of the model
   * @throws IllegalArgumentException if this optimizer is set for weights that are not there
   */
  default void requireFit(List<String> names) {}

  /**
   * Whether a step needs a whole array of weights at once, as where its length counts: the rule is
   * then called with all weights of an array, by one thread.
   */
  default boolean needsWholeArrays() {
    return false;
  }

  /**
   * How far uphill the gradient is taken instead of where the weights are, as in sharpness-aware
   * minimization; 0 for the usual gradient. Costs a second forward and backward in each step.
   */
  default double ascent() {
    return 0;
  }

  /** Changes weights, each by itself unless the optimizer {@link #needsWholeArrays}. */
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
