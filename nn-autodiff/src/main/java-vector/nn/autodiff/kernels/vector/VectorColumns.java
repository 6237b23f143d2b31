package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import nn.autodiff.kernels.ColumnLoops;

/**
 * {@link ColumnLoops} on the Vector API: down the rows with some vectors of sums in registers.
 *
 * <p>Columns that do not fill a vector at the end are done together with some that are done
 * already, for the same result. Where there are fewer columns than lanes, the lanes left over add
 * up what comes after the row, for nobody.
 */
final class VectorColumns implements ColumnLoops {
  /** Four vectors of a row are read at a time, as rows may lie far apart. */
  private static final int FOUR = 4 * LENGTH;

  @Override
  public void sum(float[] a, int aAt, int stride, int rows, int columns, float[] out, int outAt) {
    if (columns < LENGTH) {
      narrowSum(a, aAt, stride, rows, columns, out, outAt);
      return;
    }
    int fours = columns - columns % FOUR;
    for (int j = 0; j < fours; j += FOUR) {
      sumOfFour(a, aAt + j, stride, rows, out, outAt + j);
    }
    for (int j = fours; j < columns; j += LENGTH) {
      int column = Math.min(j, columns - LENGTH);
      sumOfVector(a, aAt + column, stride, rows, out, outAt + column);
    }
  }

  private static void sumOfFour(float[] a, int aAt, int stride, int rows, float[] out, int outAt) {
    FloatVector sums0 = FloatVector.fromArray(FLOATS, a, aAt);
    FloatVector sums1 = FloatVector.fromArray(FLOATS, a, aAt + LENGTH);
    FloatVector sums2 = FloatVector.fromArray(FLOATS, a, aAt + 2 * LENGTH);
    FloatVector sums3 = FloatVector.fromArray(FLOATS, a, aAt + 3 * LENGTH);
    int at = aAt;
    for (int row = 1; row < rows; row++) {
      at += stride;
      sums0 = sums0.add(FloatVector.fromArray(FLOATS, a, at));
      sums1 = sums1.add(FloatVector.fromArray(FLOATS, a, at + LENGTH));
      sums2 = sums2.add(FloatVector.fromArray(FLOATS, a, at + 2 * LENGTH));
      sums3 = sums3.add(FloatVector.fromArray(FLOATS, a, at + 3 * LENGTH));
    }
    sums0.intoArray(out, outAt);
    sums1.intoArray(out, outAt + LENGTH);
    sums2.intoArray(out, outAt + 2 * LENGTH);
    sums3.intoArray(out, outAt + 3 * LENGTH);
  }

  private static void sumOfVector(
      float[] a, int aAt, int stride, int rows, float[] out, int outAt) {
    FloatVector sums = FloatVector.fromArray(FLOATS, a, aAt);
    int at = aAt;
    for (int row = 1; row < rows; row++) {
      at += stride;
      sums = sums.add(FloatVector.fromArray(FLOATS, a, at));
    }
    sums.intoArray(out, outAt);
  }

  private static void narrowSum(
      float[] a, int aAt, int stride, int rows, int columns, float[] out, int outAt) {
    int whole = wholeRows(a, aAt, stride, rows);
    int row = 0;
    if (whole > 0) {
      float[] sums = RowScratch.get().lanes;
      sumOfVector(a, aAt, stride, whole, sums, 0);
      System.arraycopy(sums, 0, out, outAt, columns);
      row = whole;
    } else {
      System.arraycopy(a, aAt, out, outAt, columns);
      row = 1;
    }
    for (; row < rows; row++) {
      for (int j = 0; j < columns; j++) {
        out[outAt + j] += a[aAt + row * stride + j];
      }
    }
  }

  /** How many rows have a whole vector of numbers from their start on, up to the array's end. */
  private static int wholeRows(float[] a, int at, int stride, int rows) {
    int last = a.length - LENGTH - at;
    return last < 0 ? 0 : Math.min(rows, last / Math.max(1, stride) + 1);
  }

