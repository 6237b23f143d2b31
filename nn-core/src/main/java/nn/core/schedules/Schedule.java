package nn.core.schedules;

/**
 * A number for each step of training, usually the learning rate.
 *
 * <pre>{@code
 * Optimizer falling = new Adam(new CosineDecay(0.001, 10_000).warmUp(500));
 * Optimizer own = new Adam(step -> 0.001 / Math.sqrt(step + 1));
 * }</pre>
 *
 * <p>Steps are those of the optimizer: batches, unless gradients are accumulated.
 *
 * <p>It depends on the step alone, so training that goes on from a saved state goes on with the
 * rate it had.
 */
@FunctionalInterface
public interface Schedule {
  /**
   * The number for one step.
   *
   * @param step how many steps were done before it: 0 at first
   */
  double at(long step);

  /**
   * The same number at every step.
   *
   * @param value the number
   */
  static Schedule constant(double value) {
    return new ConstantRate(value);
  }

  /**
   * This schedule times a number.
   *
   * @param factor the number
   */
  default Schedule times(double factor) {
    return factor == 1 ? this : new Times(this, factor);
  }

  /**
   * This schedule after a line up to it from 0; see {@link WarmUp}.
   *
   * @param steps how many steps that takes, 1 or more
   */
  default Schedule warmUp(long steps) {
    return new WarmUp(this, steps);
  }
}
