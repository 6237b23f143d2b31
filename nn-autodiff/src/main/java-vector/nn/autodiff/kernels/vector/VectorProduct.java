package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.TILE_ROWS;

import java.util.Arrays;
import nn.autodiff.kernels.Workers;

/**
 * One matrix product: what is multiplied, and how it is cut into tasks for the threads.
 *
 * <p>Read on in {@link ProductBlock}, which computes one task, and {@link WideTiles}, which does
 * the multiplying.
 *
 * <p>A task is a block of C, rows by columns; none reads what another writes, so they run in any
 * order. Blocks are at most as large as a core's second-level cache can serve. A product for
 * several threads is cut further, until each has several tasks: one that the system interrupts then
 * leaves its share to the others. Columns are cut first, and rows too where that does not give
 * every thread the same: tasks side by side share rows of A, which are mostly read where they are,
 * while tasks one above the other each copy the same columns of B.
 *
 * <p>Each thread uses one of these again and again.
 */
final class VectorProduct implements Workers.Task {
  /** Multiply-adds worth a task: about a microsecond, several times what handing it over takes. */
  private static final long WORK_PER_TASK = 1 << 18;

  private static final long TASKS_PER_THREAD = 2L;
  private static final float[] NOTHING = {};

  int m;
  int n;
  int k;
  float[] a = NOTHING;
  int aAt;

  /** From a row of op(A) to the next. */
  int aRow;

  /** From a column of op(A) to the next. */
  int aStep;

  float[] b = NOTHING;
  int bAt;
  boolean bTransposed;
  float[] c = NOTHING;
  int cAt;
  boolean add;
  private int rowsPerTask;
  private int columnsPerTask;
  private int columnTasks;

  /** Computes {@code C = op(A) op(B)}, or adds it to C. */
  void run(
      Workers workers,
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
    if (k == 0) {
      if (!add) {
        Arrays.fill(c, cAt, cAt + m * n, 0f);
      }
      return;
    }
    this.k = k;
    this.c = c;
    this.cAt = cAt;
    this.add = add;
    if (n == 1 && m > 1) { // a column is a row, seen from B: vectors then run along it
      operands(1, m, b, bAt, true, a, aAt, !aTransposed);
    } else {
      operands(m, n, a, aAt, aTransposed, b, bAt, bTransposed);
    }
    long work = (long) m * n * k;
    if (workers.threads() == 1 || work < 2 * WORK_PER_TASK) {
      oneByOne();
    } else {
      cut(work, workers.threads());
      workers.run(columnTasks * divideUp(this.m, rowsPerTask), this);
    }
    this.a = NOTHING;
    this.b = NOTHING;
    this.c = NOTHING;
  }

  private void operands(
      int m,
      int n,
      float[] a,
      int aAt,
      boolean aTransposed,
      float[] b,
      int bAt,
      boolean bTransposed) {
    this.m = m;
    this.n = n;
    this.a = a;
    this.aAt = aAt;
    this.aRow = aTransposed ? 1 : k;
    this.aStep = aTransposed ? m : 1;
    this.b = b;
    this.bAt = bAt;
    this.bTransposed = bTransposed;
  }

  private void oneByOne() {
    ProductBlock block = Scratch.get().productBlock;
    for (int i = 0; i < m; i += ProductBlock.MOST_ROWS) {
      int toRow = Math.min(m, i + ProductBlock.MOST_ROWS);
      for (int j = 0; j < n; j += ProductBlock.MOST_COLUMNS) {
        block.compute(this, i, toRow, j, Math.min(n, j + ProductBlock.MOST_COLUMNS));
      }
    }
  }

  private void cut(long work, int threads) {
    int tiles = divideUp(m, TILE_ROWS);
    int panels = divideUp(n, ProductBlock.PANEL);
    int rowTasks = divideUp(m, ProductBlock.MOST_ROWS);
    columnTasks = divideUp(n, ProductBlock.MOST_COLUMNS);
    int wanted = (int) Math.min(work / WORK_PER_TASK, TASKS_PER_THREAD * threads);
    columnTasks = Math.max(columnTasks, Math.min(panels, divideUp(wanted, rowTasks)));
    int tasks = rowTasks * columnTasks;
    if (tasks < wanted && tasks % threads != 0) {
      rowTasks = Math.min(tiles, divideUp(wanted, columnTasks));
    }
    rowsPerTask = divideUp(tiles, rowTasks) * TILE_ROWS;
    columnsPerTask = divideUp(panels, columnTasks) * ProductBlock.PANEL;
    columnTasks = divideUp(n, columnsPerTask);
  }

  @Override
  public void run(int index) {
    int row = index / columnTasks * rowsPerTask;
    int column = index % columnTasks * columnsPerTask;
    Scratch.get()
        .productBlock
        .compute(
            this,
            row,
            Math.min(m, row + rowsPerTask),
            column,
            Math.min(n, column + columnsPerTask));
  }

  private static int divideUp(int x, int by) {
    return (x + by - 1) / by;
  }
}