  @Override
  public void sumProducts(
      float[] a,
      float[] b,
      int at,
      float[] center,
      int columnAt,
      int stride,
      int rows,
      int columns,
      float[] out,
      int outAt) {
    if (columns >= LENGTH) {
      int fours = columns - columns % FOUR;
      for (int column = 0; column < fours; column += FOUR) {
        productsOfFour(
            a, b, at + column, center, columnAt + column, stride, rows, out, outAt + column);
      }
      for (int j = fours; j < columns; j += LENGTH) {
        int column = Math.min(j, columns - LENGTH);
        productsOfVector(
            a, b, at + column, center, columnAt + column, stride, rows, out, outAt + column);
      }
      return;
    }
    int whole = Math.min(wholeRows(a, at, stride, rows), wholeRows(b, at, stride, rows));
    RowScratch scratch = RowScratch.get();
    System.arraycopy(center, columnAt, scratch.sums, 0, columns);
    productsOfVector(a, b, at, scratch.sums, 0, stride, whole, scratch.lanes, 0);
    System.arraycopy(scratch.lanes, 0, out, outAt, columns);
    for (int row = whole; row < rows; row++) {
      int from = at + row * stride;
      for (int j = 0; j < columns; j++) {
        float d = a[from + j] - center[columnAt + j];
        out[outAt + j] = Math.fma(b[from + j], d, out[outAt + j]);
      }
    }
  }

  private static void productsOfFour(
      float[] a,
      float[] b,
      int first,
      float[] center,
      int columnAt,
      int stride,
      int rows,
      float[] out,
      int outAt) {
    FloatVector middle0 = FloatVector.fromArray(FLOATS, center, columnAt);
    FloatVector middle1 = FloatVector.fromArray(FLOATS, center, columnAt + LENGTH);
    FloatVector middle2 = FloatVector.fromArray(FLOATS, center, columnAt + 2 * LENGTH);
    FloatVector middle3 = FloatVector.fromArray(FLOATS, center, columnAt + 3 * LENGTH);
    FloatVector sums0 = FloatVector.zero(FLOATS);
    FloatVector sums1 = FloatVector.zero(FLOATS);
    FloatVector sums2 = FloatVector.zero(FLOATS);
    FloatVector sums3 = FloatVector.zero(FLOATS);
    int at = first;
    for (int row = 0; row < rows; row++) {
      FloatVector d0 = FloatVector.fromArray(FLOATS, a, at).sub(middle0);
      FloatVector d1 = FloatVector.fromArray(FLOATS, a, at + LENGTH).sub(middle1);
      FloatVector d2 = FloatVector.fromArray(FLOATS, a, at + 2 * LENGTH).sub(middle2);
      FloatVector d3 = FloatVector.fromArray(FLOATS, a, at + 3 * LENGTH).sub(middle3);
      sums0 = FloatVector.fromArray(FLOATS, b, at).fma(d0, sums0);
      sums1 = FloatVector.fromArray(FLOATS, b, at + LENGTH).fma(d1, sums1);
      sums2 = FloatVector.fromArray(FLOATS, b, at + 2 * LENGTH).fma(d2, sums2);
      sums3 = FloatVector.fromArray(FLOATS, b, at + 3 * LENGTH).fma(d3, sums3);
      at += stride;
    }
    sums0.intoArray(out, outAt);
    sums1.intoArray(out, outAt + LENGTH);
    sums2.intoArray(out, outAt + 2 * LENGTH);
    sums3.intoArray(out, outAt + 3 * LENGTH);
  }

  private static void productsOfVector(
      float[] a,
      float[] b,
      int first,
      float[] center,
      int columnAt,
      int stride,
      int rows,
      float[] out,
      int outAt) {
    FloatVector middle = FloatVector.fromArray(FLOATS, center, columnAt);
    FloatVector sums = FloatVector.zero(FLOATS);
    int at = first;
    for (int row = 0; row < rows; row++) {
      FloatVector d = FloatVector.fromArray(FLOATS, a, at).sub(middle);
      sums = FloatVector.fromArray(FLOATS, b, at).fma(d, sums);
      at += stride;
    }
    sums.intoArray(out, outAt);
  }

  @Override
  public void sumSquares(
      float[] a,
      int at,
      float[] center,
      int columnAt,
      int stride,
      int rows,
      int columns,
      float[] out,
      int outAt) {
    if (columns >= LENGTH) {
      int fours = columns - columns % FOUR;
      for (int column = 0; column < fours; column += FOUR) {
        squaresOfFour(a, at + column, center, columnAt + column, stride, rows, out, outAt + column);
      }
      for (int j = fours; j < columns; j += LENGTH) {
        int column = Math.min(j, columns - LENGTH);
        squaresOfVector(
            a, at + column, center, columnAt + column, stride, rows, out, outAt + column);
      }
      return;
    }
    int whole = wholeRows(a, at, stride, rows);
    RowScratch scratch = RowScratch.get();
    System.arraycopy(center, columnAt, scratch.sums, 0, columns);
    squaresOfVector(a, at, scratch.sums, 0, stride, whole, scratch.lanes, 0);
    System.arraycopy(scratch.lanes, 0, out, outAt, columns);
    for (int row = whole; row < rows; row++) {
      int from = at + row * stride;
      for (int j = 0; j < columns; j++) {
        float d = a[from + j] - center[columnAt + j];
        out[outAt + j] = Math.fma(d, d, out[outAt + j]);
      }
    }
  }

