package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;
import static nn.autodiff.kernels.vector.Lanes.TILE_ROWS;

import jdk.incubator.vector.FloatVector;
import nn.autodiff.kernels.Kernels;

/** Copies between matrices and the dense buffers that tiles work on. */
final class Panels {
  /** From a packed row of A to the next: not a power of two, as eight are read at once. */
  static final int LEFT_ROW = Kernels.K_BLOCK + 16;

  /** From a packed tile of columns of A to the next, likewise. */
  static final int LEFT_TILE = TILE_ROWS * Kernels.K_BLOCK + 16;

  private static final int PANEL = 2 * LENGTH;
  private static final int SIZE = Kernels.K_BLOCK * PANEL;

  private Panels() {}

  /**
   * Copies steps and columns of B into panels of two vectors, or one where the last columns need no
   * more. What fills up a step, whatever follows in B or was there, makes sums that nobody reads.
   */
  static void pack(
      float[] b,
      int bAt,
      int n,
      int k,
      boolean transposed,
      int step,
      int steps,
      int from,
      int to,
      float[] panels) {
    int at = 0;
    if (!transposed) {
      int whole = (to - from) / PANEL;
      packWhole(b, bAt + step * n + from, n, steps, whole, panels);
      at = whole * SIZE;
    }
    for (int j = from + at / Kernels.K_BLOCK; j < to; j += PANEL) {
      int columns = Math.min(PANEL, to - j);
      int width = columns > LENGTH ? PANEL : LENGTH;
      if (transposed) {
        packTransposed(b, bAt + j * k + step, k, steps, columns, width, panels, at);
      } else {
        packPart(b, bAt + step * n + j, n, steps, columns, width, panels, at);
      }
      at += SIZE;
    }
  }

  /** Four rows at a time, so that more of them are on their way from the memory at once. */
  private static void packWhole(float[] b, int from, int n, int steps, int panels, float[] to) {
    int p = 0;
    for (; p + 4 <= steps; p += 4) {
      int row = from + p * n;
      int at = p * PANEL;
      for (int i = 0; i < panels; i++) {
        FloatVector.fromArray(FLOATS, b, row).intoArray(to, at);
        FloatVector.fromArray(FLOATS, b, row + LENGTH).intoArray(to, at + LENGTH);
        FloatVector.fromArray(FLOATS, b, row + n).intoArray(to, at + PANEL);
        FloatVector.fromArray(FLOATS, b, row + n + LENGTH).intoArray(to, at + PANEL + LENGTH);
        FloatVector.fromArray(FLOATS, b, row + 2 * n).intoArray(to, at + 2 * PANEL);
        FloatVector.fromArray(FLOATS, b, row + 2 * n + LENGTH)
            .intoArray(to, at + 2 * PANEL + LENGTH);
        FloatVector.fromArray(FLOATS, b, row + 3 * n).intoArray(to, at + 3 * PANEL);
        FloatVector.fromArray(FLOATS, b, row + 3 * n + LENGTH)
            .intoArray(to, at + 3 * PANEL + LENGTH);
        row += PANEL;
        at += SIZE;
      }
    }
    for (; p < steps; p++) {
      for (int i = 0; i < panels; i++) {
        System.arraycopy(b, from + p * n + i * PANEL, to, i * SIZE + p * PANEL, PANEL);
      }
    }
  }

  private static void packPart(
      float[] b, int from, int n, int steps, int columns, int width, float[] panels, int at) {
    int whole = Math.max(0, Math.min(steps, (b.length - width - from) / n + 1));
    if (from + width > b.length) {
      whole = 0;
    }
    for (int p = 0; p < whole; p++) {
      for (int j = 0; j < width; j += LENGTH) {
        FloatVector.fromArray(FLOATS, b, from + p * n + j).intoArray(panels, at + p * width + j);
      }
    }
    for (int p = whole; p < steps; p++) {
      for (int j = 0; j < columns; j++) {
        panels[at + p * width + j] = b[from + p * n + j];
      }
    }
  }

  private static void packTransposed(
      float[] b, int from, int k, int steps, int columns, int width, float[] panels, int at) {
    int j = 0;
    if (Transpose.ROWS > 0) {
      int whole = steps & -8;
      for (; j + Transpose.ROWS <= columns; j += Transpose.ROWS) {
        Transpose.rows(b, from + j * k, k, whole, panels, at + j, width);
        for (int p = whole; p < steps; p++) {
          for (int i = j; i < j + Transpose.ROWS; i++) {
            panels[at + p * width + i] = b[from + i * k + p];
          }
        }
      }
    }
    for (; j < columns; j++) {
      for (int p = 0; p < steps; p++) {
        panels[at + p * width + j] = b[from + j * k + p];
      }
    }
  }

