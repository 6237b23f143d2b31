package nn.autodiff.kernels;

import java.util.Arrays;

/**
 * One matrix product in plain Java, written so that the compiler vectorizes its innermost loop.
 *
 * <p>The loop runs along a row of C and does four steps of k for each number, so that a chain is
 * loaded and stored once for four multiply-adds. HotSpot vectorizes it only where all arrays have
 * the same index, so a block of B, small enough for the second-level cache, is first copied into
 * arrays of a row each.
 */
final class PlainProduct implements Workers.Task {
  private static final int COLUMNS = 256;

  /** With as many steps as a chain has, 256 KB of A: they stay in a second-level cache. */
  private static final int MOST_ROWS = 256;

  /** Columns of a transposed B that are copied at once: one line of a cache in each row of C. */
  private static final int COLUMNS_TOGETHER = 16;

  private static final long WORK_PER_TASK = 1 << 17;
  private static final long TASKS_PER_THREAD = 4;
  private static final ThreadLocal<float[]> CHAIN =
      ThreadLocal.withInitial(() -> new float[COLUMNS]);
  private static final ThreadLocal<float[][]> PANEL =
      ThreadLocal.withInitial(() -> new float[Kernels.K_BLOCK][COLUMNS]);

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
  private final int columnBlocks;
  private int rowsPerTask;

  PlainProduct(
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
    this.columnBlocks = (n + COLUMNS - 1) / COLUMNS;
  }

  void run(Workers workers) {
    if (k == 0) {
      if (!add) {
        Arrays.fill(c, cAt, cAt + m * n, 0f);
      }
      return;
    }
    long worth = (long) m * n * k / WORK_PER_TASK;
    long tasks = workers.threads() == 1 ? 1 : Math.min(worth, TASKS_PER_THREAD * workers.threads());
    long rowTasks = Math.max((m + MOST_ROWS - 1) / MOST_ROWS, tasks / Math.max(1, columnBlocks));
    rowsPerTask = (int) Math.max(1, (m + rowTasks - 1) / Math.max(1, rowTasks));
    workers.run((m + rowsPerTask - 1) / rowsPerTask * columnBlocks, this);
  }

  @Override
  public void run(int index) {
    int fromRow = index / columnBlocks * rowsPerTask;
    int toRow = Math.min(m, fromRow + rowsPerTask);
    int fromColumn = index % columnBlocks * COLUMNS;
    int columns = Math.min(COLUMNS, n - fromColumn);
    float[] chain = CHAIN.get();
    float[][] panel = PANEL.get();
    for (int block = 0; block < k; block += Kernels.K_BLOCK) {
      int steps = Math.min(Kernels.K_BLOCK, k - block);
      pack(block, steps, fromColumn, columns, panel);
      for (int row = fromRow; row < toRow; row++) {
        chain(aAt + row * aRow + block * aStep, steps, panel, columns, chain);
        store(chain, columns, cAt + row * n + fromColumn, block == 0 && !add);
      }
    }
  }

  private void pack(int block, int steps, int fromColumn, int columns, float[][] panel) {
    if (!bTransposed) {
      for (int p = 0; p < steps; p++) {
        System.arraycopy(b, bAt + (block + p) * n + fromColumn, panel[p], 0, columns);
      }
      return;
    }
    for (int from = 0; from < columns; from += COLUMNS_TOGETHER) {
      int to = Math.min(columns, from + COLUMNS_TOGETHER);
      for (int p = 0; p < steps; p++) {
        float[] row = panel[p];
        int at = bAt + fromColumn * k + block + p;
        for (int j = from; j < to; j++) {
          row[j] = b[at + j * k];
        }
      }
    }
  }

  private void chain(int leftAt, int steps, float[][] panel, int columns, float[] chain) {
    Arrays.fill(chain, 0, columns, 0f);
    int left = leftAt;
    int p = 0;
    for (; p + 4 <= steps; p += 4) {
      float a0 = a[left];
      float a1 = a[left + aStep];
      float a2 = a[left + 2 * aStep];
      float a3 = a[left + 3 * aStep];
      fourSteps(a0, panel[p], a1, panel[p + 1], a2, panel[p + 2], a3, panel[p + 3], chain, columns);
      left += 4 * aStep;
    }
    for (; p < steps; p++) {
      oneStep(a[left], panel[p], chain, columns);
      left += aStep;
    }
  }

  private static void fourSteps(
      float a0,
      float[] b0,
      float a1,
      float[] b1,
      float a2,
      float[] b2,
      float a3,
      float[] b3,
      float[] chain,
      int columns) {
    for (int j = 0; j < columns; j++) {
      float sum = Math.fma(a0, b0[j], chain[j]);
      sum = Math.fma(a1, b1[j], sum);
      sum = Math.fma(a2, b2[j], sum);
      chain[j] = Math.fma(a3, b3[j], sum);
    }
  }

  private static void oneStep(float a0, float[] b0, float[] chain, int columns) {
    for (int j = 0; j < columns; j++) {
      chain[j] = Math.fma(a0, b0[j], chain[j]);
    }
  }

  private void store(float[] chain, int columns, int at, boolean first) {
    if (first) {
      System.arraycopy(chain, 0, c, at, columns);
      return;
    }
    for (int j = 0; j < columns; j++) {
      c[at + j] += chain[j];
    }
  }
}
