package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Keeps the largest number of each channel over the whole image: {@code y[k] = max over all places
 * of x[i, j, k]}.
 *
 * <p><b>Shapes</b>: {@code (batch, height, width, channels) -> (batch, channels)}. Where several
 * are equally large, they share the gradient.
 *
 * <pre>{@code
 * new Sequential(Shape.of(32, 32, 3),
 *     new Conv2D(16, 3, RELU), new GlobalMaxPool2D(), new Dense(10, SOFTMAX));
 * }</pre>
 */
public record GlobalMaxPool2D() implements Layer {
  @Override
  public Built build(Shape input, Scope scope) {
    Images.check(input);
    return Built.of(Shape.of(input.dim(2)), (x, pass) -> x.max(1, 2));
  }

  @Override
  public String kind() {
    return "globalMaxPool";
  }

  @Override
  public String toString() {
    return "GlobalMaxPool2D()";
  }
}
