package nn.core.regularizers;

/**
 * The sum of squares, {@code strength * sum w^2}: all weights stay small, none becomes zero.
 *
 * <p>Its slope is {@code 2 * strength * w}, as in Keras; PyTorch's {@code weight_decay} of {@code
 * d} is a strength of {@code d / 2}.
 *
 * <pre>{@code
 * Layer hidden = new Dense(64, Activation.RELU).regularized(new L2(1e-4));
 * }</pre>
 *
 * @param strength what a weight of 1 costs, 0 or more
 * @see <a href="https://papers.nips.cc/paper/1991/hash/8eefcfdf5990e441f0fb6f3fad709e21">Krogh,
 *     Hertz: A simple weight decay can improve generalization, 1991</a>
 */
public record L2(double strength) implements Regularizer {
  /**
   * Checks the strength.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public L2 {
    Strength.check("L2", strength);
  }

  @Override
  public double penalty(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      sum += (double) weight * weight;
    }
    return strength * sum;
  }

  @Override
  public void addGradient(float[] weights, float[] gradient) {
    float slope = (float) (2 * strength);
    for (int i = 0; i < weights.length; i++) {
      gradient[i] += slope * weights[i];
    }
  }
}
