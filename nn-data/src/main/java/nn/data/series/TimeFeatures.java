package nn.data.series;

import java.util.Arrays;

/**
 * More variables for a series, made of what was known at each step: none looks ahead.
 *
 * <p>Where a value would need steps before the first one, the step is left out, so nothing is
 * missing afterwards.
 *
 * <pre>{@code
 * Series series = Series.of(3, 1, 4, 1, 5, 9, 2, 6);
 * Series more = TimeFeatures.lags(series, "value", 1, 2);       // [value, value lag 1, value lag 2]
 * more = TimeFeatures.rollingMean(more, "value", 3);            // ..., value mean 3
 * more = TimeFeatures.seasonality(more, 7);                     // ..., sin 7, cos 7
 * }</pre>
 */
public final class TimeFeatures {
  private TimeFeatures() {}

  /**
   * A variable as it was some steps ago: {@code x[t - lag]}, called {@code x lag 7}.
   *
   * @param name the variable
   * @param lags how many steps ago, each 1 or more
   * @return the series with a variable more for each lag, from the step of the longest lag on
   * @throws IllegalArgumentException if there is no such variable, a lag is below 1, or the series
   *     is not longer than the longest
   */
  public static Series lags(Series series, String name, int... lags) {
    float[] numbers = series.numbers(name);
    int longest = 0;
    for (int lag : lags) {
      require("a lag", lag, 1);
      longest = Math.max(longest, lag);
    }
    Series more = from(series, longest);
    for (int lag : lags) {
      more =
          more.with(
              name + " lag " + lag,
              Arrays.copyOfRange(numbers, longest - lag, numbers.length - lag));
    }
    return more;
  }

  /**
   * The mean of the last steps, this one included: called {@code x mean 7}.
   *
   * @param name the variable
   * @param steps over how many steps, 1 or more
   * @return the series with the variable, from its step {@code steps - 1} on
   * @throws IllegalArgumentException if there is no such variable, or not so many steps
   */
  public static Series rollingMean(Series series, String name, int steps) {
    require("a mean over", steps, 1);
    return rolling(series, name, steps, false);
  }

  /**
   * The standard deviation of the last steps, this one included, divided by {@code steps - 1}:
   * called {@code x std 7}.
   *
   * @param name the variable
   * @param steps over how many steps, 2 or more
   * @return the series with the variable, from its step {@code steps - 1} on
   * @throws IllegalArgumentException if there is no such variable, or not so many steps
   */
  public static Series rollingStd(Series series, String name, int steps) {
    require("a deviation over", steps, 2);
    return rolling(series, name, steps, true);
  }

  private static Series rolling(Series series, String name, int steps, boolean deviation) {
    float[] numbers = series.numbers(name);
    Series later = from(series, steps - 1);
    float[] rolled = new float[later.size()];
    for (int i = 0; i < rolled.length; i++) {
      double sum = 0;
      for (int j = i; j < i + steps; j++) {
        sum += numbers[j];
      }
      double mean = sum / steps;
      double squares = 0;
      for (int j = i; j < i + steps; j++) {
        squares += (numbers[j] - mean) * (numbers[j] - mean);
      }
      rolled[i] = (float) (deviation ? Math.sqrt(squares / (steps - 1)) : mean);
    }
    return later.with(name + (deviation ? " std " : " mean ") + steps, rolled);
  }

  /**
   * Where in a season a step is, as a point on a circle, so that its end is next to its beginning:
   * {@code sin(2 pi t / period)} and {@code cos(2 pi t / period)}, called {@code sin 24} and {@code
   * cos 24}. Steps are counted from the beginning of the whole series.
   *
   * @param period how many steps a season has, above 0, for example 365.25 for days
   * @throws IllegalArgumentException if the period is not above 0
   */
  public static Series seasonality(Series series, double period) {
    if (!(period > 0) || Double.isInfinite(period)) {
      throw new IllegalArgumentException(
          "TimeFeatures: expected a period above 0 but got " + period);
    }
    float[] sine = new float[series.size()];
    float[] cosine = new float[series.size()];
    for (int i = 0; i < sine.length; i++) {
      double angle = 2 * Math.PI * (series.start() + i) / period;
      sine[i] = (float) StrictMath.sin(angle);
      cosine[i] = (float) StrictMath.cos(angle);
    }
    boolean whole = period == StrictMath.rint(period) && period < 1e9;
    String shown = whole ? String.valueOf((long) period) : String.valueOf(period);
    return series.with("sin " + shown, sine).with("cos " + shown, cosine);
  }

  private static Series from(Series series, int first) {
    if (first >= series.size()) {
      throw new IllegalArgumentException(
          "TimeFeatures: expected more than "
              + first
              + " steps, so far it looks back, but got "
              + series.size());
    }
    return series.slice(first, series.size());
  }

  private static void require(String what, int number, int least) {
    if (number < least) {
      throw new IllegalArgumentException(
          "TimeFeatures: expected " + what + " " + least + " steps or more but got " + number);
    }
  }
}
