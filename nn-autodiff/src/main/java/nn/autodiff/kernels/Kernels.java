package nn.autodiff.kernels;

import org.jspecify.annotations.Nullable;

/**
 * The loops of the tensor engine.
 *
 * <p>Every method defines its result to the last bit, whatever the implementation, the CPU, its
 * vector width and the number of threads:
 *
 * <ul>
 *   <li>A <b>pointwise</b> result is that of {@link FloatMath} for each number by itself.
 *   <li>A <b>sum</b> runs in 16 lanes: number {@code i} is added to lane {@code i % 16}, in order,
 *       starting from 0; then lane {@code j} takes lane {@code j + 8}, then {@code j + 4}, {@code j
 *       + 2}, {@code j + 1}.
 *   <li>A <b>product</b> takes {@code k} in blocks of {@link #K_BLOCK}: within a block one chain of
 *       fused multiply-adds from 0 in ascending {@code k}, and the blocks' chains are added in
 *       order, the first one stored, or added too where the product is added to what is there.
 *   <li>A <b>convolution</b> and its gradients are products too; each says what its {@code k} runs
 *       over.
 *   <li><b>Pooling</b> goes through windows from the first to the last, and through each row by
 *       row.
 * </ul>
 *
 * <p>Which of its many bit patterns a NaN has is left open.
 *
 * <p>Offsets and lengths are trusted: callers have checked shapes. Input and output may be the same
 * array at the same offset in the pointwise methods, but not in the others. Methods may be called
 * from several threads at once.
 */
public interface Kernels {
  /** How many steps of {@code k} one chain of a product has. */
  int K_BLOCK = 256;

  /** How many lanes a sum has. */
  int LANES = 16;

  /** What it is called: {@code plain} or {@code vector}. */
  String name();

  /** What runs, for people: {@code vector kernels, 512-bit, 2 threads}. */
  String description();

  /** {@code out[i] = f(a[i])} for {@code n} numbers. */
  void unary(Primitive f, float[] a, int aAt, float[] out, int outAt, int n);

  /** {@code out[i] = f(a[i], b[i])} for {@code n} numbers. */
  void binary(Primitive f, float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n);

  /** {@code out[i] = f(a[i], b)} for {@code n} numbers and one b. */
  default void binary(Primitive f, float[] a, int aAt, float b, float[] out, int outAt, int n) {
    float[] repeated = Repeated.of(b, n);
    for (int i = 0; i < n; i += repeated.length) {
      int length = Math.min(repeated.length, n - i);
      binary(f, a, aAt + i, repeated, 0, out, outAt + i, length);
    }
  }

  /** {@code out[i] = f(a, b[i])} for one a and {@code n} numbers. */
  default void binary(Primitive f, float a, float[] b, int bAt, float[] out, int outAt, int n) {
    float[] repeated = Repeated.of(a, n);
    for (int i = 0; i < n; i += repeated.length) {
      int length = Math.min(repeated.length, n - i);
      binary(f, repeated, 0, b, bAt + i, out, outAt + i, length);
    }
  }

  /**
   * {@code out[r, j] = f(a[r, j], row[j])}: one row met by each row of a matrix, as a bias is.
   *
   * <p><b>Shapes</b>: a and out are (rows, columns), row is (columns).
   */
  default void binaryRow(
      Primitive f,
      float[] a,
      int aAt,
      float[] row,
      int rowAt,
      float[] out,
      int outAt,
      int rows,
      int columns) {
    float[] block = row;
    int blockAt = rowAt;
    int blockRows = 1;
    if (columns < Repeated.SHORT_ROW && rows > 1) {
      block = Repeated.rows(row, rowAt, columns, rows);
      blockAt = 0;
      blockRows = Math.min(rows, block.length / Math.max(1, columns));
    }
    for (int from = 0; from < rows; from += blockRows) {
      int at = from * columns;
      int length = Math.min(blockRows, rows - from) * columns;
      binary(f, a, aAt + at, block, blockAt, out, outAt + at, length);
    }
  }

