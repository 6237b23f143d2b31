package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import nn.autodiff.kernels.Kernels;

/** Sums in 16 lanes whatever the vector's width, and maxima. */
final class VectorReductions {
  private static final int LANES = Kernels.LANES;

  private VectorReductions() {}

  static float sum(float[] a, int at, int n) {
    return sum(a, at, n, RowScratch.get().lanes);
  }

  static float sum(float[] a, int at, int n, float[] lanes) {
    clear(lanes);
    addTo(lanes, a, at, n);
    return fold(lanes);
  }

  static void clear(float[] lanes) {
    FloatVector zero = FloatVector.zero(FLOATS);
    for (int lane = 0; lane < LANES; lane += LENGTH) {
      zero.intoArray(lanes, lane);
    }
  }

  /** Adds to the lanes of a sum; only the last piece's length may be no multiple of the lanes. */
  static void addTo(float[] lanes, float[] a, int at, int n) {
    int whole = n - n % LANES;
    addWhole(a, at, whole, lanes);
    for (int i = whole; i < n; i++) {
      lanes[i - whole] += a[at + i];
    }
  }

  /** The sum of all lanes, in a fixed tree; written out, so that it takes no detour to memory. */
  static float fold(float[] lanes) {
    float a = (lanes[0] + lanes[8]) + (lanes[4] + lanes[12]);
    float b = (lanes[1] + lanes[9]) + (lanes[5] + lanes[13]);
    float c = (lanes[2] + lanes[10]) + (lanes[6] + lanes[14]);
    float d = (lanes[3] + lanes[11]) + (lanes[7] + lanes[15]);
    return (a + c) + (b + d);
  }

  /** All numbers but the last few: 1, 2 or 4 vectors of lanes. */
  private static void addWhole(float[] a, int at, int whole, float[] lanes) {
    for (int lane = 0; lane < LANES; lane += LENGTH) {
      FloatVector sums = FloatVector.fromArray(FLOATS, lanes, lane);
      for (int i = lane; i < whole; i += LANES) {
        sums = sums.add(FloatVector.fromArray(FLOATS, a, at + i));
      }
      sums.intoArray(lanes, lane);
    }
  }

  static float max(float[] a, int at, int n) {
    float largest = Float.NEGATIVE_INFINITY;
    int whole = FLOATS.loopBound(n);
    if (whole > 0) {
      FloatVector largests = FloatVector.fromArray(FLOATS, a, at);
      for (int i = LENGTH; i < whole; i += LENGTH) {
        largests = largests.max(FloatVector.fromArray(FLOATS, a, at + i));
      }
      largest = largests.reduceLanes(VectorOperators.MAX);
    }
    for (int i = whole; i < n; i++) {
      largest = Math.max(largest, a[at + i]);
    }
    return largest;
  }

  static void subtract(float[] a, int aAt, float b, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, aAt + i).sub(b).intoArray(out, outAt + i);
    }
    for (int i = whole; i < n; i++) {
      out[outAt + i] = a[aAt + i] - b;
    }
  }
}
