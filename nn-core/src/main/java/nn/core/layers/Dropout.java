package nn.core.layers;

import nn.autodiff.Draws;
import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Drops numbers at random while training, so that no unit can rely on another: {@code y = x m / (1
 * - rate)}, where each {@code m} is 0 with probability {@code rate}, else 1.
 *
 * <p>As the kept numbers are scaled up while training, the mean stays the same and predicting has
 * nothing to do: there {@code y = x}. Which numbers are dropped follows from the seed, the layer's
 * name and the step.
 *
 * <p><b>Shapes</b>: unchanged.
 *
 * <pre>{@code
 * new Sequential(Shape.of(784),
 *     new Dense(512, RELU), new Dropout(0.2), new Dense(10, SOFTMAX));
 * }</pre>
 *
 * @param rate the probability that a number is dropped, in [0, 1)
 * @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava, Hinton, Krizhevsky,
 *     Sutskever, Salakhutdinov: Dropout: a simple way to prevent neural networks from overfitting,
 *     2014</a>
 */
public record Dropout(double rate) implements Layer {
  /**
   * Checks the rate.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public Dropout {
    Rates.check("Dropout", rate);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    String path = scope.path();
    return Built.of(
        input,
        (x, pass) ->
            pass.training() && rate > 0
                ? x.mul(Draws.mask(x.shape(), rate, pass.random(path)))
                : x);
  }

  @Override
  public String toString() {
    return "Dropout(" + rate + ")";
  }
}
