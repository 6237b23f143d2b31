package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;

/** Copies between matrices and the dense buffers that tiles work on. */
final class Panels {
  private Panels() {}

  /**
   * Copies steps and columns of B into a panel, {@code width} numbers for each step. What fills up
   * a step, zeros or whatever follows in B, makes sums that nobody reads.
   */
  static void pack(
      float[] b,
      int bAt,
      int n,
      int k,
      boolean transposed,
      int step,
      int steps,
      int column,
      int columns,
      int width,
      float[] panel) {
    if (transposed) {
      packTransposed(b, bAt + column * k + step, k, steps, columns, width, panel);
    } else if (columns == 2 * LENGTH) {
      packTwoVectors(b, bAt + step * n + column, n, steps, panel);
    } else {
      packNumbers(b, bAt + step * n + column, n, steps, columns, width, panel);
    }
  }

  private static void packTwoVectors(float[] b, int from, int n, int steps, float[] panel) {
    int at = from;
    for (int p = 0; p < steps; p++) {
      FloatVector.fromArray(FLOATS, b, at).intoArray(panel, p * 2 * LENGTH);
      FloatVector.fromArray(FLOATS, b, at + LENGTH).intoArray(panel, p * 2 * LENGTH + LENGTH);
      at += n;
    }
  }

  private static void packNumbers(
      float[] b, int from, int n, int steps, int columns, int width, float[] panel) {
    int whole = Math.max(0, Math.min(steps, (b.length - width - from) / n + 1));
    if (from + width > b.length) {
      whole = 0;
    }
    for (int p = 0; p < whole; p++) {
      for (int j = 0; j < width; j += LENGTH) {
        FloatVector.fromArray(FLOATS, b, from + p * n + j).intoArray(panel, p * width + j);
      }
    }
    for (int p = whole; p < steps; p++) {
      int at = from + p * n;
      int to = p * width;
      for (int j = 0; j < columns; j++) {
        panel[to + j] = b[at + j];
      }
      for (int j = columns; j < width; j++) {
        panel[to + j] = 0f;
      }
    }
  }

  private static void packTransposed(
      float[] b, int from, int k, int steps, int columns, int width, float[] panel) {
    int j = 0;
    for (; j + 8 <= columns; j += 8) {
      packEight(b, from + j * k, k, steps, panel, j, width);
    }
    for (; j < columns; j++) {
      int at = from + j * k;
      for (int p = 0; p < steps; p++) {
        panel[p * width + j] = b[at + p];
      }
    }
    for (; j < width; j++) {
      for (int p = 0; p < steps; p++) {
        panel[p * width + j] = 0f;
      }
    }
  }

  private static void packEight(
      float[] b, int from, int k, int steps, float[] panel, int to, int width) {
    int at = to;
    for (int p = from; p < from + steps; p++) {
      panel[at] = b[p];
      panel[at + 1] = b[p + k];
      panel[at + 2] = b[p + 2 * k];
      panel[at + 3] = b[p + 3 * k];
      panel[at + 4] = b[p + 4 * k];
      panel[at + 5] = b[p + 5 * k];
      panel[at + 6] = b[p + 6 * k];
      panel[at + 7] = b[p + 7 * k];
      at += width;
    }
  }

  /** Stores a row of a tile in C, or adds it to what is there. */
  static void merge(float[] tile, int tileAt, float[] c, int cAt, int columns, boolean store) {
    if (store) {
      for (int j = 0; j < columns; j++) {
        c[cAt + j] = tile[tileAt + j];
      }
      return;
    }
    int whole = FLOATS.loopBound(columns);
    for (int j = 0; j < whole; j += LENGTH) {
      FloatVector.fromArray(FLOATS, c, cAt + j)
          .add(FloatVector.fromArray(FLOATS, tile, tileAt + j))
          .intoArray(c, cAt + j);
    }
    for (int j = whole; j < columns; j++) {
      c[cAt + j] += tile[tileAt + j];
    }
  }
}
