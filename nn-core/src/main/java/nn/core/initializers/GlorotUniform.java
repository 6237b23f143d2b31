package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * Uniform in {@code ±sqrt(6 / (fanIn + fanOut))}, which keeps the variance of signals and of
 * gradients about the same from layer to layer where the activation is close to linear around 0, as
 * tanh is.
 *
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot, Bengio: Understanding the
 *     difficulty of training deep feedforward neural networks, 2010</a>
 */
public record GlorotUniform() implements Initializer {
  @Override
  public NdArray create(Shape shape, RandomStream random) {
    return Initializer.uniform(
        shape,
        random,
        StrictMath.sqrt(6.0 / (Initializer.fanIn(shape) + Initializer.fanOut(shape))));
  }
}
