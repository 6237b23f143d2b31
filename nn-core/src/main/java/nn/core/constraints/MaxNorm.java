package nn.core.constraints;

import nn.autodiff.NdArray;

/**
 * The weights of each unit are at most so long: {@code w = w * min(1, most / |w|)}, where {@code
 * |w|} is the root of the sum of squares over all axes but the last.
 *
 * <pre>{@code
 * Layer hidden = new Dense(64, Activation.RELU).constrained(new MaxNorm(3));
 * }</pre>
 *
 * @param most the greatest length, above 0
 * @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava and others: Dropout,
 *     2014, section 5.1</a>
 */
public record MaxNorm(double most) implements Constraint {
  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public MaxNorm {
    if (!(most > 0)) {
      throw new IllegalArgumentException("MaxNorm: expected a length above 0 but got " + most);
    }
  }

  /** With a length of 2, as in Keras. */
  public MaxNorm() {
    this(2);
  }

  @Override
  public void apply(NdArray weights) {
    double[] norms = Norms.of(weights);
    float[] factors = new float[norms.length];
    for (int unit = 0; unit < norms.length; unit++) {
      factors[unit] =
          Norms.differ(norms[unit], most) && norms[unit] > most ? (float) (most / norms[unit]) : 1;
    }
    Norms.scale(weights, factors);
  }
}
