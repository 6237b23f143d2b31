package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/**
 * Transposes squares of eight by eight numbers in registers.
 *
 * <p>Rows are exchanged in three rounds, d = 1, 2 and 4 apart. In a round, number {@code j} of row
 * {@code i} changes places with number {@code j ^ d} of row {@code i ^ d} where just one of {@code
 * i} and {@code j} has the bit d: the first round transposes squares of 2 by 2 numbers, the second
 * 2 by 2 of those, and so on. Vectors of 16 hold two squares side by side: row {@code i + 8} is
 * behind row {@code i}.
 */
final class Transpose {
  private static final VectorShuffle<Float> BY_1 = VectorShuffle.fromOp(FLOATS, j -> j ^ 1);
  private static final VectorShuffle<Float> BY_2 = VectorShuffle.fromOp(FLOATS, j -> j ^ 2);
  private static final VectorShuffle<Float> BY_4 =
      VectorShuffle.fromOp(FLOATS, j -> (j ^ 4) % LENGTH);
  private static final VectorMask<Float> ODD_1 = VectorMask.fromLong(FLOATS, 0xAAAA);
  private static final VectorMask<Float> ODD_2 = VectorMask.fromLong(FLOATS, 0xCCCC);
  private static final VectorMask<Float> ODD_4 = VectorMask.fromLong(FLOATS, 0xF0F0);
  private static final VectorMask<Float> UPPER = VectorMask.fromLong(FLOATS, 0xFF00);

  /** Rows that are transposed together: one vector full; 0 where vectors are too short for it. */
  static final int ROWS = LENGTH >= 8 ? LENGTH : 0;

  private Transpose() {}

  /**
   * Copies {@link #ROWS} rows, {@code k} numbers apart, into as many columns of a panel.
   *
   * @param steps how many numbers of each row, a multiple of 8
   */
  static void rows(float[] b, int from, int k, int steps, float[] panel, int column, int width) {
    VectorShuffle<Float> by1 = BY_1;
    VectorShuffle<Float> by2 = BY_2;
    VectorShuffle<Float> by4 = BY_4;
    VectorMask<Float> odd1 = ODD_1;
    VectorMask<Float> odd2 = ODD_2;
    VectorMask<Float> odd4 = ODD_4;
    VectorMask<Float> upper = UPPER;
    for (int p = 0; p < steps; p += 8) {
      int at = from + p;
      int to = column + p * width;
      FloatVector x0 = FloatVector.fromArray(FLOATS, b, at);
      FloatVector x1 = FloatVector.fromArray(FLOATS, b, at + k);
      FloatVector x2 = FloatVector.fromArray(FLOATS, b, at + 2 * k);
      FloatVector x3 = FloatVector.fromArray(FLOATS, b, at + 3 * k);
      FloatVector x4 = FloatVector.fromArray(FLOATS, b, at + 4 * k);
      FloatVector x5 = FloatVector.fromArray(FLOATS, b, at + 5 * k);
      FloatVector x6 = FloatVector.fromArray(FLOATS, b, at + 6 * k);
      FloatVector x7 = FloatVector.fromArray(FLOATS, b, at + 7 * k);
      if (LENGTH == 16) {
        x0 = x0.blend(FloatVector.fromArray(FLOATS, b, at + 8 * k - 8), upper);
        x1 = x1.blend(FloatVector.fromArray(FLOATS, b, at + 9 * k - 8), upper);
        x2 = x2.blend(FloatVector.fromArray(FLOATS, b, at + 10 * k - 8), upper);
        x3 = x3.blend(FloatVector.fromArray(FLOATS, b, at + 11 * k - 8), upper);
        x4 = x4.blend(FloatVector.fromArray(FLOATS, b, at + 12 * k - 8), upper);
        x5 = x5.blend(FloatVector.fromArray(FLOATS, b, at + 13 * k - 8), upper);
        x6 = x6.blend(FloatVector.fromArray(FLOATS, b, at + 14 * k - 8), upper);
        x7 = x7.blend(FloatVector.fromArray(FLOATS, b, at + 15 * k - 8), upper);
      }
      FloatVector x;
      // Pairs of rows 1 apart.
      x = x0.blend(x1.rearrange(by1), odd1);
      x1 = x0.rearrange(by1).blend(x1, odd1);
      x0 = x;
      x = x2.blend(x3.rearrange(by1), odd1);
      x3 = x2.rearrange(by1).blend(x3, odd1);
      x2 = x;
      x = x4.blend(x5.rearrange(by1), odd1);
      x5 = x4.rearrange(by1).blend(x5, odd1);
      x4 = x;
      x = x6.blend(x7.rearrange(by1), odd1);
      x7 = x6.rearrange(by1).blend(x7, odd1);
      x6 = x;
      // Pairs of rows 2 apart.
      x = x0.blend(x2.rearrange(by2), odd2);
      x2 = x0.rearrange(by2).blend(x2, odd2);
      x0 = x;
      x = x1.blend(x3.rearrange(by2), odd2);
      x3 = x1.rearrange(by2).blend(x3, odd2);
      x1 = x;
      x = x4.blend(x6.rearrange(by2), odd2);
      x6 = x4.rearrange(by2).blend(x6, odd2);
      x4 = x;
      x = x5.blend(x7.rearrange(by2), odd2);
      x7 = x5.rearrange(by2).blend(x7, odd2);
      x5 = x;
      // Pairs of rows 4 apart.
      x = x0.blend(x4.rearrange(by4), odd4);
      x4 = x0.rearrange(by4).blend(x4, odd4);
      x0 = x;
      x = x1.blend(x5.rearrange(by4), odd4);
      x5 = x1.rearrange(by4).blend(x5, odd4);
      x1 = x;
      x = x2.blend(x6.rearrange(by4), odd4);
      x6 = x2.rearrange(by4).blend(x6, odd4);
      x2 = x;
      x = x3.blend(x7.rearrange(by4), odd4);
      x7 = x3.rearrange(by4).blend(x7, odd4);
      x3 = x;
      x0.intoArray(panel, to);
      x1.intoArray(panel, to + width);
      x2.intoArray(panel, to + 2 * width);
      x3.intoArray(panel, to + 3 * width);
      x4.intoArray(panel, to + 4 * width);
      x5.intoArray(panel, to + 5 * width);
      x6.intoArray(panel, to + 6 * width);
      x7.intoArray(panel, to + 7 * width);
    }
  }
}
