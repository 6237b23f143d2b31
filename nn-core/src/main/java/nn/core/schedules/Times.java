package nn.core.schedules;

/**
 * A schedule times a number.
 *
 * <pre>{@code
 * Schedule half = new Times(new ConstantRate(0.01), 0.5);
 * }</pre>
 *
 * @param schedule the schedule
 * @param factor the number
 */
public record Times(Schedule schedule, double factor) implements Schedule {
  @Override
  public double at(long step) {
    return factor * schedule.at(step);
  }

  @Override
  public Schedule times(double more) {
    return new Times(schedule, factor * more);
  }
}
