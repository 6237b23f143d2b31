package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * Uniform in {@code ±sqrt(3 / fanIn)}, so that the variance is {@code 1 / fanIn} and signals of
 * variance 1 stay so where the activation is close to linear around 0.
 *
 * @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98b.pdf">LeCun et al.: Efficient
 *     backprop, 1998</a>
 */
public record LecunUniform() implements Initializer {
  @Override
  public NdArray create(Shape shape, RandomStream random) {
    return Initializer.uniform(shape, random, StrictMath.sqrt(3.0 / Initializer.fanIn(shape)));
  }
}
