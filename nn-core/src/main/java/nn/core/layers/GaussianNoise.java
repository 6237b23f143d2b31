package nn.core.layers;

import nn.autodiff.Draws;
import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Adds noise while training, so that near inputs learn to mean the same: {@code y = x + n}, where
 * each {@code n} is normal with mean 0 and the given standard deviation.
 *
 * <p>Predicting, {@code y = x}. The noise follows from the seed, the layer's name and the step.
 *
 * <p><b>Shapes</b>: unchanged.
 *
 * <pre>{@code
 * new Sequential(Shape.of(16), new GaussianNoise(0.1), new Dense(2, SOFTMAX));
 * }</pre>
 *
 * @param stddev the standard deviation of the noise, 0 or more, in the units of the input
 * @see <a href="https://doi.org/10.1162/neco.1995.7.1.108">Bishop: Training with noise is
 *     equivalent to Tikhonov regularization, 1995</a>
 */
public record GaussianNoise(double stddev) implements Layer {
  /**
   * Checks the deviation.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public GaussianNoise {
    if (!(stddev >= 0 && stddev < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "GaussianNoise: expected a standard deviation of 0 or more but got " + stddev);
    }
  }

  @Override
  public Built build(Shape input, Scope scope) {
    String path = scope.path();
    return Built.of(
        input,
        (x, pass) ->
            pass.training() && stddev > 0
                ? x.add(Draws.normal(x.shape(), pass.random(path)).mul(stddev))
                : x);
  }

  @Override
  public String toString() {
    return "GaussianNoise(" + stddev + ")";
  }
}
