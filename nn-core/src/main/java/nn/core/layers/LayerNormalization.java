package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Scope;
import nn.core.initializers.Ones;
import nn.core.initializers.Zeros;

/**
 * Brings each row of numbers to mean 0 and variance 1, then scales and shifts them by what it
 * learns: {@code y = (x - mean(x)) / sqrt(variance(x) + epsilon) * gamma + beta}.
 *
 * <p>Mean and variance run over the last axis, for each example and each place by itself, so
 * training and predicting are the same and the batch may have any size: the normalization of
 * transformers.
 *
 * <p><b>Shapes</b>: {@code (batch, ..., channels)}, unchanged; gamma and beta {@code (channels,)}.
 *
 * <pre>{@code
 * new Sequential(Shape.of(64),
 *     new Dense(32), new LayerNormalization(), RELU, new Dense(2, SOFTMAX));
 * }</pre>
 *
 * @param epsilon what keeps a row of equal numbers from a division by zero; 0.001 as in Keras,
 *     where PyTorch has 0.00001
 * @see <a href="https://arxiv.org/abs/1607.06450">Ba, Kiros, Hinton: Layer normalization, 2016</a>
 */
public record LayerNormalization(double epsilon) implements Layer {
  /**
   * Checks epsilon.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public LayerNormalization {
    Normalizations.checkEpsilon("LayerNormalization", epsilon);
  }

  /** With an epsilon of 0.001. */
  public LayerNormalization() {
    this(1e-3);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Shape channels = Shape.of(Normalizations.channels(input));
    Parameter gamma = scope.weight("gamma", channels, new Ones());
    Parameter beta = scope.weight("beta", channels, new Zeros());
    return new Built(
        input,
        8L * input.size(),
        (x, pass) -> x.layerNorm(pass.use(gamma), pass.use(beta), epsilon));
  }

  @Override
  public String toString() {
    return epsilon == 1e-3 ? "LayerNormalization()" : "LayerNormalization(" + epsilon + ")";
  }
}
