package nn.autodiff.kernels;

/** Copies windows of images out as rows or columns of a matrix, with the buffers of a thread. */
final class Patches {
  private final PatchLoops loops;
  private final ConvShape shape;
  private final int steps;

  Patches(PatchLoops loops, ConvShape shape) {
    this.loops = loops;
    this.shape = shape;
    this.steps = shape.steps();
  }

  /** Whether neighbouring windows are neighbours in the image, so that columns are runs. */
  boolean haveLongColumns() {
    return shape.channels() == 1 && shape.columns().stride() == 1;
  }

  /** Steps {@code fromStep} to before {@code toStep} of some windows, each a row. */
  float[] rows(float[] x, int from, int to, int group, int fromStep, int toStep, int stride) {
    ConvBuffers buffers = ConvBuffers.get();
    int count = to - from;
    float[] frames = frames(x, from, to);
    int[] starts = buffers.windows(count);
    int[] begins = buffers.begins(ConvTables.runs(shape));
    int[] lengths = buffers.lengths(ConvTables.runs(shape));
    ConvTables.windows(shape, from, to, firstImage(from), starts);
    int runs = ConvTables.runs(shape, group, fromStep, toStep, begins, lengths);
    float[] rows = buffers.patches(count * stride + PatchLoops.SLACK);
    loops.copy(frames, starts, count, begins, lengths, runs, rows, stride);
    return rows;
  }

  /** Some windows, each a column: for one channel, a row of windows is a run at every step. */
  float[] columns(float[] x, int from, int to) {
    ConvBuffers buffers = ConvBuffers.get();
    int count = to - from;
    float[] frames = frames(x, from, to);
    int most = count / shape.columns().output() + 2;
    int[] starts = buffers.windows(steps);
    int[] begins = buffers.begins(most);
    int[] lengths = buffers.lengths(most);
    ConvTables.steps(shape, starts);
    int runs = ConvTables.rowsOfWindows(shape, from, to, firstImage(from), begins, lengths);
    float[] columns = buffers.patches(count * steps + PatchLoops.SLACK);
    loops.copy(
        frames, starts, /* count= */ steps, begins, lengths, runs, columns, /* stride= */ count);
    return columns;
  }

  private int firstImage(int window) {
    return shape.padded() ? window / shape.windowsOfImage() : 0;
  }

  /** The images of some windows, with padding if they need it. */
  private float[] frames(float[] x, int from, int to) {
    if (!shape.padded()) {
      return x;
    }
    int end = (to - 1) / shape.windowsOfImage() + 1;
    float[] frames = ConvBuffers.get().frames((end - firstImage(from)) * shape.frameSize());
    ConvTables.intoFrames(shape, x, firstImage(from), end, frames);
    return frames;
  }

  /**
   * Adds patches, each a row, to the images they came from; dx up to {@code end} is this thread's.
   */
  void add(float[] patches, int from, int to, int group, int firstImage, float[] dx, int end) {
    ConvBuffers buffers = ConvBuffers.get();
    int count = to - from;
    int[] begins = buffers.begins(ConvTables.runs(shape));
    int[] lengths = buffers.lengths(ConvTables.runs(shape));
    int[] starts = buffers.windows(count);
    int runs = ConvTables.runs(shape, group, 0, steps, begins, lengths);
    ConvTables.windows(shape, from, to, firstImage, starts);
    loops.add(patches, steps, starts, count, begins, lengths, runs, dx, end);
  }

  /** Copies rows of numbers from one matrix into another; of their widths, the smaller counts. */
  static void copyRows(
      float[] from, int fromAt, int fromRow, float[] to, int toAt, int toRow, int rows) {
    int width = Math.min(fromRow, toRow);
    for (int row = 0; row < rows; row++) {
      System.arraycopy(from, fromAt + row * fromRow, to, toAt + row * toRow, width);
    }
  }
}
