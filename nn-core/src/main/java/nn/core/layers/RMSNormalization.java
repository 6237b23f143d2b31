package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Scope;
import nn.core.initializers.Ones;

/**
 * Divides each row of numbers by its root mean square, then scales them by what it learns: {@code y
 * = x / sqrt(mean(x^2) + epsilon) * scale}.
 *
 * <p>{@link LayerNormalization} without the mean and the shift: cheaper, and as good in large
 * language models. It runs over the last axis, for each example and each place by itself.
 *
 * <p><b>Shapes</b>: {@code (batch, ..., channels)}, unchanged; scale {@code (channels,)}.
 *
 * <pre>{@code
 * new Sequential(Shape.of(64),
 *     new Dense(32), new RMSNormalization(), RELU, new Dense(2, SOFTMAX));
 * }</pre>
 *
 * @param epsilon what keeps a row of zeros from a division by zero; 0.000001 as in Keras
 * @see <a href="https://arxiv.org/abs/1910.07467">Zhang, Sennrich: Root mean square layer
 *     normalization, 2019</a>
 */
public record RMSNormalization(double epsilon) implements Layer {
  /**
   * Checks epsilon.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public RMSNormalization {
    Normalizations.checkEpsilon("RMSNormalization", epsilon);
  }

  /** With an epsilon of 0.000001. */
  public RMSNormalization() {
    this(1e-6);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Shape channels = Shape.of(Normalizations.channels(input));
    Parameter scale = scope.weight("scale", channels, new Ones());
    return new Built(input, 4L * input.size(), (x, pass) -> x.rmsNorm(pass.use(scale), epsilon));
  }

  @Override
  public String kind() {
    return "rmsNormalization";
  }

  @Override
  public String toString() {
    return epsilon == 1e-6 ? "RMSNormalization()" : "RMSNormalization(" + epsilon + ")";
  }
}
