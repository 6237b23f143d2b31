package nn.core.regularizers;

/**
 * A penalty on weights: training makes the loss plus the penalty small, so weights that do not help
 * much stay near zero.
 *
 * <p>It is put on the weights of a layer that have two axes or more, its kernels and embeddings;
 * biases and scales go free:
 *
 * <pre>{@code
 * Layer hidden = new Dense(64, Activation.RELU).regularized(new L2(1e-4));
 * }</pre>
 *
 * <p>The loss that training shows is that of the examples alone, so that it can be compared with
 * the validation loss; the penalty is shown beside it, as {@code penalty}.
 */
public interface Regularizer {
  /**
   * How much these weights cost.
   *
   * @param weights one array of weights
   */
  double penalty(float[] weights);

  /**
   * Adds the penalty's slope to the loss's gradient.
   *
   * @param weights one array of weights
   * @param gradient the gradient by them, changed in place
   */
  void addGradient(float[] weights, float[] gradient);

  /**
   * Moves weights after the optimizer's step, for penalties without a slope at zero.
   *
   * @param weights one array of weights, changed in place
   * @param learningRate how far the optimizer's step went; NaN if it has no rate
   */
  default void shrink(float[] weights, double learningRate) {}
}
