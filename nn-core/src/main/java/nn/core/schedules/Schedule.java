package nn.core.schedules;

/**
 * A number for each step of training, usually the learning rate.
 *
 * <pre>{@code
 * Optimizer warm = new Adam(step -> 0.001 * Math.min(1, (step + 1) / 100.0));
 * }</pre>
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
    return new Constant(value);
  }

  /**
   * This schedule times a number.
   *
   * @param factor the number
   */
  default Schedule times(double factor) {
    return factor == 1 ? this : new Times(this, factor);
  }
}
