package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import nn.autodiff.kernels.PoolWindows;

/**
 * Rows of windows of pooling, on vectors along the channels.
 *
 * <p>Where there are fewer channels left than lanes, a whole vector is loaded all the same. What it
 * computes of the next place's channels is wrong: forward it is written over when its turn comes,
 * backward it is made zero before it is added. Only where the arrays, or the thread's part of them,
 * end, the last channels are done one by one.
 */
final class VectorPoolWindows implements PoolWindows {
  private final PoolWindows single;

  /** With loops for the channels that have to be done one by one. */
  VectorPoolWindows(PoolWindows single) {
    this.single = single;
  }

  @Override
  public void max(
      int windows,
      float[] x,
      int at,
      int step,
      int[] taps,
      int count,
      int n,
      float[] y,
      int to,
      int end) {
    int last = taps[count - 1] + LENGTH;
    for (int window = 0; window < windows; window++) {
      int begin = at + window * step;
      int out = to + window * n;
      for (int i = 0; i < n; i += LENGTH) {
        if (out + i + LENGTH > end || begin + i + last > x.length) {
          single.max(1, x, begin + i, 0, taps, count, n - i, y, out + i, end);
          break;
        }
        FloatVector largest = FloatVector.fromArray(FLOATS, x, begin + i + taps[0]);
        for (int tap = 1; tap < count; tap++) {
          largest = largest.max(FloatVector.fromArray(FLOATS, x, begin + i + taps[tap]));
        }
        largest.intoArray(y, out + i);
      }
    }
  }

  @Override
  public void maxBack(
      int windows,
      float[] x,
      float[] y,
      float[] dy,
      int to,
      int[] taps,
      int count,
      int n,
      float[] dx,
      int at,
      int step,
      int end) {
    int last = taps[count - 1] + LENGTH;
    FloatVector zero = FloatVector.zero(FLOATS);
    VectorMask<Float> ownRest = FirstLanes.of(n % LENGTH);
    for (int window = 0; window < windows; window++) {
      int begin = at + window * step;
      int result = to + window * n;
      for (int i = 0; i < n; i += LENGTH) {
        if (begin + i + last > end || result + i + LENGTH > y.length) {
          single.maxBack(1, x, y, dy, result + i, taps, count, n - i, dx, begin + i, 0, end);
          break;
        }
        FloatVector largest = FloatVector.fromArray(FLOATS, y, result + i);
        FloatVector rest = FloatVector.fromArray(FLOATS, dy, result + i);
        if (n - i < LENGTH) {
          rest = zero.blend(rest, ownRest);
        }
        for (int tap = 0; tap < count; tap++) {
          int from = begin + i + taps[tap];
          FloatVector number = FloatVector.fromArray(FLOATS, x, from);
          VectorMask<Float> found =
              number
                  .compare(VectorOperators.EQ, largest)
                  .or(number.compare(VectorOperators.NE, number));
          FloatVector.fromArray(FLOATS, dx, from).add(zero.blend(rest, found)).intoArray(dx, from);
          rest = rest.blend(zero, found);
        }
      }
    }
  }

  @Override
  public void average(
      int windows,
      float[] x,
      int at,
      int step,
      int[] taps,
      int count,
      int n,
      float[] y,
      int to,
      int end) {
    int last = taps[count - 1] + LENGTH;
    for (int window = 0; window < windows; window++) {
      int begin = at + window * step;
      int out = to + window * n;
      for (int i = 0; i < n; i += LENGTH) {
        if (out + i + LENGTH > end || begin + i + last > x.length) {
          single.average(1, x, begin + i, 0, taps, count, n - i, y, out + i, end);
          break;
        }
        FloatVector sum = FloatVector.zero(FLOATS);
        for (int tap = 0; tap < count; tap++) {
          sum = sum.add(FloatVector.fromArray(FLOATS, x, begin + i + taps[tap]));
        }
        sum.div((float) count).intoArray(y, out + i);
      }
    }
  }

  @Override
  public void averageBack(
      int windows,
      float[] dy,
      int to,
      int[] taps,
      int count,
      int n,
      float[] dx,
      int at,
      int step,
      int end) {
    int last = taps[count - 1] + LENGTH;
    FloatVector zero = FloatVector.zero(FLOATS);
    VectorMask<Float> ownRest = FirstLanes.of(n % LENGTH);
    for (int window = 0; window < windows; window++) {
      int begin = at + window * step;
      int result = to + window * n;
      for (int i = 0; i < n; i += LENGTH) {
        if (begin + i + last > end || result + i + LENGTH > dy.length) {
          single.averageBack(1, dy, result + i, taps, count, n - i, dx, begin + i, 0, end);
          break;
        }
        FloatVector share = FloatVector.fromArray(FLOATS, dy, result + i).div((float) count);
        if (n - i < LENGTH) {
          share = zero.blend(share, ownRest);
        }
        for (int tap = 0; tap < count; tap++) {
          int from = begin + i + taps[tap];
          FloatVector.fromArray(FLOATS, dx, from).add(share).intoArray(dx, from);
        }
      }
    }
  }
}
