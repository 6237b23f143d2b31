package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * Normal with variance {@code 1 / fanIn}; what selu needs to keep signals at mean 0 and variance 1.
 *
 * @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98b.pdf">LeCun et al.: Efficient
 *     backprop, 1998</a>
 * @see <a href="https://arxiv.org/abs/1706.02515">Klambauer et al.: Self-normalizing neural
 *     networks, 2017</a>
 */
public record LecunNormal() implements Initializer {
  @Override
  public NdArray create(Shape shape, RandomStream random) {
    return Initializer.normal(shape, random, StrictMath.sqrt(1.0 / Initializer.fanIn(shape)));
  }
}
