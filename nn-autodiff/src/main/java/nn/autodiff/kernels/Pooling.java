package nn.autodiff.kernels;

import java.util.Arrays;

/**
 * Goes through the windows of pooling: forward a row of results to a task, backward an image, as
 * its windows may share numbers.
 */
public final class Pooling {
  private static final int WORK_PER_TASK = 1 << 14;

  private final Workers workers;
  private final PoolWindows windows;
  private final ConvShape shape;
  private final int channels;
  private final int right;
  private final int down;
  private final int step;

  /** Pooling of some shape, its windows done by these loops. */
  public Pooling(Workers workers, PoolWindows windows, ConvShape shape) {
    this.workers = workers;
    this.windows = windows;
    this.shape = shape;
    this.channels = shape.channels();
    this.right = shape.columns().dilation() * channels;
    this.down = shape.rows().dilation() * shape.columns().input() * channels;
    this.step = shape.columns().stride() * channels;
  }

  @FunctionalInterface
  private interface Visit {
    /** What is done with some windows: where they begin, what they have, where results are. */
    void windows(int count, int at, int[] taps, int tapCount, int to, int end);
  }

  /** {@link Kernels#maxPool}. */
  public void max(float[] x, float[] y) {
    forward(
        (count, at, taps, tapCount, to, end) ->
            windows.max(count, x, at, step, taps, tapCount, channels, y, to, end));
  }

  /** {@link Kernels#averagePool}. */
  public void average(float[] x, float[] y) {
    forward(
        (count, at, taps, tapCount, to, end) ->
            windows.average(count, x, at, step, taps, tapCount, channels, y, to, end));
  }

  /** {@link Kernels#maxPoolBack}. */
  public void maxBack(float[] x, float[] y, float[] dy, float[] dx) {
    backward(
        dx,
        (count, at, taps, tapCount, to, end) ->
            windows.maxBack(count, x, y, dy, to, taps, tapCount, channels, dx, at, step, end));
  }

  /** {@link Kernels#averagePoolBack}. */
  public void averageBack(float[] dy, float[] dx) {
    backward(
        dx,
        (count, at, taps, tapCount, to, end) ->
            windows.averageBack(count, dy, to, taps, tapCount, channels, dx, at, step, end));
  }

  private void forward(Visit visit) {
    int rows = shape.batch() * shape.rows().output();
    int rowWork =
        shape.columns().output() * channels * shape.rows().size() * shape.columns().size();
    int outRow = shape.columns().output() * channels;
    workers.runChunks(
        rows,
        Math.max(1, WORK_PER_TASK / Math.max(1, rowWork)),
        (from, to) -> {
          for (int row = from; row < to; row++) {
            row(row, to * outRow, visit);
          }
        });
  }

  private void backward(float[] dx, Visit visit) {
    int rows = shape.rows().output();
    workers.runChunks(
        shape.batch(),
        Math.max(1, WORK_PER_TASK / Math.max(1, shape.imageSize())),
        (from, to) -> {
          for (int image = from; image < to; image++) {
            int at = image * shape.imageSize();
            Arrays.fill(dx, at, at + shape.imageSize(), 0f);
            for (int row = image * rows; row < (image + 1) * rows; row++) {
              row(row, at + shape.imageSize(), visit);
            }
          }
        });
  }

  /** The windows of one row of results, counted through all images. */
  private void row(int row, int end, Visit visit) {
    WindowAxis rows = shape.rows();
    WindowAxis columns = shape.columns();
    int window = row % rows.output();
    int firstRow = rows.firstTap(window);
    int tapRows = rows.endTap(window) - firstRow;
    int top = rows.start(window) + firstRow * rows.dilation();
    int line = (row / rows.output() * rows.input() + top) * columns.input();
    int[] taps = ConvBuffers.get().begins(rows.size() * columns.size());
    int column = 0;
    while (column < columns.output()) {
      int firstColumn = columns.firstTap(column);
      int endColumn = columns.endTap(column);
      int next = column + 1;
      while (next < columns.output()
          && columns.firstTap(next) == firstColumn
          && columns.endTap(next) == endColumn) {
        next++;
      }
      int count = taps(tapRows, endColumn - firstColumn, taps);
      int left = columns.start(column) + firstColumn * columns.dilation();
      int to = (row * columns.output() + column) * channels;
      visit.windows(next - column, (line + left) * channels, taps, count, to, end);
      column = next;
    }
  }

  private int taps(int rows, int columns, int[] taps) {
    int count = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        taps[count++] = row * down + column * right;
      }
    }
    return count;
  }
}
