package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import nn.autodiff.kernels.DepthwiseLoops;

/**
 * The loops of {@link DepthwiseLoops} on vectors, four at a time, whose sums stay in registers
 * through all taps.
 */
final class VectorDepthwiseLoops implements DepthwiseLoops {
  private static final int FOUR = 4 * LENGTH;

  @Override
  public void forward(
      float[] x, int at, int[] taps, float[] weights, int run, float[] y, int to, int n) {
    if (n < LENGTH) {
      few(x, at, taps, weights, run, y, to, n);
      return;
    }
    int fours = n - n % FOUR;
    for (int i = 0; i < fours; i += FOUR) {
      four(x, at + i, taps, weights, i, run, y, to + i);
    }
    for (int j = fours; j < n; j += LENGTH) {
      int i = Math.min(j, n - LENGTH); // what is computed twice is the same
      one(x, at + i, taps, weights, i, run, y, to + i);
    }
  }

  private static void four(
      float[] x, int at, int[] taps, float[] weights, int w, int run, float[] y, int to) {
    FloatVector a = FloatVector.zero(FLOATS);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    for (int tap = 0; tap < taps.length; tap++) {
      int from = at + taps[tap];
      int by = w + tap * run;
      a = FloatVector.fromArray(FLOATS, x, from).fma(FloatVector.fromArray(FLOATS, weights, by), a);
      b =
          FloatVector.fromArray(FLOATS, x, from + LENGTH)
              .fma(FloatVector.fromArray(FLOATS, weights, by + LENGTH), b);
      c =
          FloatVector.fromArray(FLOATS, x, from + 2 * LENGTH)
              .fma(FloatVector.fromArray(FLOATS, weights, by + 2 * LENGTH), c);
      d =
          FloatVector.fromArray(FLOATS, x, from + 3 * LENGTH)
              .fma(FloatVector.fromArray(FLOATS, weights, by + 3 * LENGTH), d);
    }
    a.intoArray(y, to);
    b.intoArray(y, to + LENGTH);
    c.intoArray(y, to + 2 * LENGTH);
    d.intoArray(y, to + 3 * LENGTH);
  }

  private static void one(
      float[] x, int at, int[] taps, float[] weights, int w, int run, float[] y, int to) {
    FloatVector sum = FloatVector.zero(FLOATS);
    for (int tap = 0; tap < taps.length; tap++) {
      sum =
          FloatVector.fromArray(FLOATS, x, at + taps[tap])
              .fma(FloatVector.fromArray(FLOATS, weights, w + tap * run), sum);
    }
    sum.intoArray(y, to);
  }

  private static void few(
      float[] x, int at, int[] taps, float[] weights, int run, float[] y, int to, int n) {
    for (int i = 0; i < n; i++) {
      float sum = 0;
      for (int tap = 0; tap < taps.length; tap++) {
        sum = Math.fma(x[at + taps[tap] + i], weights[tap * run + i], sum);
      }
      y[to + i] = sum;
    }
  }

  @Override
  public void addProducts(float[] dy, int dyAt, float[] w, int wAt, float[] dx, int dxAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, dx, dxAt + i)
          .add(
              FloatVector.fromArray(FLOATS, dy, dyAt + i)
                  .mul(FloatVector.fromArray(FLOATS, w, wAt + i)))
          .intoArray(dx, dxAt + i);
    }
    for (int i = whole; i < n; i++) {
      dx[dxAt + i] += dy[dyAt + i] * w[wAt + i];
    }
  }
}
