package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Scope;
import nn.core.initializers.Constant;
import nn.core.initializers.Initializer;

/**
 * A rectifier that learns how steep it is for negative numbers: {@code y = x} where x is positive,
 * else {@code alpha x}, with one alpha for each channel.
 *
 * <p>Do not put a penalty on alpha: it would draw it back to relu.
 *
 * <p><b>Shapes</b>: {@code (batch, ..., channels)}, unchanged; alpha {@code (channels,)}. In Keras
 * every place has its own alpha unless {@code shared_axes} says otherwise; here places share it, as
 * in the paper and in PyTorch.
 *
 * <pre>{@code
 * new Sequential(Shape.of(28, 28, 1),
 *     new Conv2D(8, 3), new PReLU(), new Flatten(), new Dense(10, SOFTMAX));
 * }</pre>
 *
 * @param initializer how alpha starts
 * @see <a href="https://arxiv.org/abs/1502.01852">He, Zhang, Ren, Sun: Delving deep into
 *     rectifiers, 2015</a>
 */
public record PReLU(Initializer initializer) implements Layer {
  /** With alpha starting at 0.25, as in the paper and in PyTorch; in Keras it starts at 0. */
  public PReLU() {
    this(new Constant(0.25));
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Shape channels = Shape.of(Normalizations.channels(input));
    Parameter alpha = scope.weight("alpha", channels, initializer);
    return Built.of(input, (x, pass) -> x.apply(LearnedSlope.RECTIFIER, pass.use(alpha)));
  }

  @Override
  public String kind() {
    return "prelu";
  }

  @Override
  public String toString() {
    return "PReLU()";
  }
}
