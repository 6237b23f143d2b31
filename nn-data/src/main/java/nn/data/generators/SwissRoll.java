package nn.data.generators;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Dataset;

/**
 * A sheet rolled up in space: points that lie on a plane no straight cut will find.
 *
 * <p>With {@code u} and {@code v} evenly from 0 to 1 and {@code t = 1.5 pi (1 + 2 u)}, a point is
 * {@code (t cos t, 21 v, t sin t)}, plus a normal error of standard deviation {@code noise} on each
 * coordinate. The target is {@code t}, how far along the sheet it lies, about 4.7 to 14.1.
 *
 * <p><b>Shapes:</b> inputs {@code (n, 3)}, targets {@code (n, 1)}. Example i depends on the seed
 * and i alone.
 *
 * <pre>{@code
 * Dataset roll = SwissRoll.generate(1000, 0.1, 42);
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1126/science.290.5500.2319">Tenenbaum, de Silva, Langford: A
 *     global geometric framework for nonlinear dimensionality reduction, 2000</a>
 */
public final class SwissRoll {
  private SwissRoll() {}

  /**
   * Points on the roll.
   *
   * @param n how many
   * @param noise the standard deviation of the error, 0 for none
   * @throws IllegalArgumentException if {@code n} is below 1, or the noise negative or not finite
   */
  public static Dataset generate(int n, double noise, long seed) {
    Expect.that(
        n >= 1 && Expect.spread(noise),
        "SwissRoll",
        "1 example or more and a noise of 0 or more",
        "n",
        n,
        "noise",
        noise);
    float[] inputs = new float[Math.multiplyExact(n, 3)];
    float[] targets = new float[n];
    for (int i = 0; i < n; i++) {
      RandomStream random = RandomStream.of(seed, "swiss roll", i);
      double t = 1.5 * StrictMath.PI * (1 + 2 * random.nextDouble());
      double[] point = {t * StrictMath.cos(t), 21 * random.nextDouble(), t * StrictMath.sin(t)};
      for (int axis = 0; axis < 3; axis++) {
        inputs[3 * i + axis] = (float) (point[axis] + noise * random.nextGaussian());
      }
      targets[i] = (float) t;
    }
    return Dataset.of(NdArray.of(Shape.of(n, 3), inputs), NdArray.of(Shape.of(n, 1), targets));
  }
}