  /** The sum of {@code n} numbers in 16 lanes. */
  float sum(float[] a, int at, int n);

  /** {@link ColumnKernels#sum}, from places in the arrays. */
  default void sumColumns(float[] a, int aAt, int rows, int columns, float[] out, int outAt) {
    columns().sum(a, aAt, rows, columns, out, outAt);
  }

  /** The largest of {@code n} numbers, NaN if one is NaN; negative infinity if there is none. */
  float max(float[] a, int at, int n);

  /** {@link RowKernels#softmax} of all rows. */
  default void softmax(float[] x, float[] out, int rows, int columns) {
    rows().softmax(x, out, 0, rows, columns);
  }

  /** {@link RowKernels#logSoftmax} of all rows. */
  default void logSoftmax(float[] x, float[] out, int rows, int columns) {
    rows().logSoftmax(x, out, 0, rows, columns);
  }

  /** What is computed row by row: softmax, layer normalization. */
  RowKernels rows();

  /** What is computed column by column: a bias's gradient, batch normalization. */
  ColumnKernels columns();

  /** The matrix product {@code C = op(A) op(B)}: {@link #matmul} that does not add to C. */
  default void matmul(
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
    matmul(m, n, k, a, aAt, aTransposed, b, bAt, bTransposed, c, cAt, false);
  }

  /**
   * The matrix product {@code C = op(A) op(B)}, or {@code C += op(A) op(B)} with {@code add}.
   *
   * <p><b>Shapes</b>: {@code op(A)} is (m, k), {@code op(B)} is (k, n), C is (m, n), all row-major
   * and contiguous. With {@code aTransposed}, A is stored as (k, m); with {@code bTransposed}, B is
   * stored as (n, k). Without any k, C is zeros, or stays with {@code add}.
   */
  void matmul(
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
      boolean add);

  /**
   * Convolution: each number of the results is the product of one window of an image with one
   * filter, plus the filter's bias, if there are any.
   *
   * <p>{@code k} runs over the window's rows, its columns, and the channels of the filter's group,
   * the last fastest. Padding is numbers like any others, all 0. The bias is added last.
   */
  void convolve(ConvShape shape, float[] x, float[] kernel, float @Nullable [] bias, float[] y);

  /**
   * The gradient by the images. Each window has a share for each of its numbers, a product in which
   * {@code k} runs over the filters of the number's group. A number begins with 0 and adds up its
   * shares in the order of the windows; what falls into padding is dropped.
   */
  void convolveBackInput(ConvShape shape, float[] dy, float[] kernel, float[] dx);

  /**
   * The gradient by the kernel. For each of its numbers, {@code k} runs over all windows: images,
   * rows, columns, the last fastest; padding is zeros.
   */
  void convolveBackKernel(ConvShape shape, float[] x, float[] dy, float[] dKernel);

  /**
   * The gradient by the bias: a product like that by the kernel, with 1 in the place of each of the
   * image's numbers.
   */
  void convolveBackBias(ConvShape shape, float[] dy, float[] dBias);

  /** Max-pooling: the largest number of each window, NaN if one is NaN; padding is left out. */
  void maxPool(ConvShape shape, float[] x, float[] y);

  /**
   * The gradient of max-pooling, to the first number of each window, row by row, that equals the
   * largest, or the first NaN. A number in several windows begins with 0 and adds up theirs, in
   * their order.
   */
  void maxPoolBack(ConvShape shape, float[] x, float[] y, float[] dy, float[] dx);

  /**
   * Average pooling: the sum of each window's numbers, from 0 and row by row, divided by how many
   * there are; padding is left out.
   */
  void averagePool(ConvShape shape, float[] x, float[] y);

  /**
   * The gradient of average pooling: the result's divided by how many numbers its window has. A
   * number in several windows begins with 0 and adds up theirs, in their order.
   */
  void averagePoolBack(ConvShape shape, float[] dy, float[] dx);
}
