package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import nn.autodiff.kernels.Kernels;

/**
 * Softmax and its kin for rows that hardly fill a vector: as many rows at once as a vector has
 * lanes, one row in each lane.
 *
 * <p>For this the numbers are turned, column by column, into a buffer, where maxima and sums along
 * a row are those of whole vectors, and nothing is left over at a row's end. Lanes without a row
 * hold what was there before, and nobody reads them.
 */
final class ShortRows {
  static final int MOST_COLUMNS = 32;

  private ShortRows() {}

  static void softmax(float[] x, float[] out, int from, int to, int columns) {
    RowScratch scratch = RowScratch.get();
    int n = columns * LENGTH;
    for (int row = from; row < to; row += LENGTH) {
      int rows = Math.min(LENGTH, to - row);
      turn(x, row * columns, rows, columns, scratch.x);
      ShortRowsExp.ofShifted(scratch.x, scratch.y, n);
      sum(scratch.y, columns, scratch.sums);
      divide(scratch.y, scratch.sums, n);
      turnBack(scratch.y, rows, columns, out, row * columns);
    }
  }

  static void logSoftmax(float[] x, float[] out, int from, int to, int columns) {
    RowScratch scratch = RowScratch.get();
    for (int row = from; row < to; row += LENGTH) {
      int rows = Math.min(LENGTH, to - row);
      turn(x, row * columns, rows, columns, scratch.x);
      logSums(scratch, columns);
      subtract(scratch.x, scratch.sums, columns * LENGTH);
      turnBack(scratch.x, rows, columns, out, row * columns);
    }
  }

  static void crossEntropy(float[] x, float[] labels, float[] out, int from, int to, int columns) {
    RowScratch scratch = RowScratch.get();
    for (int row = from; row < to; row += LENGTH) {
      int rows = Math.min(LENGTH, to - row);
      turn(x, row * columns, rows, columns, scratch.x);
      logSums(scratch, columns);
      for (int lane = 0; lane < rows; lane++) {
        int label = (int) labels[row + lane] * LENGTH + lane;
        out[row + lane] = scratch.x[label] - scratch.sums[lane];
      }
    }
  }

  static void crossEntropyGradient(
      float[] x, float[] labels, float share, float[] out, int from, int to, int columns) {
    RowScratch scratch = RowScratch.get();
    int n = columns * LENGTH;
    for (int row = from; row < to; row += LENGTH) {
      int rows = Math.min(LENGTH, to - row);
      turn(x, row * columns, rows, columns, scratch.x);
      logSums(scratch, columns);
      ShortRowsExp.ofLess(scratch.x, scratch.sums, scratch.y, share, n);
      for (int lane = 0; lane < rows; lane++) {
        int label = (int) labels[row + lane] * LENGTH + lane;
        scratch.y[label] = share + scratch.y[label]; // 0 - p share until here
      }
      turnBack(scratch.y, rows, columns, out, row * columns);
    }
  }

  /** {@code scratch.x} less the rows' maxima, and the logarithms of the sums of its exps. */
  private static void logSums(RowScratch scratch, int columns) {
    ShortRowsExp.ofShifted(scratch.x, scratch.y, columns * LENGTH);
    sum(scratch.y, columns, scratch.sums);
    VectorLogarithms.log(scratch.sums, 0, scratch.sums, 0, LENGTH);
  }

  private static void turn(float[] x, int at, int rows, int columns, float[] turned) {
    int column = 0;
    int row = 0;
    int to = 0;
    for (int i = at; i < at + rows * columns; i++) {
      turned[to] = x[i];
      to += LENGTH;
      if (++column == columns) {
        column = 0;
        to = ++row;
      }
    }
  }

  private static void turnBack(float[] turned, int rows, int columns, float[] out, int at) {
    int column = 0;
    int row = 0;
    int from = 0;
    for (int i = at; i < at + rows * columns; i++) {
      out[i] = turned[from];
      from += LENGTH;
      if (++column == columns) {
        column = 0;
        from = ++row;
      }
    }
  }

  /** The sums of all rows, in the first {@code LENGTH} of {@code sums}. */
  private static void sum(float[] x, int columns, float[] sums) {
    FloatVector zero = FloatVector.zero(FLOATS);
    for (int lane = 0; lane < Kernels.LANES; lane++) {
      FloatVector sum = zero;
      for (int column = lane; column < columns; column += Kernels.LANES) {
        sum = sum.add(FloatVector.fromArray(FLOATS, x, column * LENGTH));
      }
      sum.intoArray(sums, lane * LENGTH);
    }
    for (int half = Kernels.LANES / 2 * LENGTH; half >= LENGTH; half /= 2) {
      for (int i = 0; i < half; i += LENGTH) {
        FloatVector.fromArray(FLOATS, sums, i)
            .add(FloatVector.fromArray(FLOATS, sums, i + half))
            .intoArray(sums, i);
      }
    }
  }

  private static void subtract(float[] x, float[] ofRows, int n) {
    FloatVector subtracted = FloatVector.fromArray(FLOATS, ofRows, 0);
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector.fromArray(FLOATS, x, i).sub(subtracted).intoArray(x, i);
    }
  }

  private static void divide(float[] x, float[] ofRows, int n) {
    FloatVector divisor = FloatVector.fromArray(FLOATS, ofRows, 0);
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector.fromArray(FLOATS, x, i).div(divisor).intoArray(x, i);
    }
  }
}
