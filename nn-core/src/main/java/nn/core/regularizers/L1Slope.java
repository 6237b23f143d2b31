package nn.core.regularizers;

/**
 * The sum of magnitudes as Keras and PyTorch have it, {@code strength * sum |w|} by its slope:
 * weights that do not help come near zero and jump around it.
 *
 * <p>For weights that are to become exactly zero, take {@link L1}.
 *
 * <pre>{@code
 * Layer hidden = new Dense(64, Activation.RELU).regularized(new L1Slope(1e-4));
 * }</pre>
 *
 * @param strength what a weight of 1 costs, 0 or more
 */
public record L1Slope(double strength) implements Regularizer {
  /**
   * Checks the strength.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public L1Slope {
    Strength.check("L1Slope", strength);
  }

  @Override
  public double penalty(float[] weights) {
    return strength * L1.magnitude(weights);
  }

  @Override
  public void addGradient(float[] weights, float[] gradient) {
    float slope = (float) strength;
    for (int i = 0; i < weights.length; i++) {
      gradient[i] += slope * Math.signum(weights[i]);
    }
  }
}
