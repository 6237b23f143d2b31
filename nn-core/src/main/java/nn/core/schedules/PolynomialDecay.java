package nn.core.schedules;

/**
 * Down to an end along a power: {@code end + (start - end) * (1 - step / steps) ^ power}, then the
 * end; a straight line with power 1.
 *
 * <p>Keras' {@code PolynomialDecay} without cycles; with end 0 PyTorch's {@code PolynomialLR}.
 *
 * <pre>{@code
 * Optimizer linear = new Sgd(new PolynomialDecay(0.1, 10_000), 0.9);
 * }</pre>
 *
 * @param start the number at first, 0 or more
 * @param steps after how many steps the end is reached, 1 or more
 * @param end the number at the end, 0 or more
 * @param power 1 for a line, above 1 for a curve that falls fast at first, above 0
 */
public record PolynomialDecay(double start, long steps, double end, double power)
    implements Schedule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public PolynomialDecay {
    Settings.atLeastZero("PolynomialDecay", "a start", start);
    Settings.steps("PolynomialDecay", steps);
    Settings.atLeastZero("PolynomialDecay", "an end", end);
    if (!(power > 0 && power < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "PolynomialDecay: expected a power above 0, finite, but got " + power);
    }
  }

  /**
   * A line down to 0.
   *
   * @param start the number at first, 0 or more
   * @param steps after how many steps it is 0, 1 or more
   */
  public PolynomialDecay(double start, long steps) {
    this(start, steps, 0, 1);
  }

  @Override
  public double at(long step) {
    double left = 1 - (double) Math.min(step, steps) / steps;
    return end + (start - end) * StrictMath.pow(left, power);
  }
}
