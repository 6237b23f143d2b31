package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * Normal with variance {@code 2 / fanIn}, for relu and its kin, which let half of the signal
 * through.
 *
 * @see <a href="https://arxiv.org/abs/1502.01852">He et al.: Delving deep into rectifiers, 2015</a>
 */
public record HeNormal() implements Initializer {
  @Override
  public NdArray create(Shape shape, RandomStream random) {
    return Initializer.normal(shape, random, StrictMath.sqrt(2.0 / Initializer.fanIn(shape)));
  }
}
