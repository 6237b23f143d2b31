package nn.autodiff.kernels.vector;

import nn.autodiff.kernels.Kernels;

/** The buffers of one thread, made once, so that the kernels allocate nothing. */
final class Scratch {
  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

  /** The lanes of a sum. */
  final float[] lanes = new float[Kernels.LANES];

  /** The product that this thread brings. */
  final VectorProduct product = new VectorProduct();

  /** The block of a product that this thread works on. */
  final ProductBlock productBlock = new ProductBlock();

  /** A few numbers between two loops of one function. */
  final float[] block = new float[512];

  private float[] numbers = new float[0];

  private Scratch() {}

  static Scratch get() {
    return OF_THREAD.get();
  }

  /** At least {@code n} numbers, with whatever is in them. */
  float[] numbers(int n) {
    numbers = grown(numbers, n);
    return numbers;
  }

  /** The buffer, or a longer one for it, with whatever is in it. */
  static float[] grown(float[] buffer, int n) {
    return buffer.length >= n ? buffer : new float[Math.max(n, 2 * buffer.length)];
  }
}
