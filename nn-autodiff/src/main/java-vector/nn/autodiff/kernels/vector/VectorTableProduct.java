package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;
import static nn.autodiff.kernels.vector.Lanes.TILE_ROWS;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import nn.autodiff.kernels.Kernels;
import nn.autodiff.kernels.TableProduct;

/**
 * A product through tables, cut into register tiles.
 *
 * <p>As in {@link VectorProduct}, columns are taken in panels two vectors wide, whose block of B
 * stays in the first-level cache while all rows meet it. B is copied into a dense panel only where
 * enough rows meet it to pay for that, or where its end is too near to load whole vectors.
 */
final class VectorTableProduct implements TableProduct {
  private static final int PANEL = 2 * LENGTH;
  private static final int ROWS_WORTH_PACKING = 48;

  private static final int[] WIDE_ROWS = multiples(PANEL);
  private static final int[] SLIM_ROWS = multiples(LENGTH);
  private static final ThreadLocal<int[]> LAST_ROWS =
      ThreadLocal.withInitial(() -> new int[TILE_ROWS]);

  private static int[] multiples(int length) {
    int[] multiples = new int[Kernels.K_BLOCK];
    for (int i = 0; i < multiples.length; i++) {
      multiples[i] = i * length;
    }
    return multiples;
  }

  @Override
  public void run(
      int m,
      int n,
      int k,
      float[] a,
      int[] aRows,
      int aRowsAt,
      int[] aSteps,
      float[] b,
      int bAt,
      int[] bSteps,
      float[] c,
      int cAt,
      int[] cRows,
      int cRowsAt,
      int cRow,
      boolean add) {
    if (k == 0) {
      for (int i = 0; i < m && !add; i++) {
        int at = cAt + cRows[cRowsAt + i];
        Arrays.fill(c, at, at + n, 0f);
      }
      return;
    }
    float[] panel = Scratch.get().panel;
    for (int j = 0; j < n; j += PANEL) {
      int columns = Math.min(PANEL, n - j);
      int width = columns > LENGTH ? PANEL : LENGTH;
      for (int block = 0; block < k; block += Kernels.K_BLOCK) {
        int steps = Math.min(Kernels.K_BLOCK, k - block);
        boolean store = block == 0 && !add;
        int last = bSteps[block + steps - 1];
        boolean dense = last - bSteps[block] == (steps - 1) * width;
        if (m >= ROWS_WORTH_PACKING && !dense || bAt + j + last + width > b.length) {
          pack(b, bAt + j, bSteps, block, steps, columns, width, panel);
          int[] rows = width == PANEL ? WIDE_ROWS : SLIM_ROWS;
          rows(
              m, columns, width, steps, a, aRows, aRowsAt, aSteps, block, panel, 0, rows, 0, c,
              cAt + j, cRows, cRowsAt, cRow, store);
        } else {
          rows(
              m, columns, width, steps, a, aRows, aRowsAt, aSteps, block, b, bAt + j, bSteps, block,
              c, cAt + j, cRows, cRowsAt, cRow, store);
        }
      }
    }
  }

  /** All rows of C from one block of a panel of B. */
  private static void rows(
      int m,
      int columns,
      int width,
      int steps,
      float[] a,
      int[] aRows,
      int aRowsAt,
      int[] aSteps,
      int aStepsAt,
      float[] b,
      int bAt,
      int[] bSteps,
      int bStepsAt,
      float[] c,
      int cAt,
      int[] cRows,
      int cRowsAt,
      int cRow,
      boolean store) {
    float[] tile = Scratch.get().tile;
    // A tile that is wider than C runs over into the rows below it, which are computed after it.
    int over = (width - columns + cRow - 1) / cRow;
    boolean inPlace = store && (columns == width || columns == cRow);
    for (int i = 0; i < m; i += TILE_ROWS) {
      int left = aRowsAt + i;
      int to = cRowsAt + i;
      int end = i + TILE_ROWS - 1 + over;
      if (inPlace && end < m && cRows[to + end - i] - cRows[to] == (end - i) * cRow) {
        tile(
            width,
            steps,
            a,
            aRows,
            left,
            aSteps,
            aStepsAt,
            b,
            bAt,
            bSteps,
            bStepsAt,
            c,
            cAt + cRows[to],
            cRow);
        continue;
      }
      int count = Math.min(TILE_ROWS, m - i);
      int[] rows = aRows;
      if (count < TILE_ROWS) {
        rows = LAST_ROWS.get();
        for (int r = 0; r < TILE_ROWS; r++) {
          rows[r] = aRows[left + Math.min(r, count - 1)];
        }
        left = 0;
      }
      tile(width, steps, a, rows, left, aSteps, aStepsAt, b, bAt, bSteps, bStepsAt, tile, 0, width);
      for (int r = 0; r < count; r++) {
        merge(tile, r * width, c, cAt + cRows[to + r], columns, width, store);
      }
    }
  }

  private static void tile(
      int width,
      int steps,
      float[] a,
      int[] aRows,
      int aRowsAt,
      int[] aSteps,
      int aStepsAt,
      float[] b,
      int bAt,
      int[] bSteps,
      int bStepsAt,
      float[] c,
      int cAt,
      int cRow) {
    if (TILE_ROWS == 8) {
      if (width == LENGTH) {
        WideTableTiles.eightByOne(
            steps, a, aRows, aRowsAt, aSteps, aStepsAt, b, bAt, bSteps, bStepsAt, c, cAt, cRow);
      } else {
        WideTableTiles.eightByTwo(
            steps, a, aRows, aRowsAt, aSteps, aStepsAt, b, bAt, bSteps, bStepsAt, c, cAt, cRow);
      }
    } else {
      if (width == LENGTH) {
        NarrowTableTiles.sixByOne(
            steps, a, aRows, aRowsAt, aSteps, aStepsAt, b, bAt, bSteps, bStepsAt, c, cAt, cRow);
      } else {
        NarrowTableTiles.sixByTwo(
            steps, a, aRows, aRowsAt, aSteps, aStepsAt, b, bAt, bSteps, bStepsAt, c, cAt, cRow);
      }
    }
  }

  /** Copies a block of B, whole vectors where they are there, else what is wanted and zeros. */
  private static void pack(
      float[] b,
      int bAt,
      int[] bSteps,
      int block,
      int steps,
      int columns,
      int width,
      float[] panel) {
    for (int p = 0; p < steps; p++) {
      int from = bAt + bSteps[block + p];
      int to = p * width;
      if (from + width <= b.length) {
        for (int j = 0; j < width; j += LENGTH) {
          FloatVector.fromArray(FLOATS, b, from + j).intoArray(panel, to + j);
        }
      } else {
        System.arraycopy(b, from, panel, to, columns);
        Arrays.fill(panel, to + columns, to + width, 0f);
      }
    }
  }

  private static void merge(
      float[] tile, int tileAt, float[] c, int cAt, int columns, int width, boolean store) {
    if (!store) {
      Panels.merge(tile, tileAt, c, cAt, columns, false);
    } else if (columns == width) {
      for (int j = 0; j < width; j += LENGTH) {
        FloatVector.fromArray(FLOATS, tile, tileAt + j).intoArray(c, cAt + j);
      }
    } else {
      System.arraycopy(tile, tileAt, c, cAt, columns);
    }
  }
}
