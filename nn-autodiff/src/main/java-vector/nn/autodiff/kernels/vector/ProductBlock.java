package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.LENGTH;
import static nn.autodiff.kernels.vector.Lanes.TILE_ROWS;

import nn.autodiff.kernels.Kernels;

/**
 * One block of C, computed by one thread: the loops between the second-level cache and the
 * registers, and the buffers they need. Each level of the memory has its piece of the work:
 *
 * <ol>
 *   <li><b>k is taken 256 steps at a time</b>, as the definition of a product says. What the rows
 *       of a block need of A for that many steps stays in the <b>second-level cache</b>: half a
 *       megabyte for {@link #MOST_ROWS} rows.
 *   <li><b>Columns are taken a panel of two vectors at a time.</b> 256 steps of it, 32 KB of B
 *       where vectors have 16 numbers, stay in the <b>first-level cache</b> while all rows meet
 *       them.
 *   <li><b>Rows are taken eight at a time</b> (or six, see {@link Lanes#TILE_ROWS}): their sums
 *       with the panel, a tile, stay in <b>registers</b> for the 256 steps.
 * </ol>
 *
 * <p>A tile by itself runs at the limit of the machine; what is lost is lost around it. So three
 * things are copied, each only where that is cheaper than to do without:
 *
 * <ul>
 *   <li><b>B</b>, into dense panels. Where a number goes in a cache follows from the low bits of
 *       its address, so that rows of B a few kilobytes apart push each other out. Four panels are
 *       copied at once, as long pieces of a row come faster from the memory than short ones. With
 *       few rows to meet it, or if it is small, B stays where it is, unless it lies the wrong way
 *       round.
 *   <li><b>A</b>, only where its rows are apart by a large power of two, and so would push each
 *       other out of the second-level cache. Else a tile reads A where it is, stored either way, as
 *       fast.
 *   <li><b>Sums</b> of several blocks of k, added up beside C, tile after tile, and stored in it at
 *       the end. C itself has left the caches when it is needed again, and to add to it would be to
 *       wait for the memory.
 * </ul>
 */
final class ProductBlock {
  /** Columns of a panel. */
  static final int PANEL = 2 * LENGTH;

  /** Rows of the largest block: each copy of B serves so many. */
  static final int MOST_ROWS = 512;

  /** Columns of the largest block: each copy of A serves so many. */
  static final int MOST_COLUMNS = 32 * PANEL;

  /** Panels that are copied at once. */
  private static final int PANELS_TOGETHER = 4;

  /**
   * From so many rows on a tile is faster than row by row, even if nobody reads some of its sums.
   */
  private static final int ROWS_WORTH_A_TILE = 3;

  /** From so many rows on a copy of B is worth it. */
  private static final int ROWS_WORTH_PACKING = 96;

  /** The same where the rows of B are apart by a multiple of {@link #BAD_STRIDE}. */
  private static final int ROWS_WORTH_PACKING_BAD_STRIDE = 32;

  /** From so many panels on a copy of A is worth it, where its rows are in each other's way. */
  private static final int PANELS_WORTH_PACKING = 8;

  /** Rows of B apart by a multiple of so many numbers share too few places of a cache. */
  private static final int BAD_STRIDE = 512;

  /** The same for the steps of a transposed A, which has less of each line in use at once. */
  private static final int BAD_STEP = 1024;

  /**
   * Numbers that a second-level cache of 1 MB holds. Of rows apart by a power of two, it has places
   * for as many as if each were as long as that.
   */
  private static final int SECOND_LEVEL_CACHE = 1 << 18;

  private final float[] panel = new float[PANELS_TOGETHER * Kernels.K_BLOCK * PANEL];
  private final float[] tile = new float[TILE_ROWS * PANEL];
  private float[] packed = new float[0];
  private float[] sums = new float[0];

  /** A, in place or packed: row r of tile t at step p is at {@code leftAt + t * leftTile + ...}. */
  private float[] left = packed;

  private int leftAt;
  private int leftTile;
  private int leftRow;
  private int leftStep;
  private boolean leftPacked;

  /** B, in place or packed. */
  private float[] right = panel;

  private int rightAt;
  private int rightStep;
  private boolean rightPacked;

  /** Computes the product's rows and columns from and to. */
  void compute(VectorProduct p, int fromRow, int toRow, int fromColumn, int toColumn) {
    if (toRow - fromRow < ROWS_WORTH_A_TILE) {
      ProductRows.compute(p, fromRow, toRow, fromColumn, toColumn, panel, tile);
      return;
    }
    int tiles = (toRow - fromRow + TILE_ROWS - 1) / TILE_ROWS;
    boolean apart = p.k > Kernels.K_BLOCK && !p.add;
    if (apart) {
      sums = Scratch.grown(sums, tiles * TILE_ROWS * (toColumn - fromColumn + PANEL));
    }
    for (int step = 0; step < p.k; step += Kernels.K_BLOCK) {
      int steps = Math.min(Kernels.K_BLOCK, p.k - step);
      takeLeft(p, fromRow, toRow, step, steps, (toColumn - fromColumn) / PANEL);
      int slot = 0;
      int together = PANELS_TOGETHER * PANEL;
      for (int group = fromColumn; group < toColumn; group += together) {
        int end = Math.min(toColumn, group + together);
        takeRight(p, toRow - fromRow, step, steps, group, end);
        for (int j = group; j < end; j += PANEL) {
          int columns = Math.min(PANEL, end - j);
          int width = columns > LENGTH ? PANEL : LENGTH;
          rightStep = rightPacked ? width : p.n;
          if (!apart) {
            intoC(p, fromRow, toRow, steps, j, columns, width, step == 0 && !p.add);
          } else if (step == 0) {
            intoSums(tiles, toRow - fromRow, steps, width, slot);
          } else if (step + steps < p.k) {
            addToSums(tiles, toRow - fromRow, steps, width, slot);
          } else {
            sumsIntoC(p, fromRow, toRow, steps, j, columns, width, slot);
          }
          slot += tiles * TILE_ROWS * width;
          rightAt += rightPacked ? Kernels.K_BLOCK * PANEL : PANEL;
        }
      }
    }
    left = packed;
    right = panel;
  }

