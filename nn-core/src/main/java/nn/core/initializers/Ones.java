package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/** All ones, as factors start. */
public record Ones() implements Initializer {
  @Override
  public NdArray create(Shape shape, RandomStream random) {
    return NdArray.full(shape, 1);
  }
}
