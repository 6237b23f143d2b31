package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * Normal with variance {@code 2 / (fanIn + fanOut)}; {@link GlorotUniform} with another shape of
 * randomness.
 *
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot, Bengio: Understanding the
 *     difficulty of training deep feedforward neural networks, 2010</a>
 */
public record GlorotNormal() implements Initializer {
  @Override
  public NdArray create(Shape shape, RandomStream random) {
    return Initializer.normal(
        shape,
        random,
        StrictMath.sqrt(2.0 / (Initializer.fanIn(shape) + Initializer.fanOut(shape))));
  }
}
