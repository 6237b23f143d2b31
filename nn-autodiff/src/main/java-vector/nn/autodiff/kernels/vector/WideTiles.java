package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;

/**
 * Register tiles for CPUs with 32 vector registers.
 *
 * <p>A tile keeps its part of C in registers while k runs: load a row of B, then for each row of A
 * spread one number over a vector and multiply-add. Nothing else is in these methods, whatever it
 * would save elsewhere, and no helper: HotSpot inlines only so much into one method, and a vector
 * that passes through a call is an object on the heap. Written out by hand, as sums in an array
 * would not be kept in registers.
 *
 * <p>Row r of A at step p is {@code a[aAt + r * aRow + p * aStep]}, so A is read in place, stored
 * either way; row p of B is at {@code bAt + p * bStep}.
 */
final class WideTiles {
  private WideTiles() {}

  /** Eight rows of C, two vectors wide: 16 sums. */
  static void eightByTwo(
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
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
    FloatVector c60 = FloatVector.zero(FLOATS);
    FloatVector c61 = FloatVector.zero(FLOATS);
    FloatVector c70 = FloatVector.zero(FLOATS);
    FloatVector c71 = FloatVector.zero(FLOATS);
    int row1 = aRow;
    int row2 = 2 * aRow;
    int row3 = 3 * aRow;
    int row4 = 4 * aRow;
    int row5 = 5 * aRow;
    int row6 = 6 * aRow;
    int row7 = 7 * aRow;
    int left = aAt;
    int right = bAt;
    for (int p = 0; p < steps; p++) {
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, right);
      FloatVector b1 = FloatVector.fromArray(FLOATS, b, right + LENGTH);
      FloatVector x = FloatVector.broadcast(FLOATS, a[left]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(FLOATS, a[left + row1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(FLOATS, a[left + row2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(FLOATS, a[left + row3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      x = FloatVector.broadcast(FLOATS, a[left + row4]);
      c40 = x.fma(b0, c40);
      c41 = x.fma(b1, c41);
      x = FloatVector.broadcast(FLOATS, a[left + row5]);
      c50 = x.fma(b0, c50);
      c51 = x.fma(b1, c51);
      x = FloatVector.broadcast(FLOATS, a[left + row6]);
      c60 = x.fma(b0, c60);
      c61 = x.fma(b1, c61);
      x = FloatVector.broadcast(FLOATS, a[left + row7]);
      c70 = x.fma(b0, c70);
      c71 = x.fma(b1, c71);
      left += aStep;
      right += bStep;
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
    c60.intoArray(c, cAt + 6 * cRow);
    c61.intoArray(c, cAt + 6 * cRow + LENGTH);
    c70.intoArray(c, cAt + 7 * cRow);
    c71.intoArray(c, cAt + 7 * cRow + LENGTH);
  }

  /** Eight rows of C, one vector wide. */
  static void eightByOne(
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c00 = FloatVector.zero(FLOATS);
    FloatVector c10 = FloatVector.zero(FLOATS);
    FloatVector c20 = FloatVector.zero(FLOATS);
    FloatVector c30 = FloatVector.zero(FLOATS);
    FloatVector c40 = FloatVector.zero(FLOATS);
    FloatVector c50 = FloatVector.zero(FLOATS);
    FloatVector c60 = FloatVector.zero(FLOATS);
    FloatVector c70 = FloatVector.zero(FLOATS);
    int row1 = aRow;
    int row2 = 2 * aRow;
    int row3 = 3 * aRow;
    int row4 = 4 * aRow;
    int row5 = 5 * aRow;
    int row6 = 6 * aRow;
    int row7 = 7 * aRow;
    int left = aAt;
    int right = bAt;
    for (int p = 0; p < steps; p++) {
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, right);
      FloatVector x = FloatVector.broadcast(FLOATS, a[left]);
      c00 = x.fma(b0, c00);
      x = FloatVector.broadcast(FLOATS, a[left + row1]);
      c10 = x.fma(b0, c10);
      x = FloatVector.broadcast(FLOATS, a[left + row2]);
      c20 = x.fma(b0, c20);
      x = FloatVector.broadcast(FLOATS, a[left + row3]);
      c30 = x.fma(b0, c30);
      x = FloatVector.broadcast(FLOATS, a[left + row4]);
      c40 = x.fma(b0, c40);
      x = FloatVector.broadcast(FLOATS, a[left + row5]);
      c50 = x.fma(b0, c50);
      x = FloatVector.broadcast(FLOATS, a[left + row6]);
      c60 = x.fma(b0, c60);
      x = FloatVector.broadcast(FLOATS, a[left + row7]);
      c70 = x.fma(b0, c70);
      left += aStep;
      right += bStep;
    }
    c00.intoArray(c, cAt);
    c10.intoArray(c, cAt + cRow);
    c20.intoArray(c, cAt + 2 * cRow);
    c30.intoArray(c, cAt + 3 * cRow);
    c40.intoArray(c, cAt + 4 * cRow);
    c50.intoArray(c, cAt + 5 * cRow);
    c60.intoArray(c, cAt + 6 * cRow);
    c70.intoArray(c, cAt + 7 * cRow);
  }

  /**
   * {@link #eightByTwo} for a transposed A, whose eight numbers of a step are side by side: C2 then
   * checks their bounds once, not eight times.
   */
  static void eightByTwoTransposed(
      int steps,
      float[] a,
      int aAt,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
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
    FloatVector c60 = FloatVector.zero(FLOATS);
    FloatVector c61 = FloatVector.zero(FLOATS);
    FloatVector c70 = FloatVector.zero(FLOATS);
    FloatVector c71 = FloatVector.zero(FLOATS);
    int left = aAt;
    int right = bAt;
    for (int p = 0; p < steps; p++) {
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, right);
      FloatVector b1 = FloatVector.fromArray(FLOATS, b, right + LENGTH);
      FloatVector x = FloatVector.broadcast(FLOATS, a[left]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(FLOATS, a[left + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(FLOATS, a[left + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(FLOATS, a[left + 3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      x = FloatVector.broadcast(FLOATS, a[left + 4]);
      c40 = x.fma(b0, c40);
      c41 = x.fma(b1, c41);
      x = FloatVector.broadcast(FLOATS, a[left + 5]);
      c50 = x.fma(b0, c50);
      c51 = x.fma(b1, c51);
      x = FloatVector.broadcast(FLOATS, a[left + 6]);
      c60 = x.fma(b0, c60);
      c61 = x.fma(b1, c61);
      x = FloatVector.broadcast(FLOATS, a[left + 7]);
      c70 = x.fma(b0, c70);
      c71 = x.fma(b1, c71);
      left += aStep;
      right += bStep;
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
    c60.intoArray(c, cAt + 6 * cRow);
    c61.intoArray(c, cAt + 6 * cRow + LENGTH);
    c70.intoArray(c, cAt + 7 * cRow);
    c71.intoArray(c, cAt + 7 * cRow + LENGTH);
  }
}
