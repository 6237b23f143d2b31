package nn.autodiff.kernels;

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
 *       order, the first one stored.
 * </ul>
 *
 * <p>Offsets and lengths are trusted: callers have checked shapes. Input and output may be the same
 * array at the same offset in the pointwise methods, but not in the others.
 */
public interface Kernels {
  /** How many steps of {@code k} one chain of a product has. */
  int K_BLOCK = 256;

  /** How many lanes a sum has. */
  int LANES = 16;

  /** What it is called: {@code plain} or {@code vector}. */
  String name();

  /** {@code out[i] = f(a[i])} for {@code n} numbers. */
  void unary(Primitive f, float[] a, int aAt, float[] out, int outAt, int n);

  /** {@code out[i] = f(a[i], b[i])} for {@code n} numbers. */
  void binary(Primitive f, float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n);

  /** The sum of {@code n} numbers in 16 lanes. */
  float sum(float[] a, int at, int n);

  /** The largest of {@code n} numbers, NaN if one is NaN; negative infinity if there is none. */
  float max(float[] a, int at, int n);

  /**
   * Rows of {@code exp(x - max)} divided by their sum. Each step is rounded: subtract, {@link
   * FloatMath#exp}, 16-lane sum, divide.
   */
  void softmax(float[] x, float[] out, int rows, int columns);

  /**
   * Rows of {@code (x - max) - log(sum(exp(x - max)))}, each step rounded; the logarithm is {@link
   * FloatMath#log}.
   */
  void logSoftmax(float[] x, float[] out, int rows, int columns);

  /**
   * The matrix product {@code C = op(A) op(B)}.
   *
   * <p><b>Shapes</b>: {@code op(A)} is (m, k), {@code op(B)} is (k, n), C is (m, n), all row-major
   * and contiguous. With {@code aTransposed}, A is stored as (k, m); with {@code bTransposed}, B is
   * stored as (n, k).
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
      int cAt);
}
