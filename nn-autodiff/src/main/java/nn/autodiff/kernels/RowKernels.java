package nn.autodiff.kernels;

/**
 * What is computed row by row: softmax and what belongs to it, and layer normalization.
 *
 * <p>Each method does the rows {@code from} to before {@code to} of arrays of the shape (rows,
 * columns). Results are defined to the last bit: each step is rounded, in the order written; a
 * {@code sum} is one of {@link Kernels#sum}; {@code exp} and {@code log} are {@link FloatMath}'s;
 * {@code fma} is rounded once.
 */
public interface RowKernels {
  /** {@code e / sum(e)}, where {@code e = exp(x - max(x))}. */
  void softmax(float[] x, float[] out, int from, int to, int columns);

  /** {@code y * (dy - sum(dy * y))}: the gradient by x, where y is the softmax. */
  void softmaxGradient(float[] y, float[] dy, float[] out, int from, int to, int columns);

  /** {@code (x - max(x)) - log(sum(exp(x - max(x))))}. */
  void logSoftmax(float[] x, float[] out, int from, int to, int columns);

  /** {@code dy - exp(y) * sum(dy)}: the gradient by x, where y is the log-softmax. */
  void logSoftmaxGradient(float[] y, float[] dy, float[] out, int from, int to, int columns);

  /**
   * The log-softmax at the label of each row.
   *
   * @param labels one column for each row, as whole floats
   * @param out one number for each row
   */
  void crossEntropy(float[] x, float[] labels, float[] out, int from, int to, int columns);

  /**
   * {@code 0 - p * share}, but {@code share - p * share} at the label, where {@code p} is the
   * exponential of the log-softmax: the gradient of {@code share} times the sum of {@link
   * #crossEntropy}.
   */
  void crossEntropyGradient(
      float[] x, float[] labels, float share, float[] out, int from, int to, int columns);

  /**
   * {@code fma(h, gamma, beta)}, where {@code h = (x - m) * s}, {@code m = sum(x) / columns},
   * {@code s = 1 / sqrt(v + epsilon)} and {@code v = sum(d * d) / columns} of {@code d = x - m};
   * there each square is added by an fma.
   *
   * @param gamma one number for each column, like {@code beta}
   */
  void layerNorm(
      float[] x,
      float[] gamma,
      float[] beta,
      float epsilon,
      float[] out,
      int from,
      int to,
      int columns);

  /**
   * {@code fma(-h, b, g - a) * s}: the gradient by x, with {@code g = dy * gamma}, {@code a =
   * sum(g) / columns} and {@code b = sum(g * h) / columns}; there each product is added by an fma.
   */
  void layerNormGradient(
      float[] x,
      float[] gamma,
      float epsilon,
      float[] dy,
      float[] out,
      int from,
      int to,
      int columns);
}
