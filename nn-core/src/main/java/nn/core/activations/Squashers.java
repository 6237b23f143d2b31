package nn.core.activations;

import nn.autodiff.Pointwise;
import nn.autodiff.Term;

/**
 * Activations whose results stay between two numbers, or on one side of one; S-shaped most of them.
 *
 * <p>Take {@link #SIGMOID} at the end, for yes or no, and {@link #TANH} where results around 0 are
 * wanted, as inside recurrent layers. Far from 0 they are flat, so many such layers in a row hardly
 * learn; the hard ones cost less and are for small devices.
 */
public sealed interface Squashers permits Activation {
  /**
   * {@code 1 / (1 + e^-x)}, in (0, 1): a probability, for two classes; flat, so slow to learn, far
   * from 0.
   */
  Activation SIGMOID = Activation.of(Pointwise.SIGMOID);

  /**
   * {@code min(max(x + 3, 0), 6) / 6}, in [0, 1]: a sigmoid of three straight lines. Keras up to 2
   * had {@code 0.2 x + 0.5} in the middle.
   *
   * @see <a href="https://arxiv.org/abs/1905.02244">Howard and others: Searching for MobileNetV3,
   *     2019</a>
   */
  Activation HARD_SIGMOID =
      Activation.of(
          "hard_sigmoid",
          x -> x.add(3).maximum(0).minimum(6).div(6),
          (x, y) -> y.gt(0).mul(y.lt(1)).div(6));

  /**
   * {@code min(max(x + 1, 0), 2) / 2}, in [0, 1]: 0 up to -1 and 1 from 1 on.
   *
   * @see <a href="https://arxiv.org/abs/1511.00363">Courbariaux, Bengio, David: BinaryConnect,
   *     2015</a>
   */
  Activation SPARSE_SIGMOID =
      Activation.of(
          "sparse_sigmoid",
          x -> x.add(1).maximum(0).minimum(2).div(2),
          (x, y) -> y.gt(0).mul(y.lt(1)).div(2));

  /** {@code log(1 / (1 + e^-x))}, in (-inf, 0): the logarithm of a probability, exact far out. */
  Activation LOG_SIGMOID =
      Activation.of(
          Pointwise.of("log_sigmoid", x -> x.sigmoid().log(), (x, y) -> x.neg().sigmoid())
              .computedAs(x -> FarOut.softplus(x.neg()).neg(), (x, y) -> x.neg().sigmoid()));

  /** {@code tanh(x)}, in (-1, 1): like the sigmoid, centred on 0. */
  Activation TANH = Activation.of(Pointwise.TANH);

  /**
   * {@code min(max(x, -1), 1)}, in [-1, 1]: a tanh of three straight lines.
   *
   * @see "Collobert: Large scale machine learning, 2004"
   */
  Activation HARD_TANH =
      Activation.of("hard_tanh", x -> x.maximum(-1).minimum(1), (x, y) -> y.abs().lt(1));

  /**
   * {@code 1.7159 t(2 x / 3)} with {@code t(z) = sign(z) (1 - 1 / (1 + |z| + z^2 + 1.41645 z^4))},
   * in (-1.7159, 1.7159): LeCun's scaled tanh, which takes 1 to about 1, with a quotient in the
   * place of the exponential; as in Deeplearning4j.
   *
   * @see "LeCun, Bottou, Orr, Müller: Efficient backprop, 1998"
   */
  Activation RATIONAL_TANH = Activation.of(rationalTanh(1.7159, 2 / 3.0));

  /** {@code max(tanh(x), 0)}, in [0, 1): a relu that saturates. */
  Activation RECTIFIED_TANH =
      Activation.of(
          "rectified_tanh",
          x -> x.tanh().maximum(0),
          (x, y) -> y.gt(0).mul(y.like(1).sub(y.mul(y))));

  /**
   * {@code x / (1 + |x|)}, in (-1, 1): like tanh, but it levels off much later.
   *
   * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot, Bengio: Understanding
   *     the difficulty of training deep feedforward neural networks, 2010</a>
   */
  Activation SOFTSIGN =
      Activation.of(
          Pointwise.of(
                  "softsign",
                  x -> x.div(x.abs().add(1)),
                  (x, y) -> x.like(1).div(x.abs().add(1).pow(2)))
              .computedAs(
                  // Further out than 1e30 it is 1, also at infinity.
                  x ->
                      x.maximum(-1e30)
                          .minimum(1e30)
                          .div(x.maximum(-1e30).minimum(1e30).abs().add(1)),
                  (x, y) -> x.like(1).div(x.abs().add(1).pow(2))));

  private static Pointwise rationalTanh(double height, double scale) {
    double fourth = 1.41645 * scale * scale * scale * scale;
    return Pointwise.of(
            "rational_tanh",
            x -> {
              Term sum = x.abs().mul(scale).add(x.pow(2).mul(scale * scale));
              Term size = x.like(1).sub(x.like(1).div(sum.add(x.pow(4).mul(fourth)).add(1)));
              return x.gt(0).sub(x.lt(0)).mul(size).mul(height);
            },
            (x, y) -> rationalTanhSlope(x.mul(scale), height * scale))
        .computedAs(
            // The same as one quotient, whose numerator has the sign of z and does not cancel near
            // 0.
            x -> {
              Term z = x.mul(scale).maximum(-1e8).minimum(1e8);
              Term size = z.abs();
              Term cube = size.mul(size).mul(size).mul(1.41645);
              Term tail = size.add(1).add(cube);
              return z.mul(tail).div(size.mul(tail).add(1)).mul(height);
            },
            (x, y) -> rationalTanhSlope(x.mul(scale).maximum(-1e8).minimum(1e8), height * scale));
  }

  private static Term rationalTanhSlope(Term z, double factor) {
    Term size = z.abs();
    Term square = size.mul(size);
    Term sum = square.mul(square).mul(1.41645).add(square).add(size).add(1);
    Term slope = square.mul(size).mul(4 * 1.41645).add(size.mul(2)).add(1);
    return slope.div(sum).div(sum).mul(factor);
  }
}
