package nn.core.schedules;

/**
 * Down to an end along half a cosine: {@code end + (start - end) * (1 + cos(pi * step / steps)) /
 * 2}, then the end.
 *
 * <p>Keras' {@code CosineDecay}, whose {@code alpha} is {@code end / start}; PyTorch's {@code
 * CosineAnnealingLR}, which goes up again afterwards. With a warm-up before it:
 *
 * <pre>{@code
 * Optimizer adam = new Adam(new CosineDecay(0.001, 10_000).warmUp(500));
 * }</pre>
 *
 * @param start the number at first, 0 or more
 * @param steps after how many steps the end is reached, 1 or more
 * @param end the number at the end, 0 or more
 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov, Hutter: SGDR, stochastic gradient
 *     descent with warm restarts, 2017</a>
 */
public record CosineDecay(double start, long steps, double end) implements Schedule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public CosineDecay {
    Settings.atLeastZero("CosineDecay", "a start", start);
    Settings.steps("CosineDecay", steps);
    Settings.atLeastZero("CosineDecay", "an end", end);
  }

  /**
   * Down to 0.
   *
   * @param start the number at first, 0 or more
   * @param steps after how many steps it is 0, 1 or more
   */
  public CosineDecay(double start, long steps) {
    this(start, steps, 0);
  }

  @Override
  public double at(long step) {
    return end + (start - end) * Settings.halfCosine((double) Math.min(step, steps) / steps);
  }
}
