package nn.data.generators;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * Random walks: series in which the past says nothing of the next step, so that nothing can foresee
 * it better than "as now"; a check on forecasts that look too good.
 *
 * <p>{@code y(t) = y(t - 1) + drift + deviation z} from {@code y(-1) = 0}, with a standard normal
 * {@code z}. After t steps the mean of many is {@code t drift} and their standard deviation {@code
 * deviation sqrt(t)}. Walk i depends on the seed and i alone, and more steps begin with the same
 * ones.
 *
 * <pre>{@code
 * NdArray walks = RandomWalks.generate(10, 500, 0, 1, 42);
 * }</pre>
 */
public final class RandomWalks {
  private RandomWalks() {}

  /**
   * Walks.
   *
   * <p><b>Shapes:</b> {@code (n, steps)}.
   *
   * @param n how many
   * @param steps how long each is
   * @param drift the mean of a step
   * @param deviation the standard deviation of a step, 0 or more
   * @throws IllegalArgumentException if {@code n} or {@code steps} is below 1, the deviation
   *     negative, or a number not finite
   */
  public static NdArray generate(int n, int steps, double drift, double deviation, long seed) {
    Expect.that(
        n >= 1 && steps >= 1 && Double.isFinite(drift) && Expect.spread(deviation),
        "RandomWalks",
        "1 walk or more of 1 step or more, a finite drift and a deviation of 0 or more",
        "n",
        n,
        "steps",
        steps,
        "drift",
        drift,
        "deviation",
        deviation);
    NdArray walks = NdArray.zeros(Shape.of(n, steps));
    for (int i = 0; i < n; i++) {
      RandomStream random = RandomStream.of(seed, "random walks", i);
      double y = 0;
      for (int t = 0; t < steps; t++) {
        y += drift + deviation * random.nextGaussian();
        walks.data()[i * steps + t] = (float) y;
      }
    }
    return walks;
  }
}
