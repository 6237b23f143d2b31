package nn.data.generators;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Dataset;

/**
 * Points along a known curve, some of them far off: what a regression is fitted to, and what
 * outliers do to it.
 *
 * <p>{@code x} is drawn evenly from -1 to 1 and {@code y = f(x) + noise * z} with a standard normal
 * {@code z}. A share {@code outliers} of the examples is put 2 to 4 above or below the curve
 * instead, either equally likely; {@link #outliers} tells which.
 *
 * <p><b>Shapes:</b> inputs {@code (n, 1)}, targets {@code (n, 1)}. Example i depends on the seed
 * and i alone. All throw {@code IllegalArgumentException} if {@code n} is below 1, the noise
 * negative or not finite, the share not 0 to 1, or a coefficient not finite.
 *
 * <pre>{@code
 * Dataset line = NoisyCurves.linear(100, 2, 0.5, 0.1, 0.05, 42); // y = 2 x + 0.5, 5% far off
 * Dataset wave = NoisyCurves.sine(200, 1.5, 0.1, 0, 42);
 * }</pre>
 */
public final class NoisyCurves {
  private NoisyCurves() {}

  /** {@code f(x) = slope x + intercept}. */
  public static Dataset linear(
      int n, double slope, double intercept, double noise, double outliers, long seed) {
    checkFinite("linear", slope, intercept);
    return draw("linear", n, noise, outliers, seed, x -> slope * x + intercept);
  }

  /**
   * {@code f(x) = c0 + c1 x + c2 x^2 + ...}
   *
   * @param coefficients c0 first
   */
  public static Dataset polynomial(
      int n, double[] coefficients, double noise, double outliers, long seed) {
    double[] c = coefficients.clone();
    checkFinite("polynomial", c);
    return draw("polynomial", n, noise, outliers, seed, x -> horner(c, x));
  }

  /**
   * {@code f(x) = sin(pi periods x)}.
   *
   * @param periods how often the wave goes up and down between -1 and 1
   */
  public static Dataset sine(int n, double periods, double noise, double outliers, long seed) {
    checkFinite("sine", periods);
    return draw("sine", n, noise, outliers, seed, x -> StrictMath.sin(StrictMath.PI * periods * x));
  }

  /**
   * Which examples are outliers, for any of the curves: 1 for those, 0 for the others.
   *
   * <p><b>Shapes:</b> {@code (n,)}.
   */
  public static NdArray outliers(int n, double outliers, long seed) {
    check("outliers", n, 0, outliers);
    NdArray which = NdArray.zeros(Shape.of(n));
    for (int i = 0; i < n; i++) {
      which.data()[i] = shift(i, outliers, seed) == 0 ? 0 : 1;
    }
    return which;
  }

  private static double horner(double[] coefficients, double x) {
    double y = 0;
    for (int k = coefficients.length - 1; k >= 0; k--) {
      y = y * x + coefficients[k];
    }
    return y;
  }

  /** How far off example i is put; 0 if it is no outlier. */
  private static double shift(int i, double outliers, long seed) {
    RandomStream random = RandomStream.of(seed, "curves/outlier", i);
    boolean outlier = random.nextDouble() < outliers;
    double side = random.nextBoolean() ? 1 : -1;
    return outlier ? side * random.uniform(2, 4) : 0;
  }

  private static Dataset draw(
      String name, int n, double noise, double outliers, long seed, DoubleUnaryOperator f) {
    check(name, n, noise, outliers);
    float[] inputs = new float[n];
    float[] targets = new float[n];
    for (int i = 0; i < n; i++) {
      RandomStream random = RandomStream.of(seed, "curves/" + name, i);
      // Rounded first, so that without noise the points lie on the curve as they are.
      inputs[i] = (float) random.uniform(-1, 1);
      double shift = shift(i, outliers, seed);
      double error = shift == 0 ? noise * random.nextGaussian() : shift;
      targets[i] = (float) (f.applyAsDouble(inputs[i]) + error);
    }
    return Dataset.of(NdArray.of(Shape.of(n, 1), inputs), NdArray.of(Shape.of(n, 1), targets));
  }

  private static void check(String name, int n, double noise, double outliers) {
    Expect.that(
        n >= 1 && Expect.spread(noise) && Expect.share(outliers),
        "NoisyCurves." + name,
        "1 example or more, a noise of 0 or more and a share of outliers of 0 to 1",
        "n",
        n,
        "noise",
        noise,
        "outliers",
        outliers);
  }

  private static void checkFinite(String name, double... coefficients) {
    Expect.that(
        coefficients.length > 0 && Arrays.stream(coefficients).allMatch(Double::isFinite),
        "NoisyCurves." + name,
        "finite coefficients",
        "coefficients",
        Arrays.toString(coefficients));
  }
}
