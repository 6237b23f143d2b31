package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;

/**
 * Register tiles of a single row, for products that have only a few.
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
final class RowTiles {
  private RowTiles() {}

  /** One row of C, eight vectors wide. */
  static void oneByEight(
      int steps, float[] a, int aAt, int aStep, float[] b, int bAt, int bStep, float[] c, int cAt) {
    FloatVector c00 = FloatVector.zero(FLOATS);
    FloatVector c01 = FloatVector.zero(FLOATS);
    FloatVector c02 = FloatVector.zero(FLOATS);
    FloatVector c03 = FloatVector.zero(FLOATS);
    FloatVector c04 = FloatVector.zero(FLOATS);
    FloatVector c05 = FloatVector.zero(FLOATS);
    FloatVector c06 = FloatVector.zero(FLOATS);
    FloatVector c07 = FloatVector.zero(FLOATS);
    int left = aAt;
    int right = bAt;
    for (int p = 0; p < steps; p++) {
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, right);
      FloatVector b1 = FloatVector.fromArray(FLOATS, b, right + LENGTH);
      FloatVector b2 = FloatVector.fromArray(FLOATS, b, right + 2 * LENGTH);
      FloatVector b3 = FloatVector.fromArray(FLOATS, b, right + 3 * LENGTH);
      FloatVector b4 = FloatVector.fromArray(FLOATS, b, right + 4 * LENGTH);
      FloatVector b5 = FloatVector.fromArray(FLOATS, b, right + 5 * LENGTH);
      FloatVector b6 = FloatVector.fromArray(FLOATS, b, right + 6 * LENGTH);
      FloatVector b7 = FloatVector.fromArray(FLOATS, b, right + 7 * LENGTH);
      FloatVector x = FloatVector.broadcast(FLOATS, a[left]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      c02 = x.fma(b2, c02);
      c03 = x.fma(b3, c03);
      c04 = x.fma(b4, c04);
      c05 = x.fma(b5, c05);
      c06 = x.fma(b6, c06);
      c07 = x.fma(b7, c07);
      left += aStep;
      right += bStep;
    }
    c00.intoArray(c, cAt);
    c01.intoArray(c, cAt + LENGTH);
    c02.intoArray(c, cAt + 2 * LENGTH);
    c03.intoArray(c, cAt + 3 * LENGTH);
    c04.intoArray(c, cAt + 4 * LENGTH);
    c05.intoArray(c, cAt + 5 * LENGTH);
    c06.intoArray(c, cAt + 6 * LENGTH);
    c07.intoArray(c, cAt + 7 * LENGTH);
  }

  /** One row of C, two vectors wide. */
  static void oneByTwo(
      int steps, float[] a, int aAt, int aStep, float[] b, int bAt, int bStep, float[] c, int cAt) {
    FloatVector c00 = FloatVector.zero(FLOATS);
    FloatVector c01 = FloatVector.zero(FLOATS);
    int left = aAt;
    int right = bAt;
    for (int p = 0; p < steps; p++) {
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, right);
      FloatVector b1 = FloatVector.fromArray(FLOATS, b, right + LENGTH);
      FloatVector x = FloatVector.broadcast(FLOATS, a[left]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      left += aStep;
      right += bStep;
    }
    c00.intoArray(c, cAt);
    c01.intoArray(c, cAt + LENGTH);
  }

  /** One row of C, one vector wide. */
  static void oneByOne(
      int steps, float[] a, int aAt, int aStep, float[] b, int bAt, int bStep, float[] c, int cAt) {
    FloatVector c00 = FloatVector.zero(FLOATS);
    int left = aAt;
    int right = bAt;
    for (int p = 0; p < steps; p++) {
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, right);
      FloatVector x = FloatVector.broadcast(FLOATS, a[left]);
      c00 = x.fma(b0, c00);
      left += aStep;
      right += bStep;
    }
    c00.intoArray(c, cAt);
  }
}
