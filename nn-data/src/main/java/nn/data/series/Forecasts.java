package nn.data.series;

import java.util.stream.IntStream;
import nn.autodiff.NdArray;

/**
 * Forecasts that nothing was learned for. A network that is not better than these has learned
 * nothing.
 *
 * <p><b>Shapes:</b> as the targets of the windows, so that metrics compare the two.
 *
 * <pre>{@code
 * Windows test = Windows.of(Series.of(1, 2, 1, 2, 1, 2), 2, 1);
 * Metric.Count error = new Mae().start();
 * error.add(Forecasts.naive(test), test.all().targets());
 * error.result();                       // 1.0
 * Forecasts.seasonalNaive(test, 2);     // makes no error here
 * }</pre>
 */
public final class Forecasts {
  private Forecasts() {}

  /** All stays as it was at the last step a window sees. */
  public static NdArray naive(Windows windows) {
    return windows.targets((window, step) -> windows.lastInput(window), all(windows));
  }

  /**
   * All comes again as it was a season ago: the latest step that the window has seen, or that was
   * before it, a whole number of seasons before the one that is forecast.
   *
   * @param period how many steps a season has, 1 or more
   * @throws IllegalArgumentException if it is below 1, or the series does not go back so far before
   *     the first window's targets
   */
  public static NdArray seasonalNaive(Windows windows, int period) {
    int reach = windows.lastInput(0) + 1;
    if (period < 1 || period > reach) {
      throw new IllegalArgumentException(
          "Forecasts: expected a season of 1 to "
              + reach
              + " steps, so many are known before the first forecast, but got "
              + period
              + "; let windows see a whole season");
    }
    return windows.targets(
        (window, step) -> {
          int target = windows.firstTarget(window) + step;
          int ahead = target - windows.lastInput(window);
          return target - (ahead + period - 1) / period * period;
        },
        all(windows));
  }

  private static int[] all(Windows windows) {
    return IntStream.range(0, windows.size()).toArray();
  }
}
