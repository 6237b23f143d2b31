package nn.autodiff.kernels;

import java.util.Arrays;

/**
 * Sums down the columns block by block, and columns that meet each row, shared out among threads
 * where there is enough for two.
 */
public final class SharedColumns implements ColumnKernels {
  private static final int STRIP = 256;
  private static final int PATTERN = 1024;
  private static final ThreadLocal<float[][]> PATTERNS =
      ThreadLocal.withInitial(() -> new float[4][PATTERN]);

  private final ColumnLoops loops;
  private final Workers workers;

  /** A chain of one block of rows, over some columns from {@code column} on. */
  @FunctionalInterface
  private interface Chain {
    void run(int row, int rows, int column, int columns, float[] out, int outAt);
  }

  /** On these threads, each of which does its part by the loops given. */
  public SharedColumns(ColumnLoops loops, Workers workers) {
    this.loops = loops;
    this.workers = workers;
  }

  /** Whether there is work for one thread only. */
  private boolean alone(int rows, int columns) {
    return workers.threads() == 1
        || (long) rows * columns < 2L * PointwiseCost.chunk(Primitive.ADD);
  }

  @Override
  public void sum(float[] a, int aAt, int rows, int columns, float[] out, int outAt) {
    if (rows <= ROW_BLOCK && rows > 0 && alone(rows, columns)) { // no lambda, so no allocation
      loops.sum(a, aAt, columns, rows, columns, out, outAt);
      return;
    }
    chains(
        rows,
        columns,
        (row, count, column, width, to, toAt) ->
            loops.sum(a, aAt + row * columns + column, columns, count, width, to, toAt),
        out,
        outAt);
  }

  @Override
  public void sumProducts(
      float[] a, float[] center, float[] b, int rows, int columns, float[] out) {
    chains(
        rows,
        columns,
        (row, count, column, width, to, toAt) ->
            loops.sumProducts(
                a, b, row * columns + column, center, column, columns, count, width, to, toAt),
        out,
        0);
  }

  @Override
  public void sumSquares(float[] a, float[] center, int rows, int columns, float[] out) {
    chains(
        rows,
        columns,
        (row, count, column, width, to, toAt) ->
            loops.sumSquares(
                a, row * columns + column, center, column, columns, count, width, to, toAt),
        out,
        0);
  }

  private void chains(int rows, int columns, Chain chain, float[] out, int outAt) {
    if (rows == 0) {
      Arrays.fill(out, outAt, outAt + columns, 0f);
      return;
    }
    int blocks = (rows + ROW_BLOCK - 1) / ROW_BLOCK;
    int strips = (columns + STRIP - 1) / STRIP;
    float[] sums = blocks == 1 ? out : new float[blocks * columns];
    int sumsAt = blocks == 1 ? outAt : 0;
    Workers.Task task =
        number -> {
          int block = number / strips;
          int row = block * ROW_BLOCK;
          int column = number % strips * STRIP;
          chain.run(
              row,
              Math.min(ROW_BLOCK, rows - row),
              column,
              Math.min(STRIP, columns - column),
              sums,
              sumsAt + block * columns + column);
        };
    if (alone(rows, columns)) {
      for (int i = 0; i < blocks * strips; i++) {
        task.run(i);
      }
    } else {
      workers.run(blocks * strips, task);
    }
    if (blocks > 1) {
      loops.sum(sums, 0, columns, blocks, columns, out, outAt);
    }
  }

  @Override
  public void scale(
      float[] a, float[] center, float[] scale, float[] shift, float[] out, int rows, int columns) {
    if (alone(rows, columns)) {
      scaleRows(a, center, scale, shift, out, 0, rows, columns);
      return;
    }
    workers.runChunks(
        rows,
        PointwiseCost.chunk(Primitive.ADD) / columns + 1,
        (from, to) -> scaleRows(a, center, scale, shift, out, from, to, columns));
  }

  private void scaleRows(
      float[] a,
      float[] center,
      float[] scale,
      float[] shift,
      float[] out,
      int from,
      int to,
      int columns) {
    int block = patternRows(columns, to - from);
    float[] centers = pattern(0, center, columns, block);
    float[] scales = pattern(1, scale, columns, block);
    float[] shifts = pattern(2, shift, columns, block);
    for (int row = from; row < to; row += block) {
      int n = Math.min(block, to - row) * columns;
      loops.scale(a, row * columns, centers, scales, shifts, out, n);
    }
  }

  @Override
  public void scaleAndAdd(
      float[] a,
      float[] center,
      float[] scale,
      float[] b,
      float[] shift,
      float[] weight,
      float[] out,
      int rows,
      int columns) {
    if (alone(rows, columns)) {
      scaleAndAddRows(a, center, scale, b, shift, weight, out, 0, rows, columns);
      return;
    }
    workers.runChunks(
        rows,
        PointwiseCost.chunk(Primitive.ADD) / columns + 1,
        (from, to) -> scaleAndAddRows(a, center, scale, b, shift, weight, out, from, to, columns));
  }

  private void scaleAndAddRows(
      float[] a,
      float[] center,
      float[] scale,
      float[] b,
      float[] shift,
      float[] weight,
      float[] out,
      int from,
      int to,
      int columns) {
    int block = patternRows(columns, to - from);
    float[] centers = pattern(0, center, columns, block);
    float[] scales = pattern(1, scale, columns, block);
    float[] shifts = pattern(2, shift, columns, block);
    float[] weights = pattern(3, weight, columns, block);
    for (int row = from; row < to; row += block) {
      int n = Math.min(block, to - row) * columns;
      loops.scaleAndAdd(a, b, row * columns, centers, scales, shifts, weights, out, n);
    }
  }

  /** How many rows are done as one: several, where they are short. */
  private static int patternRows(int columns, int rows) {
    return Math.max(1, Math.min(rows, PATTERN / Math.max(1, columns)));
  }

  /** The columns' numbers as often as there are rows, in this thread's buffer of a number. */
  private static float[] pattern(int number, float[] columns, int length, int rows) {
    if (rows == 1) {
      return columns;
    }
    float[] pattern = PATTERNS.get()[number];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(columns, 0, pattern, row * length, length);
    }
    return pattern;
  }
}
