package nn.autodiff.kernels;

/** The written definition of every kernel, one number at a time and nothing clever. */
final class ReferenceKernels {
  private ReferenceKernels() {}

  static float sum(float[] a, int at, int n) {
    float[] lanes = new float[16];
    for (int i = 0; i < n; i++) {
      lanes[i % 16] += a[at + i];
    }
    for (int half = 8; half >= 1; half /= 2) {
      for (int j = 0; j < half; j++) {
        lanes[j] = lanes[j] + lanes[j + half];
      }
    }
    return lanes[0];
  }

  static float max(float[] a, int at, int n) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, a[at + i]);
    }
    return largest;
  }

  static float[] sumColumns(float[] a, int at, int rows, int columns) {
    float[] sums = new float[columns];
    for (int j = 0; j < columns; j++) {
      for (int block = 0; block < rows; block += 1024) {
        float chain = a[at + block * columns + j];
        for (int row = block + 1; row < Math.min(rows, block + 1024); row++) {
          chain += a[at + row * columns + j];
        }
        sums[j] = block == 0 ? chain : sums[j] + chain;
      }
    }
    return sums;
  }

  static float[] softmax(float[] x, int rows, int columns) {
    float[] y = new float[rows * columns];
    for (int at = 0; at < y.length; at += columns) {
      float largest = max(x, at, columns);
      for (int i = at; i < at + columns; i++) {
        y[i] = FloatMath.exp(x[i] - largest);
      }
      float sum = sum(y, at, columns);
      for (int i = at; i < at + columns; i++) {
        y[i] = y[i] / sum;
      }
    }
    return y;
  }

  static float[] logSoftmax(float[] x, int rows, int columns) {
    float[] y = new float[rows * columns];
    float[] exps = new float[rows * columns];
    for (int at = 0; at < y.length; at += columns) {
      float largest = max(x, at, columns);
      for (int i = at; i < at + columns; i++) {
        y[i] = x[i] - largest;
        exps[i] = FloatMath.exp(y[i]);
      }
      float logSum = FloatMath.log(sum(exps, at, columns));
      for (int i = at; i < at + columns; i++) {
        y[i] = y[i] - logSum;
      }
    }
    return y;
  }

  /** One element of a product: chains of 256 fused multiply-adds, added up in order. */
  static float productElement(ProductCase p, int row, int column) {
    float total = p.add() ? p.c()[p.cAt() + row * p.n() + column] : 0f;
    for (int block = 0; block < p.k(); block += 256) {
      float chain = 0f;
      for (int i = block; i < Math.min(p.k(), block + 256); i++) {
        int left = p.aTransposed() ? i * p.m() + row : row * p.k() + i;
        int right = p.bTransposed() ? column * p.k() + i : i * p.n() + column;
        chain = Math.fma(p.a()[p.aAt() + left], p.b()[p.bAt() + right], chain);
      }
      total = block == 0 && !p.add() ? chain : total + chain;
    }
    return total;
  }

  /** All of C's array after the product. */
  static float[] product(ProductCase p) {
    float[] c = p.c().clone();
    for (int row = 0; row < p.m(); row++) {
      for (int column = 0; column < p.n(); column++) {
        c[p.cAt() + row * p.n() + column] = productElement(p, row, column);
      }
    }
    return c;
  }
}
