package nn.data.generators;

import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * A time series of known parts: a trend, a few sine waves, and noise.
 *
 * <p>{@code y(t) = trend t + sum of amplitude sin(2 pi (t / period + phase)) + noise z(t)} for
 * {@code t = 0, 1, 2, ...}, with a standard normal {@code z(t)}. Step t depends on the seed and t
 * alone, so a longer series begins with the shorter one.
 *
 * <pre>{@code
 * NdArray days = SineMixture.of(7, 365).withTrend(0.01).withNoise(0.2).series(1000, 42);
 * }</pre>
 *
 * @param waves the sine waves
 * @param trend how much it rises in each step
 * @param noise the standard deviation of the noise, 0 for none
 */
public record SineMixture(List<Wave> waves, double trend, double noise) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the trend is not finite, or the noise negative or not
   *     finite
   */
  public SineMixture {
    waves = List.copyOf(waves);
    Expect.that(
        Double.isFinite(trend) && Expect.spread(noise),
        "SineMixture",
        "a finite trend and a noise of 0 or more",
        "trend",
        trend,
        "noise",
        noise);
  }

  /**
   * One sine wave.
   *
   * @param period how many steps it takes to come round
   * @param amplitude how far it goes up and down
   * @param phase where it begins, in parts of a period
   */
  public record Wave(double period, double amplitude, double phase) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the period is not above 0, or a number is not finite
     */
    public Wave {
      Expect.that(
          period > 0
              && Double.isFinite(period)
              && Double.isFinite(amplitude)
              && Double.isFinite(phase),
          "SineMixture.Wave",
          "a period above 0, and finite numbers",
          "period",
          period,
          "amplitude",
          amplitude,
          "phase",
          phase);
    }

    double at(int t) {
      return amplitude * StrictMath.sin(2 * StrictMath.PI * (t / period + phase));
    }
  }

  /** Waves of amplitude 1 that begin at 0, without trend or noise. */
  public static SineMixture of(double... periods) {
    return new SineMixture(
        Arrays.stream(periods).mapToObj(period -> new Wave(period, 1, 0)).toList(), 0, 0);
  }

  /** The same with another trend. */
  public SineMixture withTrend(double trend) {
    return new SineMixture(waves, trend, noise);
  }

  /** The same with another noise. */
  public SineMixture withNoise(double noise) {
    return new SineMixture(waves, trend, noise);
  }

  /**
   * The series.
   *
   * <p><b>Shapes:</b> {@code (steps,)}.
   *
   * @throws IllegalArgumentException if {@code steps} is below 1
   */
  public NdArray series(int steps, long seed) {
    Expect.that(steps >= 1, "SineMixture", "1 step or more", "steps", steps);
    float[] series = new float[steps];
    for (int t = 0; t < steps; t++) {
      double y = trend * t;
      for (Wave wave : waves) {
        y += wave.at(t);
      }
      series[t] = (float) (y + noise * RandomStream.of(seed, "sine mixture", t).nextGaussian());
    }
    return NdArray.of(Shape.of(steps), series);
  }
}
