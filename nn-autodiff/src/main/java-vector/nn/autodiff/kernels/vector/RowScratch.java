package nn.autodiff.kernels.vector;

import nn.autodiff.kernels.Kernels;

/** One thread's buffers for all that is no product, so that it allocates nothing. */
final class RowScratch {
  private static final ThreadLocal<RowScratch> OF_THREAD = ThreadLocal.withInitial(RowScratch::new);

  /** As many short rows as a vector has lanes, column by column. */
  final float[] x = new float[ShortRows.MOST_COLUMNS * Lanes.LENGTH];

  /** What is computed from {@link #x}. */
  final float[] y = new float[ShortRows.MOST_COLUMNS * Lanes.LENGTH];

  /** The lanes of as many sums. */
  final float[] sums = new float[Kernels.LANES * Lanes.LENGTH];

  /** The lanes of one sum. */
  final float[] lanes = new float[Kernels.LANES];

  /** What does not fill a vector. */
  final float[] tail = new float[Lanes.LENGTH];

  /** A piece of a long row. */
  final float[] piece = new float[512];

  private float[] row = new float[0];

  private RowScratch() {}

  static RowScratch get() {
    return OF_THREAD.get();
  }

  /** At least {@code n} numbers, with whatever is in them. */
  float[] row(int n) {
    if (row.length < n) {
      row = new float[n];
    }
    return row;
  }
}
