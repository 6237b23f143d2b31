package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import nn.autodiff.kernels.Kernels;

/** Sums in 16 lanes whatever the vector's width, and maxima. */
final class VectorReductions {
  private static final int LANES = Kernels.LANES;

  private VectorReductions() {}

  static float sum(float[] a, int at, int n) {
    float[] lanes = RowScratch.get().lanes;
    clear(lanes);
    addTo(lanes, a, at, n);
    return fold(lanes);
  }

  static void clear(float[] lanes) {
    Arrays.fill(lanes, 0f);
  }

  /** Adds to the lanes of a sum; only the last piece's length may be no multiple of the lanes. */
  static void addTo(float[] lanes, float[] a, int at, int n) {
    int whole = n - n % LANES;
    addWhole(a, at, whole, lanes);
    for (int i = whole; i < n; i++) {
      lanes[i - whole] += a[at + i];
    }
  }

  /** The sum of all lanes, in a fixed tree. */
  static float fold(float[] lanes) {
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        lanes[j] += lanes[j + half];
      }
    }
    return lanes[0];
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
