package nn.autodiff.kernels;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The kernels in plain Java, which run everywhere. */
public final class PlainKernels implements Kernels {
  private static final PatchLoops PATCHES = new PlainPatchLoops();
  private static final PoolWindow WINDOW = new PlainPoolWindow();

  private final Workers workers;

  /** On these threads. */
  public PlainKernels(Workers workers) {
    this.workers = workers;
  }

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public String description() {
    return "plain kernels, " + Workers.count(workers.threads());
  }

  @Override
  public void unary(Primitive f, float[] a, int aAt, float[] out, int outAt, int n) {
    workers.runChunks(
        n,
        PointwiseCost.chunk(f),
        (from, to) -> PlainPointwise.unary(f, a, aAt + from, out, outAt + from, to - from));
  }

  @Override
  public void binary(
      Primitive f, float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    workers.runChunks(
        n,
        PointwiseCost.chunk(f),
        (from, to) ->
            PlainPointwise.binary(f, a, aAt + from, b, bAt + from, out, outAt + from, to - from));
  }

  @Override
  public float sum(float[] a, int at, int n) {
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
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        lanes[j] += lanes[j + half];
      }
    }
    return lanes[0];
  }

  @Override
  public void sumColumns(float[] a, int aAt, int rows, int columns, float[] out, int outAt) {
    if (rows == 0) {
      Arrays.fill(out, outAt, outAt + columns, 0f);
      return;
    }
    System.arraycopy(a, aAt, out, outAt, columns);
    for (int row = 1; row < rows; row++) {
      int at = aAt + row * columns;
      for (int j = 0; j < columns; j++) {
        out[outAt + j] += a[at + j];
      }
    }
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
    for (int at = 0; at < rows * columns; at += columns) {
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
    for (int at = 0; at < rows * columns; at += columns) {
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
      int cAt,
      boolean add) {
    new PlainProduct(m, n, k, a, aAt, aTransposed, b, bAt, bTransposed, c, cAt, add).run(workers);
  }

  @Override
  public void convolve(
      ConvShape shape, float[] x, float[] kernel, float @Nullable [] bias, float[] y) {
    new Convolution(this, workers, PATCHES, shape).forward(x, kernel, bias, y);
  }

  @Override
  public void convolveBackInput(ConvShape shape, float[] dy, float[] kernel, float[] dx) {
    new Convolution(this, workers, PATCHES, shape).backInput(dy, kernel, dx);
  }

  @Override
  public void convolveBackKernel(ConvShape shape, float[] x, float[] dy, float[] dKernel) {
    new Convolution(this, workers, PATCHES, shape).backKernel(x, dy, dKernel);
  }

  @Override
  public void convolveBackBias(ConvShape shape, float[] dy, float[] dBias) {
    new Convolution(this, workers, PATCHES, shape).backBias(dy, dBias);
  }

  @Override
  public void maxPool(ConvShape shape, float[] x, float[] y) {
    new Pooling(workers, WINDOW, shape).max(x, y);
  }

  @Override
  public void maxPoolBack(ConvShape shape, float[] x, float[] y, float[] dy, float[] dx) {
    new Pooling(workers, WINDOW, shape).maxBack(x, y, dy, dx);
  }

  @Override
  public void averagePool(ConvShape shape, float[] x, float[] y) {
    new Pooling(workers, WINDOW, shape).average(x, y);
  }

  @Override
  public void averagePoolBack(ConvShape shape, float[] dy, float[] dx) {
    new Pooling(workers, WINDOW, shape).averageBack(dy, dx);
  }
}
