package nn.autodiff.kernels.vector;

import nn.autodiff.kernels.Kernels;

/** The buffers of one thread, made once, so that the kernels allocate nothing. */
final class Scratch {
  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

  /** The lanes of a sum. */
  final float[] lanes = new float[Kernels.LANES];

  /** A block of B: as many rows as a chain has steps, two vectors wide. */
  final float[] panel = new float[Kernels.K_BLOCK * 2 * Lanes.LENGTH];

  /** One register tile of C. */
  final float[] tile = new float[Lanes.TILE_ROWS * 2 * Lanes.LENGTH];

  /** A few numbers between two loops of one function. */
  final float[] block = new float[512];

  private float[] numbers = new float[0];

  private Scratch() {}

  static Scratch get() {
    return OF_THREAD.get();
  }

  /** At least {@code n} numbers, with whatever is in them. */
  float[] numbers(int n) {
    if (numbers.length < n) {
      numbers = new float[Math.max(n, 2 * numbers.length)];
    }
    return numbers;
  }
}
