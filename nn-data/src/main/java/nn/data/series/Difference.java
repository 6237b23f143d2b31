package nn.data.series;

import nn.autodiff.NdArray;

/**
 * Changes instead of values: {@code y[t] = x[t] - x[t - lag]}. A trend becomes a constant; with the
 * length of a season as lag, the season goes away.
 *
 * <p>The first {@code lag} steps have no change and are left out. With them, or with the steps
 * before what is forecast, {@link #inverse} gives the values back, up to rounding: sums are taken
 * in double precision.
 *
 * <pre>{@code
 * Series series = Series.of(1, 4, 9, 16, 25);
 * Difference difference = new Difference(1);
 * Series changes = difference.apply(series);                   // 3, 5, 7, 9
 * Series same = difference.inverse(changes, series.slice(0, 1));  // 4, 9, 16, 25
 * }</pre>
 *
 * @param lag how many steps back, 1 or more
 */
public record Difference(int lag) {
  /**
   * Checks the lag.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Difference {
    if (lag < 1) {
      throw new IllegalArgumentException("Difference: expected a lag of 1 or more but got " + lag);
    }
  }

  /**
   * The changes of a series, from its step {@code lag} on.
   *
   * @throws IllegalArgumentException if it has not more than {@code lag} steps
   */
  public Series apply(Series series) {
    if (series.size() <= lag) {
      throw new IllegalArgumentException(
          "Difference: expected more than " + lag + " steps but got " + series.size());
    }
    Series later = series.slice(lag, series.size());
    NdArray changes = later.values().copy();
    for (int i = 0; i < changes.size(); i++) {
      changes.data()[i] -= series.values().data()[i];
    }
    return series.like(Series.of(changes, series.names().toArray(String[]::new)), later.start());
  }

  /**
   * The values of changes.
   *
   * @param changes what {@link #apply} gave, or a part of it, or a forecast of it
   * @param before the series before them, {@code lag} steps or more
   * @return the values at the steps of the changes
   * @throws IllegalArgumentException if the steps before are too few, end elsewhere, or are of
   *     other variables
   */
  public Series inverse(Series changes, Series before) {
    int end = before.start() + before.size();
    if (before.size() < lag || !before.names().equals(changes.names()) || end != changes.start()) {
      throw new IllegalArgumentException(
          "Difference: expected "
              + lag
              + " steps or more of "
              + changes.names()
              + " that end before step "
              + changes.start()
              + " but got "
              + before.size()
              + " of "
              + before.names()
              + " that end before step "
              + end
              + "; give the part of the series before the changes");
    }
    NdArray known = before.values().rows(before.size() - lag, before.size());
    NdArray values = inverse(changes.values(), known);
    return changes.like(Series.of(values, changes.names().toArray(String[]::new)), changes.start());
  }

  /**
   * The values of changes, for forecasts that are plain arrays.
   *
   * @param changes {@code (steps, ...)}
   * @param before the last values before them, {@code (lag, ...)}
   * @return {@code (steps, ...)}
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public NdArray inverse(NdArray changes, NdArray before) {
    if (changes.shape().rank() == 0 || !before.shape().equals(changes.shape().with(0, lag))) {
      throw new IllegalArgumentException(
          "Difference: expected "
              + lag
              + " steps before changes of shape "
              + changes.shape()
              + " but got shape "
              + before.shape());
    }
    int width = before.size() / lag;
    double[] all = new double[before.size() + changes.size()];
    NdArray values = NdArray.zeros(changes.shape());
    for (int i = 0; i < all.length; i++) {
      int step = i - before.size();
      all[i] = step < 0 ? before.data()[i] : all[i - lag * width] + changes.data()[step];
      if (step >= 0) {
        values.data()[step] = (float) all[i];
      }
    }
    return values;
  }
}
