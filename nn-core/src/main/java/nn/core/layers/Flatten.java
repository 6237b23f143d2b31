package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Lays each example out as one row of numbers.
 *
 * <p><b>Shapes</b>: {@code (batch, a, b, ...) -> (batch, a * b * ...)}, row by row; no number is
 * copied.
 *
 * <pre>{@code
 * new Sequential(Shape.of(28, 28), new Flatten(), new Dense(10, SOFTMAX));
 * }</pre>
 */
public record Flatten() implements Layer {
  @Override
  public Built build(Shape input, Scope scope) {
    return Built.of(Shape.of(input.size()), (x, pass) -> x.reshape(x.shape().dim(0), input.size()));
  }

  @Override
  public String toString() {
    return "Flatten()";
  }
}
