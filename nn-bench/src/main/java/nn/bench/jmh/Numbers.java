package nn.bench.jmh;

import nn.autodiff.RandomStream;

/** The numbers that kernels are fed with: always the same, from a normal distribution. */
final class Numbers {
  private Numbers() {}

  static float[] of(int n) {
    RandomStream random = RandomStream.of(0, "bench");
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }
}
