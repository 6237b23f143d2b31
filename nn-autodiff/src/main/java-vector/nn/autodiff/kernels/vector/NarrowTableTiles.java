package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;

/**
 * Register tiles of a product through tables, for CPUs with 16 vector registers.
 *
 * <p>As in {@link NarrowTiles}, but row r of A at step p is {@code a[aRows[r] + aSteps[p]]}, and
 * row p of B is at {@code bAt + bSteps[p]}: one look into each table for all the sums of a step.
 */
final class NarrowTableTiles {
  private NarrowTableTiles() {}

  /** Six rows of C, two vectors wide: 12 sums. */
  static void sixByTwo(
      int steps,
      float[] a,
      int[] aRows,
      int aRowsAt,
      int[] aSteps,
      int aStepsAt,
      float[] b,
      int bAt,
      int[] bSteps,
      int bStepsAt,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c00 = FloatVector.zero(FLOATS);
    FloatVector c01 = FloatVector.zero(FLOATS);
    FloatVector c10 = FloatVector.zero(FLOATS);
    FloatVector c11 = FloatVector.zero(FLOATS);
    FloatVector c20 = FloatVector.zero(FLOATS);
    FloatVector c21 = FloatVector.zero(FLOATS);
    FloatVector c30 = FloatVector.zero(FLOATS);
    FloatVector c31 = FloatVector.zero(FLOATS);
    FloatVector c40 = FloatVector.zero(FLOATS);
    FloatVector c41 = FloatVector.zero(FLOATS);
    FloatVector c50 = FloatVector.zero(FLOATS);
    FloatVector c51 = FloatVector.zero(FLOATS);
    int row0 = aRows[aRowsAt];
    int row1 = aRows[aRowsAt + 1];
    int row2 = aRows[aRowsAt + 2];
    int row3 = aRows[aRowsAt + 3];
    int row4 = aRows[aRowsAt + 4];
    int row5 = aRows[aRowsAt + 5];
    for (int p = 0; p < steps; p++) {
      int left = aSteps[aStepsAt + p];
      int right = bAt + bSteps[bStepsAt + p];
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, right);
      FloatVector b1 = FloatVector.fromArray(FLOATS, b, right + LENGTH);
      FloatVector x = FloatVector.broadcast(FLOATS, a[row0 + left]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(FLOATS, a[row1 + left]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(FLOATS, a[row2 + left]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(FLOATS, a[row3 + left]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      x = FloatVector.broadcast(FLOATS, a[row4 + left]);
      c40 = x.fma(b0, c40);
      c41 = x.fma(b1, c41);
      x = FloatVector.broadcast(FLOATS, a[row5 + left]);
      c50 = x.fma(b0, c50);
      c51 = x.fma(b1, c51);
    }
    c00.intoArray(c, cAt);
    c01.intoArray(c, cAt + LENGTH);
    c10.intoArray(c, cAt + cRow);
    c11.intoArray(c, cAt + cRow + LENGTH);
    c20.intoArray(c, cAt + 2 * cRow);
    c21.intoArray(c, cAt + 2 * cRow + LENGTH);
    c30.intoArray(c, cAt + 3 * cRow);
    c31.intoArray(c, cAt + 3 * cRow + LENGTH);
    c40.intoArray(c, cAt + 4 * cRow);
    c41.intoArray(c, cAt + 4 * cRow + LENGTH);
    c50.intoArray(c, cAt + 5 * cRow);
    c51.intoArray(c, cAt + 5 * cRow + LENGTH);
  }

  /** Six rows of C, one vector wide. */
  static void sixByOne(
      int steps,
      float[] a,
      int[] aRows,
      int aRowsAt,
      int[] aSteps,
      int aStepsAt,
      float[] b,
      int bAt,
      int[] bSteps,
      int bStepsAt,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c00 = FloatVector.zero(FLOATS);
    FloatVector c10 = FloatVector.zero(FLOATS);
    FloatVector c20 = FloatVector.zero(FLOATS);
    FloatVector c30 = FloatVector.zero(FLOATS);
    FloatVector c40 = FloatVector.zero(FLOATS);
    FloatVector c50 = FloatVector.zero(FLOATS);
    int row0 = aRows[aRowsAt];
    int row1 = aRows[aRowsAt + 1];
    int row2 = aRows[aRowsAt + 2];
    int row3 = aRows[aRowsAt + 3];
    int row4 = aRows[aRowsAt + 4];
    int row5 = aRows[aRowsAt + 5];
    for (int p = 0; p < steps; p++) {
      int left = aSteps[aStepsAt + p];
      int right = bAt + bSteps[bStepsAt + p];
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, right);
      FloatVector x = FloatVector.broadcast(FLOATS, a[row0 + left]);
      c00 = x.fma(b0, c00);
      x = FloatVector.broadcast(FLOATS, a[row1 + left]);
      c10 = x.fma(b0, c10);
      x = FloatVector.broadcast(FLOATS, a[row2 + left]);
      c20 = x.fma(b0, c20);
      x = FloatVector.broadcast(FLOATS, a[row3 + left]);
      c30 = x.fma(b0, c30);
      x = FloatVector.broadcast(FLOATS, a[row4 + left]);
      c40 = x.fma(b0, c40);
      x = FloatVector.broadcast(FLOATS, a[row5 + left]);
      c50 = x.fma(b0, c50);
    }
    c00.intoArray(c, cAt);
    c10.intoArray(c, cAt + cRow);
    c20.intoArray(c, cAt + 2 * cRow);
    c30.intoArray(c, cAt + 3 * cRow);
    c40.intoArray(c, cAt + 4 * cRow);
    c50.intoArray(c, cAt + 5 * cRow);
  }
}
