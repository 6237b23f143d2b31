package nn.core.activations;

import nn.autodiff.Pointwise;

/**
 * Plain curves as activations: {@link #LINEAR} at the end, for regression; {@link #EXPONENTIAL} at
 * the end, for counts; the others to learn from, and for networks of special kinds.
 */
public sealed interface Curves permits Activation {
  /** {@code x}: the output is any number; for regression. */
  Activation LINEAR = new LinearActivation();

  /** {@code e^x}, in (0, inf): for rates of counts; overflows from 89 on. */
  Activation EXPONENTIAL = Activation.of("exponential", x -> x.exp(), (x, y) -> y);

  /** {@code x^3}, any number: grows so fast that inputs and weights have to be small. */
  Activation CUBE = Activation.of("cube", x -> x.mul(x).mul(x), (x, y) -> x.mul(x).mul(3));

  /**
   * {@code sin(x)}, in [-1, 1], periodic: for signals and images as functions of a place; NaN at
   * infinity.
   *
   * @see <a href="https://arxiv.org/abs/2006.09661">Sitzmann and others: Implicit neural
   *     representations with periodic activation functions, 2020</a>
   */
  Activation SINE = Activation.of("sine", x -> x.sin(), (x, y) -> x.cos());

  /**
   * {@code e^(-x^2)}, in (0, 1]: large only near 0, as in radial basis functions.
   *
   * @see "Broomhead, Lowe: Multivariable functional interpolation and adaptive networks, 1988"
   */
  Activation GAUSSIAN =
      Activation.of(
          Pointwise.of("gaussian", x -> x.mul(x).neg().exp(), (x, y) -> x.mul(y).mul(-2))
              .computedAs(x -> x.mul(x).neg().exp(), (x, y) -> FarOut.bounded(x).mul(y).mul(-2)));

  /**
   * 1 where {@code x > 0}, else 0: the first artificial neuron's. Its slope is 0, so nothing before
   * it can learn by gradients.
   *
   * @see <a href="https://doi.org/10.1007/BF02478259">McCulloch, Pitts: A logical calculus of the
   *     ideas immanent in nervous activity, 1943</a>
   */
  Activation STEP =
      Activation.of(
          Pointwise.of("step", x -> x.gt(0), (x, y) -> x.like(0))
              // What is added is 0, but NaN where x is: a comparison alone would hide it.
              .computedAs(x -> x.gt(0).add(x.minimum(0).maximum(0)), (x, y) -> x.like(0)));
}
