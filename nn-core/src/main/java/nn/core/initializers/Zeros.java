package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/** All zeros, as biases start. */
public record Zeros() implements Initializer {
  @Override
  public NdArray create(Shape shape, RandomStream random) {
    return NdArray.zeros(shape);
  }
}
