package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * A random matrix with orthonormal columns, or with orthonormal rows if it is wider than high: it
 * keeps the lengths of vectors, so signals neither fade nor grow through many layers.
 *
 * <p>{@code Q} of the factorization {@code QR} of a matrix of normal numbers, each column with the
 * sign that makes the diagonal of {@code R} positive; without that, not every orthogonal matrix
 * would be equally likely.
 *
 * <p><b>Shapes</b>: {@code (in, out)}; for a kernel {@code (..., in, out)} all axes but the last
 * count as one.
 *
 * <pre>{@code
 * Initializer start = new Orthogonal();
 * }</pre>
 *
 * @param gain what all weights are multiplied by; finite. {@code sqrt(2)} makes up for relu
 * @see <a href="https://arxiv.org/abs/1312.6120">Saxe, McClelland, Ganguli: Exact solutions to the
 *     nonlinear dynamics of learning in deep linear neural networks, 2014</a>
 */
public record Orthogonal(double gain) implements Initializer {
  /**
   * Checks the gain.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public Orthogonal {
    Settings.requireFinite("Orthogonal", "gain", gain);
  }

  /** Keeps lengths. */
  public Orthogonal() {
    this(1);
  }

  @Override
  public NdArray create(Shape shape, RandomStream random) {
    Settings.requireMatrix("Orthogonal", shape);
    int outputs = shape.last();
    int inputs = outputs == 0 ? 0 : shape.size() / outputs;
    boolean wide = inputs < outputs;
    double[][] columns = new double[Math.min(inputs, outputs)][Math.max(inputs, outputs)];
    for (double[] column : columns) {
      for (int i = 0; i < column.length; i++) {
        column[i] = random.nextGaussian();
      }
    }
    double[][] q = Householder.orthonormal(columns);
    NdArray weights = NdArray.zeros(shape);
    for (int i = 0; i < weights.size(); i++) {
      int in = i / outputs;
      int out = i % outputs;
      weights.data()[i] = (float) (gain * (wide ? q[in][out] : q[out][in]));
    }
    return weights;
  }
}