  private static void squaresOfFour(
      float[] a,
      int first,
      float[] center,
      int columnAt,
      int stride,
      int rows,
      float[] out,
      int outAt) {
    FloatVector middle0 = FloatVector.fromArray(FLOATS, center, columnAt);
    FloatVector middle1 = FloatVector.fromArray(FLOATS, center, columnAt + LENGTH);
    FloatVector middle2 = FloatVector.fromArray(FLOATS, center, columnAt + 2 * LENGTH);
    FloatVector middle3 = FloatVector.fromArray(FLOATS, center, columnAt + 3 * LENGTH);
    FloatVector sums0 = FloatVector.zero(FLOATS);
    FloatVector sums1 = FloatVector.zero(FLOATS);
    FloatVector sums2 = FloatVector.zero(FLOATS);
    FloatVector sums3 = FloatVector.zero(FLOATS);
    int at = first;
    for (int row = 0; row < rows; row++) {
      FloatVector d0 = FloatVector.fromArray(FLOATS, a, at).sub(middle0);
      FloatVector d1 = FloatVector.fromArray(FLOATS, a, at + LENGTH).sub(middle1);
      FloatVector d2 = FloatVector.fromArray(FLOATS, a, at + 2 * LENGTH).sub(middle2);
      FloatVector d3 = FloatVector.fromArray(FLOATS, a, at + 3 * LENGTH).sub(middle3);
      sums0 = d0.fma(d0, sums0);
      sums1 = d1.fma(d1, sums1);
      sums2 = d2.fma(d2, sums2);
      sums3 = d3.fma(d3, sums3);
      at += stride;
    }
    sums0.intoArray(out, outAt);
    sums1.intoArray(out, outAt + LENGTH);
    sums2.intoArray(out, outAt + 2 * LENGTH);
    sums3.intoArray(out, outAt + 3 * LENGTH);
  }

  private static void squaresOfVector(
      float[] a,
      int first,
      float[] center,
      int columnAt,
      int stride,
      int rows,
      float[] out,
      int outAt) {
    FloatVector middle = FloatVector.fromArray(FLOATS, center, columnAt);
    FloatVector sums = FloatVector.zero(FLOATS);
    int at = first;
    for (int row = 0; row < rows; row++) {
      FloatVector d = FloatVector.fromArray(FLOATS, a, at).sub(middle);
      sums = d.fma(d, sums);
      at += stride;
    }
    sums.intoArray(out, outAt);
  }

  @Override
  public void scale(
      float[] a, int at, float[] center, float[] scale, float[] shift, float[] out, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, at + i)
          .sub(FloatVector.fromArray(FLOATS, center, i))
          .fma(FloatVector.fromArray(FLOATS, scale, i), FloatVector.fromArray(FLOATS, shift, i))
          .intoArray(out, at + i);
    }
    for (int i = whole; i < n; i++) {
      out[at + i] = Math.fma(a[at + i] - center[i], scale[i], shift[i]);
    }
  }

  @Override
  public void scaleAndAdd(
      float[] a,
      float[] b,
      int at,
      float[] center,
      float[] scale,
      float[] shift,
      float[] weight,
      float[] out,
      int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector added =
          FloatVector.fromArray(FLOATS, b, at + i)
              .sub(FloatVector.fromArray(FLOATS, shift, i))
              .mul(FloatVector.fromArray(FLOATS, weight, i));
      FloatVector.fromArray(FLOATS, a, at + i)
          .sub(FloatVector.fromArray(FLOATS, center, i))
          .fma(FloatVector.fromArray(FLOATS, scale, i), added)
          .intoArray(out, at + i);
    }
    for (int i = whole; i < n; i++) {
      float added = (b[at + i] - shift[i]) * weight[i];
      out[at + i] = Math.fma(a[at + i] - center[i], scale[i], added);
    }
  }
}
