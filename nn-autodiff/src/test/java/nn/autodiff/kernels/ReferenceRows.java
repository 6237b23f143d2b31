package nn.autodiff.kernels;

import java.util.Arrays;

/** The written definition of {@link RowKernels}, one row at a time and nothing clever. */
final class ReferenceRows implements RowKernels {
  private static float[] row(float[] a, int row, int columns) {
    return Arrays.copyOfRange(a, row * columns, (row + 1) * columns);
  }

  private static float sum(float[] a) {
    return ReferenceKernels.sum(a, 0, a.length);
  }

  private static float sumOfProducts(float[] a, float[] b) {
    float[] lanes = new float[16];
    for (int i = 0; i < a.length; i++) {
      lanes[i % 16] = Math.fma(a[i], b[i], lanes[i % 16]);
    }
    return sum(lanes);
  }

  @Override
  public void softmax(float[] x, float[] out, int from, int to, int columns) {
    for (int row = from; row < to; row++) {
      float[] y = ReferenceKernels.softmax(row(x, row, columns), 1, columns);
      System.arraycopy(y, 0, out, row * columns, columns);
    }
  }

  @Override
  public void softmaxGradient(float[] y, float[] dy, float[] out, int from, int to, int columns) {
    for (int row = from; row < to; row++) {
      float[] products = new float[columns];
      for (int j = 0; j < columns; j++) {
        products[j] = dy[row * columns + j] * y[row * columns + j];
      }
      float sum = sum(products);
      for (int i = row * columns; i < (row + 1) * columns; i++) {
        out[i] = y[i] * (dy[i] - sum);
      }
    }
  }

  @Override
  public void logSoftmax(float[] x, float[] out, int from, int to, int columns) {
    for (int row = from; row < to; row++) {
      float[] y = ReferenceKernels.logSoftmax(row(x, row, columns), 1, columns);
      System.arraycopy(y, 0, out, row * columns, columns);
    }
  }

  @Override
  public void logSoftmaxGradient(
      float[] y, float[] dy, float[] out, int from, int to, int columns) {
    for (int row = from; row < to; row++) {
      float sum = sum(row(dy, row, columns));
      for (int i = row * columns; i < (row + 1) * columns; i++) {
        out[i] = dy[i] - FloatMath.exp(y[i]) * sum;
      }
    }
  }

  @Override
  public void crossEntropy(float[] x, float[] labels, float[] out, int from, int to, int columns) {
    for (int row = from; row < to; row++) {
      float[] logs = ReferenceKernels.logSoftmax(row(x, row, columns), 1, columns);
      out[row] = logs[(int) labels[row]];
    }
  }

  @Override
  public void crossEntropyGradient(
      float[] x, float[] labels, float share, float[] out, int from, int to, int columns) {
    for (int row = from; row < to; row++) {
      float[] logs = ReferenceKernels.logSoftmax(row(x, row, columns), 1, columns);
      for (int j = 0; j < columns; j++) {
        float wanted = j == (int) labels[row] ? share : 0f;
        out[row * columns + j] = wanted - FloatMath.exp(logs[j]) * share;
      }
    }
  }

  /** The numbers of a row less their mean, times one over their deviation, which comes last. */
  private static float[] normalized(float[] x, float epsilon) {
    float mean = sum(x) / x.length;
    float[] h = new float[x.length + 1];
    float[] d = new float[x.length];
    for (int j = 0; j < x.length; j++) {
      d[j] = x[j] - mean;
    }
    float scale = 1f / (float) Math.sqrt(sumOfProducts(d, d) / x.length + epsilon);
    for (int j = 0; j < x.length; j++) {
      h[j] = d[j] * scale;
    }
    h[x.length] = scale;
    return h;
  }

  @Override
  public void layerNorm(
      float[] x,
      float[] gamma,
      float[] beta,
      float epsilon,
      float[] out,
      int from,
      int to,
      int columns) {
    for (int row = from; row < to; row++) {
      float[] h = normalized(row(x, row, columns), epsilon);
      for (int j = 0; j < columns; j++) {
        out[row * columns + j] = Math.fma(h[j], gamma[j], beta[j]);
      }
    }
  }

  @Override
  public void layerNormGradient(
      float[] x,
      float[] gamma,
      float epsilon,
      float[] dy,
      float[] out,
      int from,
      int to,
      int columns) {
    for (int row = from; row < to; row++) {
      float[] h = normalized(row(x, row, columns), epsilon);
      float scale = h[columns];
      float[] g = row(dy, row, columns);
      for (int j = 0; j < columns; j++) {
        g[j] *= gamma[j];
      }
      float a = sum(g) / columns;
      float b = sumOfProducts(g, Arrays.copyOf(h, columns)) / columns;
      for (int j = 0; j < columns; j++) {
        out[row * columns + j] = Math.fma(-h[j], b, g[j] - a) * scale;
      }
    }
  }
}
