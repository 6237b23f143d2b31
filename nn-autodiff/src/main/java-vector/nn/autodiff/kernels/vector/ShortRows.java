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
      subtractMax(scratch.x, n);
      VectorFunctions.exp(scratch.x, 0, scratch.y, 0, n);
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
      logSoftmax(scratch, columns);
      turnBack(scratch.x, rows, columns, out, row * columns);
    }
  }

  static void crossEntropy(float[] x, float[] labels, float[] out, int from, int to, int columns) {
    RowScratch scratch = RowScratch.get();
    for (int row = from; row < to; row += LENGTH) {
      int rows = Math.min(LENGTH, to - row);
      turn(x, row * columns, rows, columns, scratch.x);
      logSoftmax(scratch, columns);
      for (int lane = 0; lane < rows; lane++) {
        out[row + lane] = scratch.x[(int) labels[row + lane] * LENGTH + lane];
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
      logSoftmax(scratch, columns);
      VectorFunctions.exp(scratch.x, 0, scratch.y, 0, n);
      minusTimes(scratch.y, share, scratch.x, n);
      for (int lane = 0; lane < rows; lane++) {
        int label = (int) labels[row + lane] * LENGTH + lane;
        scratch.x[label] = share - scratch.y[label] * share;
      }
      turnBack(scratch.x, rows, columns, out, row * columns);
    }
  }

  /** Of {@code scratch.x}, in place. */
  private static void logSoftmax(RowScratch scratch, int columns) {
    int n = columns * LENGTH;
    subtractMax(scratch.x, n);
    VectorFunctions.exp(scratch.x, 0, scratch.y, 0, n);
    sum(scratch.y, columns, scratch.sums);
    VectorLogarithms.log(scratch.sums, 0, scratch.sums, 0, LENGTH);
    subtract(scratch.x, scratch.sums, n);
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

  private static void subtractMax(float[] x, int n) {
    FloatVector largest = FloatVector.fromArray(FLOATS, x, 0);
    for (int i = LENGTH; i < n; i += LENGTH) {
      largest = largest.max(FloatVector.fromArray(FLOATS, x, i));
    }
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector.fromArray(FLOATS, x, i).sub(largest).intoArray(x, i);
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

  private static void minusTimes(float[] x, float factor, float[] out, int n) {
    FloatVector zero = FloatVector.zero(FLOATS);
    for (int i = 0; i < n; i += LENGTH) {
      zero.sub(FloatVector.fromArray(FLOATS, x, i).mul(factor)).intoArray(out, i);
    }
  }
}
