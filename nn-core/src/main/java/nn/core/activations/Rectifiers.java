package nn.core.activations;

import java.util.function.BinaryOperator;
import nn.autodiff.Pointwise;
import nn.autodiff.Term;

/**
 * Activations that let positive numbers pass and hold negative ones back, for hidden layers.
 *
 * <p>Take {@link #RELU} to begin with; {@link #LEAKY_RELU} or {@link #ELU} where units die; {@link
 * #SELU} in deep plain networks without normalization; {@link #SOFTPLUS} at the end, where a result
 * has to be positive.
 */
public sealed interface Rectifiers permits Activation {
  /**
   * {@code max(x, 0)}, in [0, inf): cheap and does not saturate for positive numbers; units that
   * are negative for every example learn nothing any more.
   *
   * @see <a href="https://www.cs.toronto.edu/~fritz/absps/reluICML.pdf">Nair, Hinton: Rectified
   *     linear units improve restricted Boltzmann machines, 2010</a>
   */
  Activation RELU = Activation.of(Pointwise.RELU);

  /** {@link LeakyRelu} with slope 0.01: {@code max(x, 0.01 x)}. */
  Activation LEAKY_RELU = new LeakyRelu(0.01);

  /**
   * {@code min(max(x, 0), 6)}, in [0, 6]: a relu whose results fit into few bits, for small
   * devices.
   *
   * @see <a href="https://www.cs.toronto.edu/~kriz/conv-cifar10-aug2010.pdf">Krizhevsky:
   *     Convolutional deep belief networks on CIFAR-10, 2010</a>
   */
  Activation RELU6 =
      Activation.of("relu6", x -> x.maximum(0).minimum(6), (x, y) -> y.gt(0).mul(y.lt(6)));

  /** {@link Elu} with alpha 1: {@code x} where positive, else {@code e^x - 1}. */
  Activation ELU = new Elu(1);

  /**
   * An elu with alpha 1.67326, times 1.0507: numbers of mean 0 and variance 1 stay so from layer to
   * layer; needs LeCun's initialization and no other normalization.
   *
   * @see <a href="https://arxiv.org/abs/1706.02515">Klambauer, Unterthiner, Mayr, Hochreiter:
   *     Self-normalizing neural networks, 2017</a>
   */
  Activation SELU = Activation.of(selu(1.0507009873554805, 1.6732632423543772));

  /** {@link Celu} with alpha 1, the same as {@link #ELU}. */
  Activation CELU = new Celu(1);

  /**
   * {@code log(1 + e^x)}, in (0, inf): relu with a round bend; at the end of a network for what has
   * to be positive, such as a variance.
   *
   * @see "Dugas, Bengio, Bélisle, Nadeau, Garcia: Incorporating second-order functional knowledge
   *     for better option pricing, 2001"
   */
  Activation SOFTPLUS =
      Activation.of(
          Pointwise.of("softplus", x -> x.exp().add(1).log(), (x, y) -> x.sigmoid())
              .computedAs(FarOut::softplus, (x, y) -> x.sigmoid()));

  /** {@link Squareplus} with b 4: {@code (x + sqrt(x^2 + 4)) / 2}. */
  Activation SQUAREPLUS = new Squareplus(4);

  /**
   * 0 up to -1, {@code x} from 1 on, and the parabola {@code (x + 1)^2 / 4} between, in [0, inf): a
   * softplus that can be exactly 0.
   */
  Activation SPARSE_PLUS =
      Activation.of(
          "sparse_plus",
          x -> x.sub(1).maximum(0).add(x.maximum(-1).minimum(1).add(1).pow(2).div(4)),
          (x, y) -> x.maximum(-1).minimum(1).add(1).div(2));

  private static Pointwise selu(double scale, double alpha) {
    BinaryOperator<Term> slope =
        (x, y) -> x.minimum(0).exp().mul(scale * alpha).add(x.gt(0).mul(scale * (1 - alpha)));
    return Pointwise.of(
            "selu", x -> x.maximum(0).add(x.minimum(0).exp().sub(1).mul(alpha)).mul(scale), slope)
        .computedAs(x -> x.maximum(0).add(x.minimum(0).expm1().mul(alpha)).mul(scale), slope);
  }
}
