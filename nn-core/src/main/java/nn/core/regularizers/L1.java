package nn.core.regularizers;

/**
 * The sum of magnitudes, {@code strength * sum |w|}: weights that do not help become exactly zero.
 *
 * <p>The penalty has no slope at zero, and following its slope beside zero makes weights jump
 * around it for ever. So it is not added to the gradient: after the optimizer's step each weight
 * goes {@code learningRate * strength} towards zero and stops there, the proximal step of ISTA.
 * Keras and PyTorch follow the slope; see {@link L1Slope}.
 *
 * <pre>{@code
 * Layer sparse = new Dense(64, Activation.RELU).regularized(new L1(1e-4));
 * }</pre>
 *
 * @param strength what a weight of 1 costs, 0 or more
 * @see <a href="https://doi.org/10.1002/cpa.20042">Daubechies, Defrise, De Mol: An iterative
 *     thresholding algorithm for linear inverse problems with a sparsity constraint, 2004</a>
 */
public record L1(double strength) implements Regularizer {
  /**
   * Checks the strength.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public L1 {
    Strength.check("L1", strength);
  }

  @Override
  public double penalty(float[] weights) {
    return strength * magnitude(weights);
  }

  static double magnitude(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      sum += Math.abs(weight);
    }
    return sum;
  }

  @Override
  public void addGradient(float[] weights, float[] gradient) {
    // The whole way is gone in shrink.
  }

  @Override
  public void shrink(float[] weights, double learningRate) {
    if (Double.isNaN(learningRate)) {
      throw new IllegalArgumentException(
          "L1: expected an optimizer with a learning rate, which says how far weights shrink in a"
              + " step; take L1Slope with this one");
    }
    float way = (float) (learningRate * strength);
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= Math.max(-way, Math.min(way, weights[i]));
    }
  }
}
