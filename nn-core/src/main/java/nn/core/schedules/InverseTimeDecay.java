package nn.core.schedules;

/**
 * Slower and slower decay: {@code start / (1 + rate * step / steps)}.
 *
 * <p>Keras' {@code InverseTimeDecay} without stairs.
 *
 * <pre>{@code
 * Optimizer slowing = new Sgd(new InverseTimeDecay(0.1, 1000, 1), 0.9);
 * }</pre>
 *
 * @param start the number at first, 0 or more
 * @param steps after how many steps it is {@code start / (1 + rate)}, 1 or more
 * @param rate how fast it decays, 0 or more
 */
public record InverseTimeDecay(double start, long steps, double rate) implements Schedule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public InverseTimeDecay {
    Settings.atLeastZero("InverseTimeDecay", "a start", start);
    Settings.steps("InverseTimeDecay", steps);
    Settings.atLeastZero("InverseTimeDecay", "a rate", rate);
  }

  @Override
  public double at(long step) {
    return start / (1 + rate * ((double) step / steps));
  }
}
