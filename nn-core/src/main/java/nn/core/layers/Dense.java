package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Scope;
import nn.core.Shapes;
import nn.core.activations.Activation;
import nn.core.initializers.GlorotUniform;
import nn.core.initializers.Initializer;
import nn.core.initializers.Zeros;

/**
 * Every output is a weighted sum of every input, plus a bias, through an activation: {@code y =
 * activation(x W + b)}.
 *
 * <p><b>Shapes</b>: {@code (batch, inputs) -> (batch, units)}; kernel {@code (inputs, units)}, bias
 * {@code (units,)}.
 *
 * <pre>{@code
 * Layer hidden = new Dense(32, Activation.RELU);
 * Layer deep = new Dense(32, Activation.RELU, new HeNormal());
 * }</pre>
 *
 * @param units how many outputs, 1 or more
 * @param activation what the sums go through
 * @param initializer how the kernel starts; the bias starts at 0
 */
public record Dense(int units, Activation activation, Initializer initializer) implements Layer {
  /**
   * Checks the number of units.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Dense {
    if (units < 1) {
      throw new IllegalArgumentException("Dense: expected 1 unit or more but got " + units);
    }
  }

  /**
   * A layer whose kernel starts by {@link GlorotUniform}, as in Keras.
   *
   * @param units how many outputs, 1 or more
   * @param activation what the sums go through
   */
  public Dense(int units, Activation activation) {
    this(units, activation, new GlorotUniform());
  }

  /**
   * A layer without activation.
   *
   * @param units how many outputs, 1 or more
   */
  public Dense(int units) {
    this(units, Activation.LINEAR);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    if (input.rank() != 1 || input.size() == 0) {
      throw new IllegalArgumentException(
          "expected input (batch, n) with n of 1 or more but got "
              + Shapes.batch(input)
              + (input.rank() > 1 ? "; put new Flatten() before it" : ""));
    }
    int inputs = input.size();
    Parameter kernel = scope.weight("kernel", Shape.of(inputs, units), initializer);
    Parameter bias = scope.weight("bias", Shape.of(units), new Zeros());
    Built after = activation.build(Shape.of(units), scope.child(activation.name()));
    return new Built(
        after.output(),
        2L * inputs * units + after.flops(),
        (x, pass) -> after.forward().apply(x.affine(pass.use(kernel), pass.use(bias)), pass));
  }

  @Override
  public String toString() {
    return "Dense("
        + units
        + (activation.equals(Activation.LINEAR) ? "" : ", " + activation.name())
        + ")";
  }
}
