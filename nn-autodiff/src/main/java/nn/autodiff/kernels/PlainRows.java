package nn.autodiff.kernels;

/** {@link RowKernels} in plain Java. */
final class PlainRows implements RowKernels {
  private static final int LANES = Kernels.LANES;

  @Override
  public void softmax(float[] x, float[] out, int from, int to, int columns) {
    for (int at = from * columns; at < to * columns; at += columns) {
      expOfShifted(x, at, max(x, at, columns), out, at, columns);
      float sum = sum(out, at, columns);
      for (int i = at; i < at + columns; i++) {
        out[i] /= sum;
      }
    }
  }

  @Override
  public void softmaxGradient(float[] y, float[] dy, float[] out, int from, int to, int columns) {
    for (int at = from * columns; at < to * columns; at += columns) {
      for (int i = at; i < at + columns; i++) {
        out[i] = dy[i] * y[i];
      }
      float sum = sum(out, at, columns);
      for (int i = at; i < at + columns; i++) {
        out[i] = y[i] * (dy[i] - sum);
      }
    }
  }

  @Override
  public void logSoftmax(float[] x, float[] out, int from, int to, int columns) {
    for (int at = from * columns; at < to * columns; at += columns) {
      float max = max(x, at, columns);
      float logSum = logSum(x, at, max, out, at, columns);
      for (int i = at; i < at + columns; i++) {
        out[i] = (x[i] - max) - logSum;
      }
    }
  }

  @Override
  public void logSoftmaxGradient(
      float[] y, float[] dy, float[] out, int from, int to, int columns) {
    for (int at = from * columns; at < to * columns; at += columns) {
      float sum = sum(dy, at, columns);
      for (int i = at; i < at + columns; i++) {
        out[i] = FloatMath.exp(y[i]);
      }
      for (int i = at; i < at + columns; i++) {
        out[i] = dy[i] - out[i] * sum;
      }
    }
  }

  @Override
  public void crossEntropy(float[] x, float[] labels, float[] out, int from, int to, int columns) {
    float[] exps = new float[columns];
    for (int row = from; row < to; row++) {
      int at = row * columns;
      float max = max(x, at, columns);
      float logSum = logSum(x, at, max, exps, 0, columns);
      out[row] = (x[at + (int) labels[row]] - max) - logSum;
    }
  }

  @Override
  public void crossEntropyGradient(
      float[] x, float[] labels, float share, float[] out, int from, int to, int columns) {
    logSoftmax(x, out, from, to, columns);
    for (int row = from; row < to; row++) {
      int at = row * columns;
      int label = at + (int) labels[row];
      for (int i = at; i < at + columns; i++) {
        out[i] = FloatMath.exp(out[i]);
      }
      float p = out[label];
      for (int i = at; i < at + columns; i++) {
        out[i] = 0f - out[i] * share;
      }
      out[label] = share - p * share;
    }
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
    for (int at = from * columns; at < to * columns; at += columns) {
      float mean = sum(x, at, columns) / columns;
      float scale = inverseDeviation(x, at, mean, epsilon, columns);
      for (int j = 0; j < columns; j++) {
        out[at + j] = Math.fma((x[at + j] - mean) * scale, gamma[j], beta[j]);
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
    float[] h = new float[columns];
    float[] g = new float[columns];
    for (int at = from * columns; at < to * columns; at += columns) {
      float mean = sum(x, at, columns) / columns;
      float scale = inverseDeviation(x, at, mean, epsilon, columns);
      for (int j = 0; j < columns; j++) {
        h[j] = (x[at + j] - mean) * scale;
        g[j] = dy[at + j] * gamma[j];
      }
      float a = sum(g, 0, columns) / columns;
      float b = sumOfProducts(g, h, columns) / columns;
      for (int j = 0; j < columns; j++) {
        out[at + j] = Math.fma(-h[j], b, g[j] - a) * scale;
      }
    }
  }

  private static void expOfShifted(
      float[] x, int at, float max, float[] out, int outAt, int columns) {
    for (int i = 0; i < columns; i++) {
      out[outAt + i] = FloatMath.exp(x[at + i] - max);
    }
  }

  private static float logSum(float[] x, int at, float max, float[] exps, int expsAt, int columns) {
    expOfShifted(x, at, max, exps, expsAt, columns);
    return FloatMath.log(sum(exps, expsAt, columns));
  }

  private static float inverseDeviation(float[] x, int at, float mean, float epsilon, int columns) {
    float[] lanes = new float[LANES];
    for (int i = 0; i < columns; i++) {
      float d = x[at + i] - mean;
      lanes[i % LANES] = Math.fma(d, d, lanes[i % LANES]);
    }
    return 1f / (float) Math.sqrt(fold(lanes) / columns + epsilon);
  }

  private static float sumOfProducts(float[] a, float[] b, int n) {
    float[] lanes = new float[LANES];
    for (int i = 0; i < n; i++) {
      lanes[i % LANES] = Math.fma(a[i], b[i], lanes[i % LANES]);
    }
    return fold(lanes);
  }

  static float max(float[] a, int at, int n) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = at; i < at + n; i++) {
      largest = Math.max(largest, a[i]);
    }
    return largest;
  }

  static float sum(float[] a, int at, int n) {
    float[] lanes = new float[LANES];
    int whole = n - n % LANES;
    for (int i = 0; i < whole; i += LANES) {
      for (int j = 0; j < LANES; j++) {
        lanes[j] += a[at + i + j];
      }
    }
    for (int i = whole; i < n; i++) {
      lanes[i - whole] += a[at + i];
    }
    return fold(lanes);
  }

  private static float fold(float[] lanes) {
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        lanes[j] += lanes[j + half];
      }
    }
    return lanes[0];
  }
}
