package nn.core.activations;

import static nn.core.activations.FarOut.bounded;
import static nn.core.activations.FarOut.notBelow;
import static nn.core.activations.FarOut.softplus;

import nn.autodiff.Pointwise;
import nn.autodiff.Term;

/**
 * Activations that multiply a number by a gate it opens itself, for hidden layers of deep networks:
 * smooth rectifiers that dip a little below 0 before they rise.
 *
 * <p>Take {@link #GELU} in transformers, {@link #SILU} in convolutional networks, {@link
 * #HARD_SILU} on small devices. Each costs more than relu, and is worth trying where relu trains
 * well already.
 */
public sealed interface Gates permits Activation {
  /**
   * {@code x sigmoid(x)}, in [-0.2785, inf): also called swish; {@link Swish} has a setting.
   *
   * @see <a href="https://arxiv.org/abs/1702.03118">Elfwing, Uchibe, Doya: Sigmoid-weighted linear
   *     units for neural network function approximation in reinforcement learning, 2017</a>
   */
  Activation SILU = Activation.of(new Swish(1).made("silu"));

  /**
   * {@code x min(max(x + 3, 0), 6) / 6}, in [-0.375, inf): {@link #SILU} without an exponential.
   *
   * @see <a href="https://arxiv.org/abs/1905.02244">Howard and others: Searching for MobileNetV3,
   *     2019</a>
   */
  Activation HARD_SILU = Activation.of(hardSilu());

  /**
   * {@code x P(X <= x)} for a standard normal X, so {@code x (1 + erf(x / sqrt 2)) / 2}, in [-0.17,
   * inf).
   *
   * @see <a href="https://arxiv.org/abs/1606.08415">Hendrycks, Gimpel: Gaussian error linear units,
   *     2016</a>
   */
  Activation GELU = Activation.of(gelu());

  /**
   * {@link #GELU} with a tanh in the place of the error function, {@code x (1 + tanh(sqrt(2 / pi)
   * (x + 0.044715 x^3))) / 2}: off by 0.0005 at most; what GPT-2 was trained with.
   *
   * @see <a href="https://arxiv.org/abs/1606.08415">Hendrycks, Gimpel: Gaussian error linear units,
   *     2016</a>
   */
  Activation GELU_TANH = Activation.of(geluTanh(StrictMath.sqrt(2 / StrictMath.PI), 0.044715));

  /**
   * {@code x tanh(log(1 + e^x))}, in [-0.3088, inf): like {@link #SILU}, a little steeper.
   *
   * @see <a href="https://arxiv.org/abs/1908.08681">Misra: Mish: a self regularized non-monotonic
   *     activation function, 2019</a>
   */
  Activation MISH = Activation.of(mish());

  private static Pointwise hardSilu() {
    return Pointwise.of(
            "hard_silu",
            x -> x.mul(x.add(3).maximum(0).minimum(6)).div(6),
            (x, y) -> sixth(x).add(x.mul(x.abs().lt(3)).div(6)))
        .computedAs(
            x -> x.maximum(-3).mul(sixth(x)),
            (x, y) -> sixth(x).add(x.maximum(-3).minimum(3).mul(x.abs().lt(3)).div(6)));
  }

  private static Term sixth(Term x) {
    return x.add(3).maximum(0).minimum(6).div(6);
  }

  private static Pointwise gelu() {
    return Pointwise.of("gelu", x -> x.mul(normal(x)), (x, y) -> normal(x).add(x.mul(bell(x))))
        .computedAs(
            x -> notBelow(x).mul(normal(x)), (x, y) -> normal(x).add(bounded(x).mul(bell(x))));
  }

  /** The chance that a standard normal number is below x. */
  private static Term normal(Term x) {
    return x.mul(StrictMath.sqrt(0.5)).erf().add(1).div(2);
  }

  /** The density of standard normal numbers at x. */
  private static Term bell(Term x) {
    return x.mul(x).mul(-0.5).exp().mul(1 / StrictMath.sqrt(2 * StrictMath.PI));
  }

  private static Pointwise geluTanh(double scale, double cubic) {
    // (1 + tanh(u)) / 2 is sigmoid(2 u), which keeps its digits where it is nearly 0.
    return Pointwise.of(
            "gelu_tanh",
            x -> x.mul(x.pow(3).mul(cubic).add(x).mul(scale).tanh().add(1)).div(2),
            (x, y) -> gateSlope(x, scale, cubic))
        .computedAs(
            x -> notBelow(x).mul(gate(bounded(x), scale, cubic)),
            (x, y) -> gateSlope(bounded(x), scale, cubic));
  }

  private static Term gate(Term x, double scale, double cubic) {
    return x.mul(x).mul(cubic).add(1).mul(x).mul(2 * scale).sigmoid();
  }

  private static Term gateSlope(Term x, double scale, double cubic) {
    Term gate = gate(x, scale, cubic);
    Term inner = x.mul(x).mul(3 * cubic).add(1).mul(2 * scale);
    return gate.mul(x.like(1).sub(gate).mul(inner).mul(x).add(1));
  }

  private static Pointwise mish() {
    return Pointwise.of(
            "mish",
            x -> x.mul(x.exp().add(1).log().tanh()),
            (x, y) -> mishSlope(x, x.exp().add(1).log()))
        .computedAs(
            x -> notBelow(x).mul(softplus(x).tanh()), (x, y) -> mishSlope(bounded(x), softplus(x)));
  }

  private static Term mishSlope(Term x, Term softplus) {
    Term gate = softplus.tanh();
    return gate.add(x.mul(x.sigmoid()).mul(x.like(1).sub(gate.mul(gate))));
  }
}
