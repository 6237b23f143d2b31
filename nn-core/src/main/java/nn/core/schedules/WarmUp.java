package nn.core.schedules;

/**
 * Along a line up to where another schedule begins, which then takes its course from its own
 * beginning.
 *
 * <p>{@code from + (then(0) - from) * step / steps} in the first steps, afterwards {@code then(step
 * - steps)}. As Keras warms up its {@code CosineDecay}. With a rate of 0 the first step changes
 * nothing, but lets optimizers like Adam see a gradient.
 *
 * <pre>{@code
 * Optimizer adam = new Adam(new WarmUp(new CosineDecay(0.001, 10_000), 500));
 * Optimizer same = new Adam(new CosineDecay(0.001, 10_000).warmUp(500));
 * }</pre>
 *
 * @param then what comes after warming up
 * @param steps how many steps it takes, 1 or more
 * @param from the number at first, 0 or more
 * @see <a href="https://arxiv.org/abs/1706.02677">Goyal and others: Accurate, large minibatch SGD,
 *     2017</a>
 */
public record WarmUp(Schedule then, long steps, double from) implements Schedule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public WarmUp {
    Settings.steps("WarmUp", steps);
    Settings.atLeastZero("WarmUp", "a start", from);
  }

  /**
   * Up from 0.
   *
   * @param then what comes after warming up
   * @param steps how many steps it takes, 1 or more
   */
  public WarmUp(Schedule then, long steps) {
    this(then, steps, 0);
  }

  @Override
  public double at(long step) {
    return step < steps
        ? from + (then.at(0) - from) * ((double) step / steps)
        : then.at(step - steps);
  }
}
