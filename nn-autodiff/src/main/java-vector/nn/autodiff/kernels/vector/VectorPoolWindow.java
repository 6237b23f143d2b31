package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import nn.autodiff.kernels.PoolWindow;

/**
 * One window of pooling on vectors along the channels.
 *
 * <p>Where there are fewer channels left than lanes, a whole vector is loaded all the same. What it
 * computes of the next place's channels is wrong: forward it is written over when its turn comes,
 * backward it is made zero before it is added. Only where the arrays, or the thread's part of them,
 * end, the last channels are done one by one.
 */
final class VectorPoolWindow implements PoolWindow {
  private final PoolWindow single;

  /** With loops for the channels that have to be done one by one. */
  VectorPoolWindow(PoolWindow single) {
    this.single = single;
  }

  @Override
  public void max(
      float[] x,
      int at,
      int rows,
      int down,
      int columns,
      int right,
      int n,
      float[] y,
      int to,
      int end) {
    int last = (rows - 1) * down + (columns - 1) * right + LENGTH;
    for (int i = 0; i < n; i += LENGTH) {
      if (to + i + LENGTH > end || at + i + last > x.length) {
        single.max(x, at + i, rows, down, columns, right, n - i, y, to + i, end);
        return;
      }
      FloatVector largest = FloatVector.fromArray(FLOATS, x, at + i);
      for (int row = 0; row < rows; row++) {
        int from = at + i + row * down;
        for (int column = 0; column < columns; column++) {
          largest = largest.max(FloatVector.fromArray(FLOATS, x, from));
          from += right;
        }
      }
      largest.intoArray(y, to + i);
    }
  }

  @Override
  public void maxBack(
      float[] x,
      float[] y,
      float[] dy,
      int to,
      int rows,
      int down,
      int columns,
      int right,
      int n,
      float[] dx,
      int at,
      int end) {
    int last = (rows - 1) * down + (columns - 1) * right + LENGTH;
    FloatVector zero = FloatVector.zero(FLOATS);
    for (int i = 0; i < n; i += LENGTH) {
      if (at + i + last > end || to + i + LENGTH > y.length) {
        single.maxBack(x, y, dy, to + i, rows, down, columns, right, n - i, dx, at + i, end);
        return;
      }
      FloatVector largest = FloatVector.fromArray(FLOATS, y, to + i);
      FloatVector rest = FloatVector.fromArray(FLOATS, dy, to + i);
      if (n - i < LENGTH) {
        rest = zero.blend(rest, FirstLanes.of(n - i));
      }
      for (int row = 0; row < rows; row++) {
        int from = at + i + row * down;
        for (int column = 0; column < columns; column++) {
          FloatVector number = FloatVector.fromArray(FLOATS, x, from);
          VectorMask<Float> found =
              number
                  .compare(VectorOperators.EQ, largest)
                  .or(number.compare(VectorOperators.NE, number));
          FloatVector.fromArray(FLOATS, dx, from).add(zero.blend(rest, found)).intoArray(dx, from);
          rest = rest.blend(zero, found);
          from += right;
        }
      }
    }
  }

  @Override
  public void average(
      float[] x,
      int at,
      int rows,
      int down,
      int columns,
      int right,
      int n,
      float[] y,
      int to,
      int end) {
    int last = (rows - 1) * down + (columns - 1) * right + LENGTH;
    for (int i = 0; i < n; i += LENGTH) {
      if (to + i + LENGTH > end || at + i + last > x.length) {
        single.average(x, at + i, rows, down, columns, right, n - i, y, to + i, end);
        return;
      }
      FloatVector sum = FloatVector.zero(FLOATS);
      for (int row = 0; row < rows; row++) {
        int from = at + i + row * down;
        for (int column = 0; column < columns; column++) {
          sum = sum.add(FloatVector.fromArray(FLOATS, x, from));
          from += right;
        }
      }
      sum.div((float) (rows * columns)).intoArray(y, to + i);
    }
  }

  @Override
  public void averageBack(
      float[] dy,
      int to,
      int rows,
      int down,
      int columns,
      int right,
      int n,
      float[] dx,
      int at,
      int end) {
    int last = (rows - 1) * down + (columns - 1) * right + LENGTH;
    for (int i = 0; i < n; i += LENGTH) {
      if (at + i + last > end || to + i + LENGTH > dy.length) {
        single.averageBack(dy, to + i, rows, down, columns, right, n - i, dx, at + i, end);
        return;
      }
      FloatVector share = FloatVector.fromArray(FLOATS, dy, to + i).div((float) (rows * columns));
      if (n - i < LENGTH) {
        share = FloatVector.zero(FLOATS).blend(share, FirstLanes.of(n - i));
      }
      for (int row = 0; row < rows; row++) {
        int from = at + i + row * down;
        for (int column = 0; column < columns; column++) {
          FloatVector.fromArray(FLOATS, dx, from).add(share).intoArray(dx, from);
          from += right;
        }
      }
    }
  }
}
