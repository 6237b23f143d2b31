package nn.core.activations;

import nn.autodiff.Tensor;

/**
 * Activations that look at all numbers along the last axis together, for the end of a network that
 * tells many classes apart, and for attention.
 *
 * <p>Take {@link #SOFTMAX}. The cross-entropies find the logits behind it, so {@link #LOG_SOFTMAX}
 * is not needed for their sake.
 */
public sealed interface Distributions permits Activation {
  /**
   * {@code e^x_i / sum_j e^x_j}: positive numbers that sum to 1, so a probability for each of
   * several classes.
   *
   * @see <a href="https://doi.org/10.1007/978-3-642-76153-9_28">Bridle: Probabilistic
   *     interpretation of feedforward classification network outputs, 1990</a>
   */
  Activation SOFTMAX = new RowActivation("softmax", Tensor::softmax);

  /** {@code x_i - log(sum_j e^x_j)}, in (-inf, 0]: the logarithms of {@link #SOFTMAX}. */
  Activation LOG_SOFTMAX = new RowActivation("log_softmax", Tensor::logSoftmax);

  /** {@link #SOFTMAX} of {@code -x}: the smallest number gets the largest share. */
  Activation SOFTMIN = new RowActivation("softmin", x -> x.neg().softmax());

  /**
   * {@code max(x_i - tau, 0)} with the tau that makes the sum 1: like softmax, but exactly 0 for
   * classes that are far behind, where it has no gradient either.
   *
   * @see <a href="https://arxiv.org/abs/1602.02068">Martins, Astudillo: From softmax to sparsemax,
   *     2016</a>
   */
  Activation SPARSEMAX = new RowActivation("sparsemax", Tensor::sparsemax);
}
