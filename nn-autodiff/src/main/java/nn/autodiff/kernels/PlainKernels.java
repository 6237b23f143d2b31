package nn.autodiff.kernels;

import org.jspecify.annotations.Nullable;

/** The kernels in plain Java, which run everywhere. */
public class PlainKernels implements Kernels {
  private static final PatchLoops PATCHES = new PlainPatchLoops();
  private static final DepthwiseLoops DEPTHWISE = new PlainDepthwiseLoops();
  private static final PoolWindows WINDOWS = new PlainPoolWindows();

  private final Workers workers;
  private final RowKernels rows;
  private final ColumnKernels columns;

  /** On these threads. */
  public PlainKernels(Workers workers) {
    this.workers = workers;
    this.rows = new SharedRows(new PlainRows(), workers);
    this.columns = new SharedColumns(new PlainColumns(), workers);
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
    int chunk = PointwiseCost.chunk(f);
    if (n < 2 * chunk || workers.threads() == 1) { // no lambda, so no allocation
      PlainPointwise.unary(f, a, aAt, out, outAt, n);
      return;
    }
    workers.runChunks(
        n,
        chunk,
        (from, to) -> PlainPointwise.unary(f, a, aAt + from, out, outAt + from, to - from));
  }

  @Override
  public void binary(
      Primitive f, float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int chunk = PointwiseCost.chunk(f);
    if (n < 2 * chunk || workers.threads() == 1) {
      PlainPointwise.binary(f, a, aAt, b, bAt, out, outAt, n);
      return;
    }
    workers.runChunks(
        n,
        chunk,
        (from, to) ->
            PlainPointwise.binary(f, a, aAt + from, b, bAt + from, out, outAt + from, to - from));
  }

  @Override
  public void binaryRow(
      Primitive f,
      float[] a,
      int aAt,
      float[] row,
      int rowAt,
      float[] out,
      int outAt,
      int rows,
      int columns) {
    int chunk = PointwiseCost.chunk(f);
    if ((long) rows * columns < 2L * chunk || workers.threads() == 1) {
      Kernels.super.binaryRow(f, a, aAt, row, rowAt, out, outAt, rows, columns);
      return;
    }
    workers.runChunks(
        rows,
        chunk / columns + 1,
        (from, to) -> {
          int at = from * columns;
          Kernels.super.binaryRow(f, a, aAt + at, row, rowAt, out, outAt + at, to - from, columns);
        });
  }

  @Override
  public float sum(float[] a, int at, int n) {
    return PlainRows.sum(a, at, n);
  }

  @Override
  public float max(float[] a, int at, int n) {
    return PlainRows.max(a, at, n);
  }

  @Override
  public RowKernels rows() {
    return rows;
  }

  @Override
  public ColumnKernels columns() {
    return columns;
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
    new Convolution(this, workers, PATCHES, DEPTHWISE, shape).forward(x, kernel, bias, y);
  }

  @Override
  public void convolveBackInput(ConvShape shape, float[] dy, float[] kernel, float[] dx) {
    new Convolution(this, workers, PATCHES, DEPTHWISE, shape).backInput(dy, kernel, dx);
  }

  @Override
  public void convolveBackKernel(ConvShape shape, float[] x, float[] dy, float[] dKernel) {
    new Convolution(this, workers, PATCHES, DEPTHWISE, shape).backKernel(x, dy, dKernel);
  }

  @Override
  public void convolveBackBias(ConvShape shape, float[] dy, float[] dBias) {
    new Convolution(this, workers, PATCHES, DEPTHWISE, shape).backBias(dy, dBias);
  }

  @Override
  public void maxPool(ConvShape shape, float[] x, float[] y) {
    new Pooling(workers, WINDOWS, shape).max(x, y);
  }

  @Override
  public void maxPoolBack(ConvShape shape, float[] x, float[] y, float[] dy, float[] dx) {
    new Pooling(workers, WINDOWS, shape).maxBack(x, y, dy, dx);
  }

  @Override
  public void averagePool(ConvShape shape, float[] x, float[] y) {
    new Pooling(workers, WINDOWS, shape).average(x, y);
  }

  @Override
  public void averagePoolBack(ConvShape shape, float[] dy, float[] dx) {
    new Pooling(workers, WINDOWS, shape).averageBack(dy, dx);
  }
}
