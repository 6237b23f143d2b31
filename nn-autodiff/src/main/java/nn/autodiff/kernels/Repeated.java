package nn.autodiff.kernels;

import java.util.Arrays;

/**
 * One number or one short row many times over, so that a loop over two arrays also serves an array
 * and a number, or a matrix and a row.
 */
final class Repeated {
  /** Below this many columns, a row is worth repeating. */
  static final int SHORT_ROW = 513;

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

  /**
   * This thread's buffer, which starts with {@code rows} copies of a short row, or all it holds.
   */
  static float[] rows(float[] row, int rowAt, int columns, int rows) {
    float[] buffer = BUFFER.get();
    int wanted = Math.min(rows, LENGTH / Math.max(1, columns)) * columns;
    System.arraycopy(row, rowAt, buffer, 0, columns);
    for (int done = columns; done < wanted; done *= 2) {
      System.arraycopy(buffer, 0, buffer, done, Math.min(done, wanted - done));
    }
    return buffer;
  }
}
