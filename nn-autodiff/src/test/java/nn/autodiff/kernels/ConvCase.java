package nn.autodiff.kernels;

import java.util.Arrays;
import nn.autodiff.RandomStream;

/** Arrays for one convolution and its gradients, and for pooling of the same images. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ConvCase(ConvShape shape, float[] x, float[] kernel, float[] bias, float[] dy) {
  /** Random numbers in [-1, 1). */
  static ConvCase random(ConvShape shape, long seed) {
    var random = RandomStream.of(seed, "convolution");
    return new ConvCase(
        shape,
        numbers(random, shape.batch() * shape.imageSize()),
        numbers(random, shape.steps() * shape.filters()),
        numbers(random, shape.filters()),
        numbers(random, shape.windows() * shape.filters()));
  }

  /** Random sizes: small ones of every kind, with everything that can be set. */
  static ConvShape shape(long seed) {
    var random = RandomStream.of(seed, "shape");
    int groups = 1 + random.nextInt(random.nextInt(4) == 0 ? 20 : 3);
    int channels = groups;
    int filters = groups * (1 + random.nextInt(2));
    if (random.nextInt(3) > 0) {
      channels = groups * (1 + random.nextInt(random.nextInt(4) == 0 ? 20 : 4));
      filters = groups * (1 + random.nextInt(random.nextInt(4) == 0 ? 40 : 10));
    }
    return new ConvShape(random.nextInt(4), axis(random), axis(random), channels, filters, groups);
  }

  private static WindowAxis axis(RandomStream random) {
    int size = 1 + random.nextInt(4);
    int stride = 1 + random.nextInt(3);
    int dilation = 1 + random.nextInt(2);
    int extent = (size - 1) * dilation + 1;
    int before = random.nextInt(size);
    int after = random.nextInt(size);
    int input = Math.max(1, extent - before - after) + random.nextInt(9);
    return axis(input, size, stride, before, after, dilation);
  }

  static WindowAxis axis(int input, int size, int stride, int before, int after, int dilation) {
    int output = (before + input + after - (size - 1) * dilation - 1) / stride + 1;
    return new WindowAxis(input, output, size, stride, before, dilation);
  }

  /** The same sizes as pooling sees them: no filters, and windows that are not all padding. */
  ConvShape pool() {
    return new ConvShape(
        shape.batch(),
        dense(shape.rows()),
        dense(shape.columns()),
        shape.channels(),
        shape.channels(),
        shape.channels());
  }

  private static WindowAxis dense(WindowAxis axis) {
    int after = (axis.size() - 1) / 2;
    int before = Math.min(axis.before(), axis.size() - 1);
    int input = Math.max(axis.input(), axis.size());
    return axis(input, axis.size(), axis.stride(), before, after, 1);
  }

  float[] forward(Kernels kernels, boolean withBias) {
    float[] y = garbage(dy.length);
    kernels.convolve(shape, x, kernel, withBias ? bias : null, y);
    return y;
  }

  float[] backInput(Kernels kernels) {
    float[] dx = garbage(x.length);
    kernels.convolveBackInput(shape, dy, kernel, dx);
    return dx;
  }

  float[] backKernel(Kernels kernels) {
    float[] dKernel = garbage(kernel.length);
    kernels.convolveBackKernel(shape, x, dy, dKernel);
    return dKernel;
  }

  float[] backBias(Kernels kernels) {
    float[] dBias = garbage(bias.length);
    kernels.convolveBackBias(shape, dy, dBias);
    return dBias;
  }

  static float[] numbers(RandomStream random, int n) {
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = 2 * random.nextFloat() - 1;
    }
    return numbers;
  }

  /** What a reused buffer may hold. */
  static float[] garbage(int n) {
    float[] numbers = new float[n];
    Arrays.fill(numbers, Float.NaN);
    return numbers;
  }
}
