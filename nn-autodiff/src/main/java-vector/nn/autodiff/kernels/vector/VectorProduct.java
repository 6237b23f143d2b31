package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.LENGTH;
import static nn.autodiff.kernels.vector.Lanes.TILE_ROWS;

import java.util.Arrays;
import nn.autodiff.kernels.Kernels;
import nn.autodiff.kernels.Workers;

/**
 * One matrix product, cut into register tiles.
 *
 * <p>C is cut into tasks, blocks of rows by groups of columns. A task takes k block by block, and
 * its columns in panels two vectors wide; the panel's block of B stays in the first-level cache
 * while all rows of the task meet it, a tile at a time. B is copied into a dense panel only where
 * it must be (transposed, or the last columns do not fill a vector) or where enough rows meet it to
 * pay for it. A is always read where it is.
 */
final class VectorProduct implements Workers.Task {
  private static final int PANEL = 2 * LENGTH;
  private static final int WIDE = 8 * LENGTH;

  /** With as many steps as a chain has, 400 KB of A: they stay in a second-level cache of 1 MB. */
  private static final int MOST_ROWS = 384;

  private static final int ROWS_WORTH_PACKING = 48;
  private static final long WORK_PER_TASK = 1 << 19;

  private final int m;
  private final int n;
  private final int k;
  private final float[] a;
  private final int aAt;
  private final int aRow;
  private final int aStep;
  private final float[] b;
  private final int bAt;
  private final boolean bTransposed;
  private final float[] c;
  private final int cAt;
  private final boolean add;
  private int rowsPerTask;
  private int columnsPerTask;
  private int columnTasks;

  VectorProduct(
      int m,
      int n,
      int k,
      float[] a,
      int aAt,
      boolean aTransposed,
      float[] b,
      int bAt,
      boolean bTransposed,
      float[] c,
      int cAt,
      boolean add) {
    this.m = m;
    this.n = n;
    this.k = k;
    this.a = a;
    this.aAt = aAt;
    this.aRow = aTransposed ? 1 : k;
    this.aStep = aTransposed ? m : 1;
    this.b = b;
    this.bAt = bAt;
    this.bTransposed = bTransposed;
    this.c = c;
    this.cAt = cAt;
    this.add = add;
  }

  void run(Workers workers) {
    if (k == 0) {
      if (!add) {
        Arrays.fill(c, cAt, cAt + m * n, 0f);
      }
      return;
    }
    long work = (long) m * n * k;
    if (workers.threads() == 1 || work < 2 * WORK_PER_TASK) {
      for (int row = 0; row < m; row += MOST_ROWS) {
        block(row, Math.min(m, row + MOST_ROWS), 0, n);
      }
      return;
    }
    rowsPerTask = MOST_ROWS;
    int rowTasks = (m + rowsPerTask - 1) / rowsPerTask;
    int panels = (n + PANEL - 1) / PANEL;
    int wanted = (int) Math.min(work / WORK_PER_TASK, 4L * workers.threads());
    columnTasks = Math.max(1, Math.min(panels, (wanted + rowTasks - 1) / rowTasks));
    int panelsPerTask = (panels + columnTasks - 1) / columnTasks;
    columnsPerTask = panelsPerTask * PANEL;
    columnTasks = (n + columnsPerTask - 1) / columnsPerTask;
    if (columnTasks * rowTasks < wanted) {
      int tilesDown = (m + TILE_ROWS - 1) / TILE_ROWS;
      int wantedRowTasks = Math.min(tilesDown, (wanted + columnTasks - 1) / columnTasks);
      rowsPerTask = (tilesDown + wantedRowTasks - 1) / wantedRowTasks * TILE_ROWS;
      rowTasks = (m + rowsPerTask - 1) / rowsPerTask;
    }
    workers.run(rowTasks * columnTasks, this);
  }

  @Override
  public void run(int index) {
    int row = index / columnTasks * rowsPerTask;
    int column = index % columnTasks * columnsPerTask;
    block(row, Math.min(m, row + rowsPerTask), column, Math.min(n, column + columnsPerTask));
  }

  private void block(int fromRow, int toRow, int fromColumn, int toColumn) {
    Scratch scratch = Scratch.get();
    boolean fewRows = toRow - fromRow < TILE_ROWS;
    boolean dense = toRow - fromRow >= ROWS_WORTH_PACKING;
    for (int step = 0; step < k; step += Kernels.K_BLOCK) {
      int steps = Math.min(Kernels.K_BLOCK, k - step);
      boolean first = step == 0 && !add;
      int width;
      for (int j = fromColumn; j < toColumn; j += width) {
        int columns = toColumn - j;
        if (fewRows && !bTransposed && columns >= WIDE) {
          width = WIDE;
          wideRows(fromRow, toRow, step, steps, j, first, scratch.tile);
          continue;
        }
        columns = Math.min(PANEL, columns);
        width = columns > LENGTH ? PANEL : LENGTH;
        if (dense || bTransposed || columns < width) {
          Panels.pack(b, bAt, n, k, bTransposed, step, steps, j, columns, width, scratch.panel);
          panel(fromRow, toRow, step, steps, j, columns, first, scratch.panel, 0, width, width);
        } else {
          int at = bAt + step * n + j;
          panel(fromRow, toRow, step, steps, j, columns, first, b, at, n, width);
        }
      }
    }
  }

  /** The rows from one panel of B, stored in place where nothing else could be overwritten. */
  private void panel(
      int fromRow,
      int toRow,
      int step,
      int steps,
      int j,
      int columns,
      boolean first,
      float[] right,
      int rightAt,
      int rightStep,
      int width) {
    float[] tile = Scratch.get().tile;
    int rows = toRow - fromRow < TILE_ROWS ? 1 : TILE_ROWS;
    // A tile that is wider than C runs over into the rows below it, which are computed after it.
    int lastInPlace = columns == width ? toRow : columns == n ? toRow - width / n : 0;
    for (int i = fromRow; i < toRow; i += rows) {
      int start = Math.min(i, toRow - rows);
      int left = aAt + step * aStep + start * aRow;
      int at = cAt + start * n + j;
      if (first && start + rows <= lastInPlace) {
        Tiles.run(rows, width, steps, a, left, aRow, aStep, right, rightAt, rightStep, c, at, n);
        continue;
      }
      Tiles.run(
          rows, width, steps, a, left, aRow, aStep, right, rightAt, rightStep, tile, 0, width);
      for (int r = i - start; r < rows; r++) {
        Panels.merge(tile, r * width, c, at + r * n, columns, first);
      }
    }
  }

  /** Row by row, eight vectors at once, as one or two would wait for each other. */
  private void wideRows(
      int fromRow, int toRow, int step, int steps, int j, boolean first, float[] tile) {
    int right = bAt + step * n + j;
    for (int i = fromRow; i < toRow; i++) {
      int left = aAt + step * aStep + i * aRow;
      int at = cAt + i * n + j;
      if (first) {
        RowTiles.oneByEight(steps, a, left, aStep, b, right, n, c, at);
      } else {
        RowTiles.oneByEight(steps, a, left, aStep, b, right, n, tile, 0);
        Panels.merge(tile, 0, c, at, WIDE, false);
      }
    }
  }
}
