package nn.core.schedules;

/**
 * The same number at every step.
 *
 * <pre>{@code
 * Schedule schedule = new ConstantRate(0.01);
 * }</pre>
 *
 * @param value the number
 */
public record ConstantRate(double value) implements Schedule {
  @Override
  public double at(long step) {
    return value;
  }

  @Override
  public Schedule times(double factor) {
    return new ConstantRate(value * factor);
  }

  @Override
  public String toString() {
    return Double.toString(value);
  }
}
