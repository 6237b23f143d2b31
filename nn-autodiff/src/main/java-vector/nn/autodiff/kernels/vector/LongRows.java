package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import nn.autodiff.kernels.FloatMath;
import nn.autodiff.kernels.Primitive;

/** Softmax and its kin, one row after the other, each by vectors along the row. */
final class LongRows {
  private LongRows() {}

  static void softmax(float[] x, float[] out, int from, int to, int columns) {
    for (int at = from * columns; at < to * columns; at += columns) {
      float max = VectorReductions.max(x, at, columns);
      VectorReductions.subtract(x, at, max, out, at, columns);
      VectorPointwise.unary(Primitive.EXP, out, at, out, at, columns);
      divide(out, at, VectorReductions.sum(out, at, columns), columns);
    }
  }

  static void softmaxGradient(float[] y, float[] dy, float[] out, int from, int to, int columns) {
    for (int at = from * columns; at < to * columns; at += columns) {
      VectorPointwise.binary(Primitive.MUL, dy, at, y, at, out, at, columns);
      timesShifted(y, dy, VectorReductions.sum(out, at, columns), out, at, columns);
    }
  }

  static void logSoftmax(float[] x, float[] out, int from, int to, int columns) {
    for (int at = from * columns; at < to * columns; at += columns) {
      float max = VectorReductions.max(x, at, columns);
      subtractBoth(x, max, logSum(x, at, max, columns), out, at, columns);
    }
  }

  static void logSoftmaxGradient(
      float[] y, float[] dy, float[] out, int from, int to, int columns) {
    int first = from * columns;
    VectorPointwise.unary(Primitive.EXP, y, first, out, first, to * columns - first);
    for (int at = first; at < to * columns; at += columns) {
      minusTimes(dy, VectorReductions.sum(dy, at, columns), out, at, columns);
    }
  }

  static void crossEntropy(float[] x, float[] labels, float[] out, int from, int to, int columns) {
    for (int row = from; row < to; row++) {
      int at = row * columns;
      float max = VectorReductions.max(x, at, columns);
      out[row] = (x[at + (int) labels[row]] - max) - logSum(x, at, max, columns);
    }
  }

  static void crossEntropyGradient(
      float[] x, float[] labels, float share, float[] out, int from, int to, int columns) {
    for (int row = from; row < to; row++) {
      int at = row * columns;
      float max = VectorReductions.max(x, at, columns);
      subtractBoth(x, max, logSum(x, at, max, columns), out, at, columns);
      VectorPointwise.unary(Primitive.EXP, out, at, out, at, columns);
      int label = at + (int) labels[row];
      float p = out[label];
      zeroMinusTimes(out, share, at, columns);
      out[label] = share - p * share;
    }
  }

  /** {@code log(sum(exp(x - max)))}, piece by piece. */
  private static float logSum(float[] x, int at, float max, int columns) {
    RowScratch scratch = RowScratch.get();
    float[] piece = scratch.piece;
    VectorReductions.clear(scratch.lanes);
    for (int i = 0; i < columns; i += piece.length) {
      int n = Math.min(piece.length, columns - i);
      VectorReductions.subtract(x, at + i, max, piece, 0, n);
      VectorPointwise.unary(Primitive.EXP, piece, 0, piece, 0, n);
      VectorReductions.addTo(scratch.lanes, piece, 0, n);
    }
    return FloatMath.log(VectorReductions.fold(scratch.lanes));
  }

  private static void divide(float[] a, int at, float b, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, at + i).div(b).intoArray(a, at + i);
    }
    for (int i = whole; i < n; i++) {
      a[at + i] /= b;
    }
  }

  private static void timesShifted(float[] y, float[] dy, float shift, float[] out, int at, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, y, at + i)
          .mul(FloatVector.fromArray(FLOATS, dy, at + i).sub(shift))
          .intoArray(out, at + i);
    }
    for (int i = whole; i < n; i++) {
      out[at + i] = y[at + i] * (dy[at + i] - shift);
    }
  }

  private static void subtractBoth(
      float[] x, float first, float second, float[] out, int at, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, x, at + i).sub(first).sub(second).intoArray(out, at + i);
    }
    for (int i = whole; i < n; i++) {
      out[at + i] = (x[at + i] - first) - second;
    }
  }

  private static void minusTimes(float[] a, float factor, float[] out, int at, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, at + i)
          .sub(FloatVector.fromArray(FLOATS, out, at + i).mul(factor))
          .intoArray(out, at + i);
    }
    for (int i = whole; i < n; i++) {
      out[at + i] = a[at + i] - out[at + i] * factor;
    }
  }

  private static void zeroMinusTimes(float[] a, float factor, int at, int n) {
    FloatVector zero = FloatVector.zero(FLOATS);
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      zero.sub(FloatVector.fromArray(FLOATS, a, at + i).mul(factor)).intoArray(a, at + i);
    }
    for (int i = whole; i < n; i++) {
      a[at + i] = 0f - a[at + i] * factor;
    }
  }
}
