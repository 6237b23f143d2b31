package nn.core.schedules;

/**
 * Smaller by the same factor every so many steps, without stairs: {@code start * factor ^ (step /
 * steps)}.
 *
 * <p>Keras' {@code ExponentialDecay}; with 1 step PyTorch's {@code ExponentialLR}.
 *
 * <pre>{@code
 * Optimizer fading = new Adam(new ExponentialDecay(0.01, 1000, 0.5));
 * }</pre>
 *
 * @param start the number at first, 0 or more
 * @param steps after how many steps the whole factor is reached, 1 or more
 * @param factor what it is multiplied by in that time, in [0, 1]
 */
public record ExponentialDecay(double start, long steps, double factor) implements Schedule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public ExponentialDecay {
    Settings.atLeastZero("ExponentialDecay", "a start", start);
    Settings.steps("ExponentialDecay", steps);
    Settings.fraction("ExponentialDecay", "a factor", factor);
  }

  @Override
  public double at(long step) {
    return start * StrictMath.pow(factor, (double) step / steps);
  }
}
