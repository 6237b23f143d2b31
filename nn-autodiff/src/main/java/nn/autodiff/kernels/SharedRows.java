package nn.autodiff.kernels;

/** Rows shared out among threads, where there are enough for two. */
public final class SharedRows implements RowKernels {
  private final RowKernels rows;
  private final Workers workers;

  /** On these threads, each of which does its rows by the loops given. */
  public SharedRows(RowKernels rows, Workers workers) {
    this.rows = rows;
    this.workers = workers;
  }

  /** Whether there is work for one thread only; then no lambda is made, so nothing allocated. */
  private boolean alone(int from, int to, int columns) {
    return workers.threads() == 1 || to - from < 2 * least(columns);
  }

  private static int least(int columns) {
    return PointwiseCost.chunk(Primitive.EXP) / Math.max(1, columns) + 1;
  }

  private void share(int first, int last, int columns, Workers.Chunk chunk) {
    workers.runChunks(
        last - first, least(columns), (from, to) -> chunk.run(first + from, first + to));
  }

  @Override
  public void softmax(float[] x, float[] out, int first, int last, int columns) {
    if (alone(first, last, columns)) {
      rows.softmax(x, out, first, last, columns);
    } else {
      share(first, last, columns, (from, to) -> rows.softmax(x, out, from, to, columns));
    }
  }

  @Override
  public void softmaxGradient(
      float[] y, float[] dy, float[] out, int first, int last, int columns) {
    if (alone(first, last, columns)) {
      rows.softmaxGradient(y, dy, out, first, last, columns);
    } else {
      share(
          first, last, columns, (from, to) -> rows.softmaxGradient(y, dy, out, from, to, columns));
    }
  }

  @Override
  public void logSoftmax(float[] x, float[] out, int first, int last, int columns) {
    if (alone(first, last, columns)) {
      rows.logSoftmax(x, out, first, last, columns);
    } else {
      share(first, last, columns, (from, to) -> rows.logSoftmax(x, out, from, to, columns));
    }
  }

  @Override
  public void logSoftmaxGradient(
      float[] y, float[] dy, float[] out, int first, int last, int columns) {
    if (alone(first, last, columns)) {
      rows.logSoftmaxGradient(y, dy, out, first, last, columns);
    } else {
      share(
          first,
          last,
          columns,
          (from, to) -> rows.logSoftmaxGradient(y, dy, out, from, to, columns));
    }
  }

  @Override
  public void crossEntropy(
      float[] x, float[] labels, float[] out, int first, int last, int columns) {
    if (alone(first, last, columns)) {
      rows.crossEntropy(x, labels, out, first, last, columns);
    } else {
      share(
          first, last, columns, (from, to) -> rows.crossEntropy(x, labels, out, from, to, columns));
    }
  }

  @Override
  public void crossEntropyGradient(
      float[] x, float[] labels, float share, float[] out, int first, int last, int columns) {
    if (alone(first, last, columns)) {
      rows.crossEntropyGradient(x, labels, share, out, first, last, columns);
    } else {
      share(
          first,
          last,
          columns,
          (from, to) -> rows.crossEntropyGradient(x, labels, share, out, from, to, columns));
    }
  }

  @Override
  public void layerNorm(
      float[] x,
      float[] gamma,
      float[] beta,
      float epsilon,
      float[] out,
      int first,
      int last,
      int columns) {
    if (alone(first, last, columns)) {
      rows.layerNorm(x, gamma, beta, epsilon, out, first, last, columns);
    } else {
      share(
          first,
          last,
          columns,
          (from, to) -> rows.layerNorm(x, gamma, beta, epsilon, out, from, to, columns));
    }
  }

  @Override
  public void layerNormGradient(
      float[] x,
      float[] gamma,
      float epsilon,
      float[] dy,
      float[] out,
      int first,
      int last,
      int columns) {
    if (alone(first, last, columns)) {
      rows.layerNormGradient(x, gamma, epsilon, dy, out, first, last, columns);
    } else {
      share(
          first,
          last,
          columns,
          (from, to) -> rows.layerNormGradient(x, gamma, epsilon, dy, out, from, to, columns));
    }
  }
}
