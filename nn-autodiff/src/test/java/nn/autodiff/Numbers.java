package nn.autodiff;

import java.util.function.DoubleUnaryOperator;

/** Arrays for tests: random ones, and ones computed number by number. */
final class Numbers {
  private Numbers() {}

  /** Numbers in [-2, 2), at least 0.05 from zero and from each other where there are few. */
  static NdArray random(long seed, int... dims) {
    return uniform(seed, -2, 2, dims);
  }

  static NdArray uniform(long seed, double low, double high, int... dims) {
    RandomStream random = RandomStream.of(seed, "test");
    NdArray array = NdArray.zeros(Shape.of(dims));
    for (int i = 0; i < array.size(); i++) {
      array.data()[i] = (float) random.uniform(low, high);
    }
    return array;
  }

  /** Numbers that are all different, at least a tenth apart, in random order. */
  static NdArray distinct(long seed, int... dims) {
    NdArray array = NdArray.zeros(Shape.of(dims));
    int[] order = RandomStream.of(seed, "test").permutation(array.size());
    for (int i = 0; i < order.length; i++) {
      array.data()[i] = 0.1f * (order[i] - order.length / 2f);
    }
    return array;
  }

  static NdArray map(NdArray x, DoubleUnaryOperator f) {
    NdArray y = NdArray.zeros(x.shape());
    for (int i = 0; i < y.size(); i++) {
      y.data()[i] = (float) f.applyAsDouble(x.data()[i]);
    }
    return y;
  }
}
