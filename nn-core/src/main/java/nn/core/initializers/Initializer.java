package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/** How weights start. */
@FunctionalInterface
public interface Initializer {
  /**
   * Fresh weights.
   *
   * @param shape their shape; the last axis counts the outputs, all others the inputs
   * @param random where randomness comes from; the same stream gives the same weights
   */
  NdArray create(Shape shape, RandomStream random);

  /** How many numbers each output is computed from: the product of all axes but the last. */
  static int fanIn(Shape shape) {
    return shape.rank() < 2 ? shape.last() : shape.size() / Math.max(1, shape.last());
  }

  /** How many outputs each input takes part in, by the receptive field times the last axis. */
  static int fanOut(Shape shape) {
    return shape.rank() < 2
        ? shape.last()
        : shape.size() / Math.max(1, shape.dim(shape.rank() - 2));
  }

  /** Independent numbers, uniform in [-limit, limit). */
  static NdArray uniform(Shape shape, RandomStream random, double limit) {
    NdArray weights = NdArray.zeros(shape);
    for (int i = 0; i < weights.size(); i++) {
      weights.data()[i] = (float) random.uniform(-limit, limit);
    }
    return weights;
  }

  /** Independent numbers, normal with mean 0. */
  static NdArray normal(Shape shape, RandomStream random, double stddev) {
    NdArray weights = NdArray.zeros(shape);
    for (int i = 0; i < weights.size(); i++) {
      weights.data()[i] = (float) (stddev * random.nextGaussian());
    }
    return weights;
  }
}
