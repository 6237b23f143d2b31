package nn.viz;

import java.util.Map;
import nn.core.schedules.Schedule;

/** How a number, most often the learning rate, changes from step to step. */
final class ScheduleChart {
  private static final int POINTS = 1000;

  private ScheduleChart() {}

  static Plot of(long steps, Map<String, Schedule> schedules) {
    if (steps < 2 || schedules.isEmpty()) {
      throw new IllegalArgumentException(
          "schedule chart: expected 2 steps or more and at least one schedule but got "
              + steps
              + " and "
              + schedules.keySet());
    }
    Plot plot =
        new Plot(schedules.size() == 1 ? schedules.keySet().iterator().next() : "Schedules")
            .xLabel("step")
            .yLabel("learning rate")
            .tight();
    int points = (int) Math.min(steps, POINTS);
    double[] xs = new double[points];
    for (int i = 0; i < points; i++) {
      xs[i] = StrictMath.floor((double) i * (steps - 1) / (points - 1)); // steps are whole
    }
    for (var schedule : schedules.entrySet()) {
      double[] rates = new double[points];
      for (int i = 0; i < points; i++) {
        rates[i] = schedule.getValue().at((long) xs[i]);
      }
      plot = plot.line(schedule.getKey(), xs, rates);
    }
    return plot;
  }
}
