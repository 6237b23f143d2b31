package nn.core.layers;

import nn.autodiff.Draws;
import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Multiplies by noise while training: {@code y = x n}, where each {@code n} is normal with mean 1
 * and variance {@code rate / (1 - rate)}, the mean and variance of {@link Dropout}'s factors.
 *
 * <p>It disturbs as much as dropout of this rate, but drops nothing. Predicting, {@code y = x}.
 *
 * <p><b>Shapes</b>: unchanged.
 *
 * <pre>{@code
 * new Sequential(Shape.of(784),
 *     new Dense(512, RELU), new GaussianDropout(0.2), new Dense(10, SOFTMAX));
 * }</pre>
 *
 * @param rate the rate of the dropout it stands for, in [0, 1)
 * @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava and others: Dropout,
 *     2014, section 10</a>
 */
public record GaussianDropout(double rate) implements Layer {
  /**
   * Checks the rate.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public GaussianDropout {
    Rates.check("GaussianDropout", rate);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    String path = scope.path();
    double stddev = StrictMath.sqrt(rate / (1 - rate));
    return Built.of(
        input,
        (x, pass) ->
            pass.training() && rate > 0
                ? x.mul(Draws.normal(x.shape(), pass.random(path)).mul(stddev).add(1))
                : x);
  }

  @Override
  public String toString() {
    return "GaussianDropout(" + rate + ")";
  }
}
