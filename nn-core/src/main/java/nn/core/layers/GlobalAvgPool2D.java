package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Keeps the mean of each channel over the whole image: {@code y[k] = mean over all places of x[i,
 * j, k]}.
 *
 * <p><b>Shapes</b>: {@code (batch, height, width, channels) -> (batch, channels)}. Images of any
 * size come out as long as they have channels, so it often stands in the place of {@link Flatten}
 * before the last dense layer; it has no weights that could learn by heart.
 *
 * <pre>{@code
 * new Sequential(Shape.of(32, 32, 3),
 *     new Conv2D(16, 3, RELU), new GlobalAvgPool2D(), new Dense(10, SOFTMAX));
 * }</pre>
 *
 * @see <a href="https://arxiv.org/abs/1312.4400">Lin, Chen, Yan: Network in network, 2014</a>
 */
public record GlobalAvgPool2D() implements Layer {
  @Override
  public Built build(Shape input, Scope scope) {
    Images.check(input);
    return Built.of(Shape.of(input.dim(2)), (x, pass) -> x.mean(1, 2));
  }

  @Override
  public String kind() {
    return "globalAvgPool";
  }

  @Override
  public String toString() {
    return "GlobalAvgPool2D()";
  }
}
