package nn.autodiff.kernels.vector;

import nn.autodiff.kernels.ColumnKernels;
import nn.autodiff.kernels.ConvShape;
import nn.autodiff.kernels.Convolution;
import nn.autodiff.kernels.DepthwiseLoops;
import nn.autodiff.kernels.Kernels;
import nn.autodiff.kernels.PatchLoops;
import nn.autodiff.kernels.PlainPoolWindows;
import nn.autodiff.kernels.PointwiseCost;
import nn.autodiff.kernels.PoolWindows;
import nn.autodiff.kernels.Pooling;
import nn.autodiff.kernels.Primitive;
import nn.autodiff.kernels.RowKernels;
import nn.autodiff.kernels.SharedColumns;
import nn.autodiff.kernels.SharedRows;
import nn.autodiff.kernels.Workers;
import org.jspecify.annotations.Nullable;

/** The kernels on the Vector API. */
public final class VectorKernels implements Kernels {
  private static final PatchLoops PATCHES = new VectorPatchLoops();
  private static final DepthwiseLoops DEPTHWISE = new VectorDepthwiseLoops();
  private static final PoolWindows WINDOWS = new VectorPoolWindows(new PlainPoolWindows());

  private final Workers workers;
  private final RowKernels rows;
  private final ColumnKernels columns;

  /** On these threads. */
  public VectorKernels(Workers workers) {
    this.workers = workers;
    this.rows = new SharedRows(new VectorRows(), workers);
    this.columns = new SharedColumns(new VectorColumns(), workers);
  }

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public String description() {
    return "vector kernels, "
        + Lanes.FLOATS.vectorBitSize()
        + "-bit, "
        + Workers.count(workers.threads());
  }

  @Override
  public void unary(Primitive f, float[] a, int aAt, float[] out, int outAt, int n) {
    int chunk = PointwiseCost.chunk(f);
    if (n < 2 * chunk) {
      VectorPointwise.unary(f, a, aAt, out, outAt, n);
      return;
    }
    workers.runChunks(
        n,
        chunk,
        (from, to) -> VectorPointwise.unary(f, a, aAt + from, out, outAt + from, to - from));
  }

  @Override
  public void binary(
      Primitive f, float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int chunk = PointwiseCost.chunk(f);
    if (n < 2 * chunk) {
      VectorPointwise.binary(f, a, aAt, b, bAt, out, outAt, n);
      return;
    }
    workers.runChunks(
        n,
        chunk,
        (from, to) ->
            VectorPointwise.binary(f, a, aAt + from, b, bAt + from, out, outAt + from, to - from));
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
    return VectorReductions.sum(a, at, n);
  }

  @Override
  public float max(float[] a, int at, int n) {
    return VectorReductions.max(a, at, n);
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
    Scratch.get()
        .product
        .run(workers, m, n, k, a, aAt, aTransposed, b, bAt, bTransposed, c, cAt, add);
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
