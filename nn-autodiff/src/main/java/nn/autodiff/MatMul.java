package nn.autodiff;

import nn.autodiff.kernels.KernelChoice;

/**
 * The matrix product, of one pair of matrices or of a batch of pairs.
 *
 * <p><b>Shapes</b>: {@code (..., m, k), (..., k, n) -> (..., m, n)}; leading axes broadcast. The
 * gradients are products too, {@code dA = dY B^T} and {@code dB = A^T dY}, for which no transpose
 * is ever copied.
 */
record MatMul() implements Op<NdArray> {
  /** Multiply-adds that keep a thread busy for about a microsecond. */
  private static final long WORTH_A_THREAD = 1 << 18;

  /** Multiply-adds that keep all threads busy with one product. */
  private static final long LARGE = 1 << 22;

  @Override
  public String name() {
    return "matmul";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    requireFit(x[0].shape(), x[1].shape());
    return product(x[0], false, x[1], false);
  }

  private static void requireFit(Shape a, Shape b) {
    if (a.rank() < 2 || b.rank() < 2) {
      throw misfit(a, b, "two axes or more each; reshape the vector to one row or one column");
    }
    if (a.dim(-1) != b.dim(-2)) {
      throw misfit(
          a,
          b,
          "but k is "
              + a.dim(-1)
              + " on the left and "
              + b.dim(-2)
              + " on the right; transpose or reshape one of them");
    }
    if (!Shapes.broadcasts(Shapes.batch(a), Shapes.batch(b))) {
      throw misfit(a, b, "with leading axes that are equal or 1; reshape one of them");
    }
  }

  private static IllegalArgumentException misfit(Shape a, Shape b, String mend) {
    return new IllegalArgumentException(
        "matmul: shapes "
            + a
            + " and "
            + b
            + " do not fit: expected (..., m, k) and (..., k, n), "
            + mend);
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    if (i == 0) {
      return product(dy, false, x[1], true);
    }
    if (x[1].shape().rank() == 2) { // one right side for the whole batch: one long product
      int k = x[0].shape().dim(-1);
      int n = dy.shape().dim(-1);
      return product(
          x[0].reshape(x[0].size() / Math.max(k, 1), k),
          true,
          dy.reshape(dy.size() / Math.max(n, 1), n),
          false);
    }
    return product(x[0], true, dy, false);
  }

  static NdArray product(NdArray a, boolean aTransposed, NdArray b, boolean bTransposed) {
    int m = a.shape().dim(aTransposed ? -1 : -2);
    int k = a.shape().dim(aTransposed ? -2 : -1);
    int n = b.shape().dim(bTransposed ? -2 : -1);
    Shape batch = Shapes.broadcast("matmul", Shapes.batch(a.shape()), Shapes.batch(b.shape()));
    Shape shape = Shapes.concat(batch, m, n);
    NdArray c = k == 0 ? Workspace.zeros(shape) : Workspace.array(shape);
    if (c.size() == 0 || k == 0) {
      return c;
    }
    if (b.shape().rank() == 2 && !aTransposed) { // the batch is only more rows
      multiply(c.size() / n, n, k, a, 0, false, b, 0, bTransposed, c, 0);
      return c;
    }
    int[] aAt = Shapes.offsets(Shapes.batch(a.shape()), batch, m * k);
    int[] bAt = Shapes.offsets(Shapes.batch(b.shape()), batch, k * n);
    long work = (long) m * n * k;
    // Small products are shared out to the threads; a large one is shared out by itself.
    int least = work < LARGE ? (int) (WORTH_A_THREAD / work) + 1 : batch.size();
    Engine.share(
        batch.size(),
        least,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            multiply(m, n, k, a, aAt[i], aTransposed, b, bAt[i], bTransposed, c, i * m * n);
          }
        });
    return c;
  }

  private static void multiply(
      int m,
      int n,
      int k,
      NdArray a,
      int aAt,
      boolean at,
      NdArray b,
      int bAt,
      boolean bt,
      NdArray c,
      int cAt) {
    KernelChoice.kernels().matmul(m, n, k, a.data(), aAt, at, b.data(), bAt, bt, c.data(), cAt);
  }
}
