package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import nn.autodiff.kernels.Kernels;

/** Layer normalization: each row is read while it is in the nearest cache. */
final class LayerNorms {
  private LayerNorms() {}

  static void forward(
      float[] x,
      float[] gamma,
      float[] beta,
      float epsilon,
      float[] out,
      int from,
      int to,
      int columns) {
    float[] lanes = RowScratch.get().lanes;
    for (int at = from * columns; at < to * columns; at += columns) {
      float mean = VectorReductions.sum(x, at, columns, lanes) / columns;
      float scale = inverseDeviation(x, at, mean, epsilon, columns, lanes);
      normalize(x, mean, scale, gamma, beta, out, at, columns);
    }
  }

  static void gradient(
      float[] x,
      float[] gamma,
      float epsilon,
      float[] dy,
      float[] out,
      int from,
      int to,
      int columns) {
    RowScratch scratch = RowScratch.get();
    float[] h = scratch.row(columns);
    float[] lanes = scratch.lanes;
    for (int at = from * columns; at < to * columns; at += columns) {
      float mean = VectorReductions.sum(x, at, columns, lanes) / columns;
      float scale = inverseDeviation(x, at, mean, epsilon, columns, lanes);
      prepare(x, mean, scale, gamma, dy, h, out, at, columns);
      float a = VectorReductions.sum(out, at, columns, lanes) / columns;
      float b = sumOfProducts(out, at, h, columns, lanes) / columns;
      finish(h, a, b, scale, out, at, columns);
    }
  }

  private static float inverseDeviation(
      float[] x, int at, float mean, float epsilon, int n, float[] lanes) {
    int whole = n - n % Kernels.LANES;
    squares(x, at, mean, whole, lanes);
    for (int i = whole; i < n; i++) {
      float d = x[at + i] - mean;
      lanes[i - whole] = Math.fma(d, d, lanes[i - whole]);
    }
    return 1f / (float) Math.sqrt(VectorReductions.fold(lanes) / n + epsilon);
  }

  private static void squares(float[] x, int at, float mean, int whole, float[] lanes) {
    for (int lane = 0; lane < Kernels.LANES; lane += LENGTH) {
      FloatVector sums = FloatVector.zero(FLOATS);
      for (int i = lane; i < whole; i += Kernels.LANES) {
        FloatVector d = FloatVector.fromArray(FLOATS, x, at + i).sub(mean);
        sums = d.fma(d, sums);
      }
      sums.intoArray(lanes, lane);
    }
  }

  private static float sumOfProducts(float[] a, int at, float[] b, int n, float[] lanes) {
    int whole = n - n % Kernels.LANES;
    products(a, at, b, whole, lanes);
    for (int i = whole; i < n; i++) {
      lanes[i - whole] = Math.fma(a[at + i], b[i], lanes[i - whole]);
    }
    return VectorReductions.fold(lanes);
  }

  private static void products(float[] a, int at, float[] b, int whole, float[] lanes) {
    for (int lane = 0; lane < Kernels.LANES; lane += LENGTH) {
      FloatVector sums = FloatVector.zero(FLOATS);
      for (int i = lane; i < whole; i += Kernels.LANES) {
        sums =
            FloatVector.fromArray(FLOATS, a, at + i).fma(FloatVector.fromArray(FLOATS, b, i), sums);
      }
      sums.intoArray(lanes, lane);
    }
  }

  private static void normalize(
      float[] x, float mean, float scale, float[] gamma, float[] beta, float[] out, int at, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, x, at + i)
          .sub(mean)
          .mul(scale)
          .fma(FloatVector.fromArray(FLOATS, gamma, i), FloatVector.fromArray(FLOATS, beta, i))
          .intoArray(out, at + i);
    }
    for (int i = whole; i < n; i++) {
      out[at + i] = Math.fma((x[at + i] - mean) * scale, gamma[i], beta[i]);
    }
  }

  /** {@code h = (x - mean) * scale} and {@code g = dy * gamma}. */
  private static void prepare(
      float[] x,
      float mean,
      float scale,
      float[] gamma,
      float[] dy,
      float[] h,
      float[] g,
      int at,
      int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, x, at + i).sub(mean).mul(scale).intoArray(h, i);
      FloatVector.fromArray(FLOATS, dy, at + i)
          .mul(FloatVector.fromArray(FLOATS, gamma, i))
          .intoArray(g, at + i);
    }
    for (int i = whole; i < n; i++) {
      h[i] = (x[at + i] - mean) * scale;
      g[at + i] = dy[at + i] * gamma[i];
    }
  }

  /** {@code fma(-h, b, g - a) * scale}, where g is what is in {@code out}. */
  private static void finish(float[] h, float a, float b, float scale, float[] out, int at, int n) {
    FloatVector factor = FloatVector.broadcast(FLOATS, b);
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, h, i)
          .neg()
          .fma(factor, FloatVector.fromArray(FLOATS, out, at + i).sub(a))
          .mul(scale)
          .intoArray(out, at + i);
    }
    for (int i = whole; i < n; i++) {
      out[at + i] = Math.fma(-h[i], b, out[at + i] - a) * scale;
    }
  }
}
