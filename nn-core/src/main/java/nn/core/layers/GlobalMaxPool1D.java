package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Keeps the largest number of each channel over the whole sequence: {@code y[k] = max over all
 * places i of x[i, k]}.
 *
 * <p><b>Shapes</b>: {@code (batch, length, channels) -> (batch, channels)}. Where several are
 * equally large, they share the gradient.
 *
 * <pre>{@code
 * new Sequential(Shape.of(100, 8),
 *     new Conv1D(32, 5, RELU), new GlobalMaxPool1D(), new Dense(1, SIGMOID));
 * }</pre>
 */
public record GlobalMaxPool1D() implements Layer {
  @Override
  public Built build(Shape input, Scope scope) {
    Sequences.check(input);
    return Built.of(Shape.of(input.dim(1)), (x, pass) -> x.max(1));
  }

  @Override
  public String kind() {
    return "globalMaxPool";
  }

  @Override
  public String toString() {
    return "GlobalMaxPool1D()";
  }
}