  private void takeLeft(VectorProduct p, int fromRow, int toRow, int step, int steps, int panels) {
    int at = p.aAt + step * p.aStep + fromRow * p.aRow;
    int rows = toRow - fromRow;
    boolean crowded =
        p.aRow == 1
            ? p.aStep % BAD_STEP == 0
            : (long) rows * Integer.lowestOneBit(p.aRow) > SECOND_LEVEL_CACHE;
    leftPacked = rows < TILE_ROWS || crowded && panels >= PANELS_WORTH_PACKING;
    if (!leftPacked) {
      left = p.a;
      leftAt = at;
      leftRow = p.aRow;
      leftStep = p.aStep;
      leftTile = TILE_ROWS * leftRow;
      return;
    }
    packed = Scratch.grown(packed, (MOST_ROWS + TILE_ROWS) * Panels.LEFT_ROW);
    left = packed;
    leftAt = 0;
    if (p.aRow == 1) {
      leftRow = 1;
      leftStep = TILE_ROWS;
      leftTile = Panels.LEFT_TILE;
      Panels.packColumns(p.a, at, rows, p.aStep, steps, packed);
    } else {
      leftRow = Panels.LEFT_ROW;
      leftStep = 1;
      leftTile = TILE_ROWS * leftRow;
      Panels.packRows(p.a, at, rows, p.aRow, steps, packed);
    }
  }

  private void takeRight(VectorProduct p, int rows, int step, int steps, int from, int to) {
    int worth = p.n % BAD_STRIDE == 0 ? ROWS_WORTH_PACKING_BAD_STRIDE : ROWS_WORTH_PACKING;
    rightPacked =
        p.bTransposed
            || (to - from) % LENGTH != 0
            || rows >= worth && steps * p.n > Kernels.K_BLOCK * PANEL;
    if (rightPacked) {
      Panels.pack(p.b, p.bAt, p.n, p.k, p.bTransposed, step, steps, from, to, panel);
      right = panel;
      rightAt = 0;
    } else {
      right = p.b;
      rightAt = p.bAt + step * p.n + from;
    }
  }

  /** The tile whose first row is {@code i} rows into the block, or the last tile of whole rows. */
  private void tile(int i, int rows, int steps, int width, float[] out, int outAt, int outRow) {
    int at = leftAt + i / TILE_ROWS * leftTile;
    if (i + TILE_ROWS > rows && !leftPacked) {
      at -= (i + TILE_ROWS - rows) * leftRow;
    }
    Tiles.run(
        TILE_ROWS, width, steps, left, at, leftRow, leftStep, right, rightAt, rightStep, out, outAt,
        outRow);
  }

  /** Stores in C or adds to it, without a detour where nothing else could be overwritten. */
  private void intoC(
      VectorProduct p,
      int fromRow,
      int toRow,
      int steps,
      int j,
      int columns,
      int width,
      boolean store) {
    int n = p.n;
    int rows = toRow - fromRow;
    // A tile that is wider than C runs over into the rows below it, which are computed after it.
    int lastInPlace = columns == width ? toRow : columns == n ? toRow - width / n : 0;
    for (int i = 0; i < rows; i += TILE_ROWS) {
      int start = Math.max(0, Math.min(i, rows - TILE_ROWS));
      int at = p.cAt + (fromRow + start) * n + j;
      if (store && fromRow + start + TILE_ROWS <= lastInPlace) {
        tile(i, rows, steps, width, p.c, at, n);
        continue;
      }
      tile(i, rows, steps, width, tile, 0, width);
      int done = i - start;
      int from = done * width;
      int count = Math.min(TILE_ROWS, rows) - done;
      at += done * n;
      if (store) {
        Panels.store(tile, from, width, count, columns, p.c, at, n);
      } else {
        Panels.add(p.c, at, n, tile, from, width, count, columns, p.c, at, n);
      }
    }
  }

  private void intoSums(int tiles, int rows, int steps, int width, int slot) {
    for (int t = 0; t < tiles; t++) {
      tile(t * TILE_ROWS, rows, steps, width, sums, slot + t * TILE_ROWS * width, width);
    }
  }

  private void addToSums(int tiles, int rows, int steps, int width, int slot) {
    for (int t = 0; t < tiles; t++) {
      tile(t * TILE_ROWS, rows, steps, width, tile, 0, width);
      int at = slot + t * TILE_ROWS * width;
      Panels.add(sums, at, width, tile, 0, width, TILE_ROWS, width, sums, at, width);
    }
  }

  private void sumsIntoC(
      VectorProduct p, int fromRow, int toRow, int steps, int j, int columns, int width, int slot) {
    int rows = toRow - fromRow;
    for (int i = 0; i < rows; i += TILE_ROWS) {
      tile(i, rows, steps, width, tile, 0, width);
      int done = i - Math.max(0, Math.min(i, rows - TILE_ROWS));
      Panels.add(
          sums,
          slot + (i + done) * width,
          width,
          tile,
          done * width,
          width,
          Math.min(TILE_ROWS, rows) - done,
          columns,
          p.c,
          p.cAt + (fromRow + i) * p.n + j,
          p.n);
    }
  }
}
