package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Scope;
import nn.core.Shapes;
import nn.core.initializers.GlorotUniform;
import nn.core.initializers.Initializer;
import nn.core.initializers.Zeros;

/**
 * A dense layer that learns its activation: each output is the largest of a few weighted sums,
 * {@code y_u = max over p of (x W + b)_{u, p}}.
 *
 * <p>The largest of straight lines is any convex curve, relu and absolute value among them. It
 * takes {@code pieces} times the weights of a {@link Dense} layer.
 *
 * <p><b>Shapes</b>: {@code (batch, inputs) -> (batch, units)}; kernel {@code (inputs, units *
 * pieces)}, bias {@code (units * pieces,)}, the pieces of a unit side by side.
 *
 * <pre>{@code
 * new Sequential(Shape.of(16), new Maxout(32, 3), new Dropout(0.5), new Dense(2, SOFTMAX));
 * }</pre>
 *
 * @param units how many outputs, 1 or more
 * @param pieces how many sums each takes the largest of, 1 or more
 * @param initializer how the kernel starts; the bias starts at 0
 * @see <a href="https://arxiv.org/abs/1302.4389">Goodfellow, Warde-Farley, Mirza, Courville,
 *     Bengio: Maxout networks, 2013</a>
 */
public record Maxout(int units, int pieces, Initializer initializer) implements Layer {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is less than 1
   */
  public Maxout {
    if (units < 1 || pieces < 1) {
      throw new IllegalArgumentException(
          "Maxout: expected 1 unit or more of 1 piece or more but got " + units + " of " + pieces);
    }
  }

  /**
   * A layer whose kernel starts by {@link GlorotUniform}.
   *
   * @param units how many outputs, 1 or more
   * @param pieces how many sums each takes the largest of, 1 or more
   */
  public Maxout(int units, int pieces) {
    this(units, pieces, new GlorotUniform());
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
    int sums = units * pieces;
    Parameter kernel = scope.weight("kernel", Shape.of(inputs, sums), initializer);
    Parameter bias = scope.weight("bias", Shape.of(sums), new Zeros());
    return new Built(
        Shape.of(units),
        2L * inputs * sums + sums,
        (x, pass) ->
            x.affine(pass.use(kernel), pass.use(bias))
                .reshape(x.shape().dim(0), units, pieces)
                .max(2));
  }

  @Override
  public String toString() {
    return "Maxout(" + units + ", " + pieces + ")";
  }
}
