package nn.autodiff.kernels;

import java.util.Arrays;

/** The kernels in plain Java, which run everywhere. */
public final class PlainKernels implements Kernels {
  /** The only state is none at all. */
  public PlainKernels() {}

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public void unary(Primitive f, float[] a, int aAt, float[] out, int outAt, int n) {
    for (int i = 0; i < n; i++) {
      out[outAt + i] = FloatMath.apply(f, a[aAt + i], 0);
    }
  }

  @Override
  public void binary(
      Primitive f, float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    for (int i = 0; i < n; i++) {
      out[outAt + i] = FloatMath.apply(f, a[aAt + i], b[bAt + i]);
    }
  }

  @Override
  public float sum(float[] a, int at, int n) {
    float[] lanes = new float[LANES];
    for (int i = 0; i < n; i++) {
      lanes[i % LANES] += a[at + i];
    }
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        lanes[j] += lanes[j + half];
      }
    }
    return lanes[0];
  }

  @Override
  public float max(float[] a, int at, int n) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, a[at + i]);
    }
    return largest;
  }

  @Override
  public void softmax(float[] x, float[] out, int rows, int columns) {
    for (int row = 0; row < rows; row++) {
      int at = row * columns;
      float largest = max(x, at, columns);
      for (int i = at; i < at + columns; i++) {
        out[i] = FloatMath.exp(x[i] - largest);
      }
      float sum = sum(out, at, columns);
      for (int i = at; i < at + columns; i++) {
        out[i] /= sum;
      }
    }
  }

  @Override
  public void logSoftmax(float[] x, float[] out, int rows, int columns) {
    float[] exps = new float[columns];
    for (int row = 0; row < rows; row++) {
      int at = row * columns;
      float largest = max(x, at, columns);
      for (int i = 0; i < columns; i++) {
        out[at + i] = x[at + i] - largest;
        exps[i] = FloatMath.exp(out[at + i]);
      }
      float logSum = FloatMath.log(sum(exps, 0, columns));
      for (int i = at; i < at + columns; i++) {
        out[i] -= logSum;
      }
    }
  }

  @Override
  public void matmul(
      int m,
      int n,
      int k,
      float[] a,
      int aAt,
      boolean aTransposed,
      float[] b,
      int bAt,
      boolean bTransposed,
      float[] c,
      int cAt) {
    float[] chain = new float[n];
    for (int i = 0; i < m; i++) {
      int row = cAt + i * n;
      Arrays.fill(c, row, row + n, 0f);
      for (int block = 0; block < k; block += K_BLOCK) {
        Arrays.fill(chain, 0f);
        for (int p = block; p < Math.min(k, block + K_BLOCK); p++) {
          float left = a[aAt + (aTransposed ? p * m + i : i * k + p)];
          int start = bTransposed ? bAt + p : bAt + p * n;
          int step = bTransposed ? k : 1;
          for (int j = 0; j < n; j++) {
            chain[j] = Math.fma(left, b[start + j * step], chain[j]);
          }
        }
        for (int j = 0; j < n; j++) {
          c[row + j] = block == 0 ? chain[j] : c[row + j] + chain[j];
        }
      }
    }
  }
}
