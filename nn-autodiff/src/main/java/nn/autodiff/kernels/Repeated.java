package nn.autodiff.kernels;

import java.util.Arrays;

/** One number many times over, so that a loop over two arrays also serves an array and a number. */
final class Repeated {
  private static final int LENGTH = 1024;
  private static final ThreadLocal<float[]> BUFFER =
      ThreadLocal.withInitial(() -> new float[LENGTH]);

  private Repeated() {}

  /** This thread's buffer, of which at least the first {@code n} (or all) are the number. */
  static float[] of(float number, int n) {
    float[] buffer = BUFFER.get();
    Arrays.fill(buffer, 0, Math.min(n, LENGTH), number);
    return buffer;
  }
}