  /** Copies rows of A, tile by tile; the last tile's rows are the last ones of A. */
  static void packRows(float[] a, int at, int rows, int aRow, int steps, float[] packed) {
    for (int i = 0; i < rows; i += TILE_ROWS) {
      int start = Math.max(0, Math.min(i, rows - TILE_ROWS));
      for (int r = 0; r < Math.min(TILE_ROWS, rows); r++) {
        System.arraycopy(a, at + (start + r) * aRow, packed, (i + r) * LEFT_ROW, steps);
      }
    }
  }

  /**
   * Copies columns of A that are rows of a product into tiles, four steps of all tiles at a time:
   * so they are read as they lie.
   */
  static void packColumns(float[] a, int at, int rows, int aStep, int steps, float[] packed) {
    for (int p = 0; p < steps; p += 4) {
      int count = Math.min(4, steps - p);
      int end = at + (p + count - 1) * aStep + Math.max(0, rows - TILE_ROWS) + LENGTH;
      boolean vectors = count == 4 && LENGTH >= TILE_ROWS && end <= a.length;
      for (int i = 0; i < rows; i += TILE_ROWS) {
        int from = at + p * aStep + Math.max(0, Math.min(i, rows - TILE_ROWS));
        int to = i / TILE_ROWS * LEFT_TILE + p * TILE_ROWS;
        if (vectors) {
          // Each runs over into the place of the next step, which is copied after it.
          FloatVector.fromArray(FLOATS, a, from).intoArray(packed, to);
          FloatVector.fromArray(FLOATS, a, from + aStep).intoArray(packed, to + TILE_ROWS);
          FloatVector.fromArray(FLOATS, a, from + 2 * aStep).intoArray(packed, to + 2 * TILE_ROWS);
          FloatVector.fromArray(FLOATS, a, from + 3 * aStep).intoArray(packed, to + 3 * TILE_ROWS);
        } else {
          for (int q = 0; q < count; q++) {
            int length = Math.min(TILE_ROWS, rows);
            System.arraycopy(a, from + q * aStep, packed, to + q * TILE_ROWS, length);
          }
        }
      }
    }
  }

  /** Stores rows of a tile in C. */
  static void store(
      float[] tile, int from, int width, int rows, int columns, float[] c, int cAt, int cRow) {
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < columns; j++) {
        c[cAt + r * cRow + j] = tile[from + r * width + j];
      }
    }
  }

  /** Adds rows of x and of a tile: {@code c[r, j] = x[r, j] + tile[r, j]}. */
  static void add(
      float[] x,
      int xAt,
      int xRow,
      float[] tile,
      int from,
      int width,
      int rows,
      int columns,
      float[] c,
      int cAt,
      int cRow) {
    if (columns == 2 * LENGTH) {
      addTwoVectors(x, xAt, xRow, tile, from, rows, c, cAt, cRow);
      return;
    }
    for (int r = 0; r < rows; r++) {
      int left = xAt + r * xRow;
      int right = from + r * width;
      int to = cAt + r * cRow;
      int j = 0;
      for (; j + LENGTH <= columns; j += LENGTH) {
        FloatVector.fromArray(FLOATS, x, left + j)
            .add(FloatVector.fromArray(FLOATS, tile, right + j))
            .intoArray(c, to + j);
      }
      for (; j < columns; j++) {
        c[to + j] = x[left + j] + tile[right + j];
      }
    }
  }

  private static void addTwoVectors(
      float[] x,
      int xAt,
      int xRow,
      float[] tile,
      int from,
      int rows,
      float[] c,
      int cAt,
      int cRow) {
    int left = xAt;
    int right = from;
    int to = cAt;
    for (int r = 0; r < rows; r++) {
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, left);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, left + LENGTH);
      FloatVector t0 = FloatVector.fromArray(FLOATS, tile, right);
      FloatVector t1 = FloatVector.fromArray(FLOATS, tile, right + LENGTH);
      x0.add(t0).intoArray(c, to);
      x1.add(t1).intoArray(c, to + LENGTH);
      left += xRow;
      right += PANEL;
      to += cRow;
    }
  }
}
