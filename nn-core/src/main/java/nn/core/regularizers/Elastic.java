package nn.core.regularizers;

/**
 * Both penalties together, {@code l1 * sum |w| + l2 * sum w^2}: zeros as by {@link L1}, and weights
 * that do the same work share it, as by {@link L2}.
 *
 * <pre>{@code
 * Layer hidden = new Dense(64, Activation.RELU).regularized(new Elastic(1e-5, 1e-4));
 * }</pre>
 *
 * @param l1 what a weight of 1 costs by its magnitude, 0 or more
 * @param l2 what a weight of 1 costs by its square, 0 or more
 * @see <a href="https://doi.org/10.1111/j.1467-9868.2005.00503.x">Zou, Hastie: Regularization and
 *     variable selection via the elastic net, 2005</a>
 */
public record Elastic(double l1, double l2) implements Regularizer {
  /**
   * Checks the strengths.
   *
   * @throws IllegalArgumentException if one is negative or not finite
   */
  public Elastic {
    Strength.check("Elastic", l1);
    Strength.check("Elastic", l2);
  }

  @Override
  public double penalty(float[] weights) {
    return new L1(l1).penalty(weights) + new L2(l2).penalty(weights);
  }

  @Override
  public void addGradient(float[] weights, float[] gradient) {
    new L2(l2).addGradient(weights, gradient);
  }

  @Override
  public void shrink(float[] weights, double learningRate) {
    new L1(l1).shrink(weights, learningRate);
  }
}
