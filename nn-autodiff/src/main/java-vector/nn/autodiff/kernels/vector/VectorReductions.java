package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import nn.autodiff.kernels.FloatMath;
import nn.autodiff.kernels.Kernels;
import nn.autodiff.kernels.Primitive;

/** Sums in 16 lanes whatever the vector's width, and what is made of them. */
final class VectorReductions {
  private static final int LANES = Kernels.LANES;

  private VectorReductions() {}

  static float sum(float[] a, int at, int n) {
    float[] lanes = Scratch.get().lanes;
    int whole = n - n % LANES;
    addWhole(a, at, whole, lanes);
    for (int i = whole; i < n; i++) {
      lanes[i - whole] += a[at + i];
    }
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        lanes[j] += lanes[j + half];
      }
    }
    return lanes[0];
  }

  /** The sums of the lanes over all numbers but the last few: 1, 2 or 4 vectors of lanes. */
  private static void addWhole(float[] a, int at, int whole, float[] lanes) {
    for (int lane = 0; lane < LANES; lane += LENGTH) {
      FloatVector sums = FloatVector.zero(FLOATS);
      for (int i = lane; i < whole; i += LANES) {
        sums = sums.add(FloatVector.fromArray(FLOATS, a, at + i));
      }
      sums.intoArray(lanes, lane);
    }
  }

  static void sumColumns(float[] a, int aAt, int rows, int columns, float[] out, int outAt) {
    int whole = rows == 0 ? 0 : FLOATS.loopBound(columns);
    for (int j = 0; j < whole; j += LENGTH) {
      FloatVector sums = FloatVector.fromArray(FLOATS, a, aAt + j);
      int at = aAt + j;
      for (int row = 1; row < rows; row++) {
        at += columns;
        sums = sums.add(FloatVector.fromArray(FLOATS, a, at));
      }
      sums.intoArray(out, outAt + j);
    }
    for (int j = whole; j < columns; j++) {
      float sum = rows == 0 ? 0f : a[aAt + j];
      for (int row = 1; row < rows; row++) {
        sum += a[aAt + row * columns + j];
      }
      out[outAt + j] = sum;
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

  /** The exponentials are taken of all rows at once, as a row is often shorter than a vector. */
  static void softmax(Kernels kernels, float[] x, float[] out, int rows, int columns) {
    int size = rows * columns;
    subtractMax(x, out, size, columns);
    kernels.unary(Primitive.EXP, out, 0, out, 0, size);
    for (int at = 0; at < size; at += columns) {
      float sum = sum(out, at, columns);
      int whole = at + FLOATS.loopBound(columns);
      for (int i = at; i < whole; i += LENGTH) {
        FloatVector.fromArray(FLOATS, out, i).div(sum).intoArray(out, i);
      }
      for (int i = whole; i < at + columns; i++) {
        out[i] /= sum;
      }
    }
  }

  static void logSoftmax(Kernels kernels, float[] x, float[] out, int rows, int columns) {
    int size = rows * columns;
    float[] exps = Scratch.get().numbers(size);
    subtractMax(x, out, size, columns);
    kernels.unary(Primitive.EXP, out, 0, exps, 0, size);
    for (int at = 0; at < size; at += columns) {
      subtract(out, at, FloatMath.log(sum(exps, at, columns)), out, at, columns);
    }
  }

  private static void subtractMax(float[] x, float[] out, int size, int columns) {
    for (int at = 0; at < size; at += columns) {
      subtract(x, at, max(x, at, columns), out, at, columns);
    }
  }

  private static void subtract(float[] a, int aAt, float b, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, aAt + i).sub(b).intoArray(out, outAt + i);
    }
    for (int i = whole; i < n; i++) {
      out[outAt + i] = a[aAt + i] - b;
    }
  }
}
