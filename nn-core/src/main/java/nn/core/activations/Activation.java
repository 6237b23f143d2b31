package nn.core.activations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nn.autodiff.Pointwise;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * What a layer does to its numbers at the end, so that two layers are more than one.
 *
 * <p>An activation is a layer too and may stand by itself. Which one: {@link #RELU} or its kin
 * inside the network; at its end {@link #SIGMOID} for yes or no, {@link #SOFTMAX} for one of many,
 * {@link #LINEAR} for a number.
 *
 * <p><b>Shapes</b>: unchanged.
 *
 * <pre>{@code
 * Layer hidden = new Dense(32, Activation.RELU);
 * Activation swish = Activation.of(Pointwise.of("swish",
 *     x -> x.mul(x.sigmoid()),
 *     (x, y) -> y.add(x.sigmoid().mul(x.like(1).sub(y)))));
 * }</pre>
 */
public interface Activation extends Layer {
  /** {@code x}: the output is any number; for regression. */
  @SuppressWarnings("ClassInitializationDeadlock") // only this interface ever names that class
  Activation LINEAR = new LinearActivation();

  /**
   * {@code max(x, 0)}, in [0, inf): cheap and does not saturate for positive numbers; units that
   * are negative for every example learn nothing any more.
   *
   * @see <a href="https://www.cs.toronto.edu/~fritz/absps/reluICML.pdf">Nair, Hinton: Rectified
   *     linear units improve restricted Boltzmann machines, 2010</a>
   */
  Activation RELU = of(Pointwise.RELU);

  /** {@link #leakyRelu} with slope 0.01: {@code max(x, 0.01 x)}. */
  Activation LEAKY_RELU = leakyRelu(0.01);

  /** {@link #elu} with alpha 1: {@code x} where positive, else {@code e^x - 1}. */
  Activation ELU = elu(1);

  /** {@code 1 / (1 + e^-x)}, in (0, 1): a probability; flat, so slow to learn, far from 0. */
  Activation SIGMOID = of(Pointwise.SIGMOID);

  /** {@code tanh(x)}, in (-1, 1): like the sigmoid, centred on 0. */
  Activation TANH = of(Pointwise.TANH);

  /**
   * {@code e^x_i / sum_j e^x_j} over the last axis: positive numbers that sum to 1, so a
   * probability for each of several classes.
   */
  @SuppressWarnings("ClassInitializationDeadlock") // only this interface ever names that class
  Activation SOFTMAX = new SoftmaxActivation();

  /** All constants above, in their order. */
  static List<Activation> all() {
    return List.of(LINEAR, RELU, LEAKY_RELU, ELU, SIGMOID, TANH, SOFTMAX);
  }

  /**
   * An activation that treats each number by itself.
   *
   * @param f the function of one number, with its derivative
   * @param arguments what it was made with, in order; what is saved of it is its name and these
   * @throws IllegalArgumentException if it is a function of two numbers
   */
  static Activation of(Pointwise f, double... arguments) {
    if (f.arity() != 1) {
      throw new IllegalArgumentException(
          "Activation: expected a function of one number but got " + f);
    }
    return new PointwiseActivation(f, Arrays.stream(arguments).boxed().toList());
  }

  /**
   * {@code x} where positive, else {@code slope * x}: like relu, but negative units go on learning.
   *
   * @param slope the slope for negative numbers, in [0, 1)
   * @throws IllegalArgumentException if the slope is out of that range
   * @see <a href="https://ai.stanford.edu/~amaas/papers/relu_hybrid_icml2013_final.pdf">Maas,
   *     Hannun, Ng: Rectifier nonlinearities improve neural network acoustic models, 2013</a>
   */
  static Activation leakyRelu(double slope) {
    if (!(slope >= 0 && slope < 1)) {
      throw new IllegalArgumentException("leakyRelu: expected a slope in [0, 1) but got " + slope);
    }
    return of(
        Pointwise.of(
            "leaky_relu",
            x -> x.maximum(x.mul(slope)),
            (x, y) -> x.gt(0).mul(1 - slope).add(slope)),
        slope);
  }

  /**
   * {@code x} where positive, else {@code alpha (e^x - 1)}: smooth, and levels off at -alpha.
   *
   * @param alpha where it levels off, 0 or more
   * @throws IllegalArgumentException if alpha is negative or not finite
   * @see <a href="https://arxiv.org/abs/1511.07289">Clevert, Unterthiner, Hochreiter: Fast and
   *     accurate deep network learning by exponential linear units, 2016</a>
   */
  static Activation elu(double alpha) {
    if (!(alpha >= 0 && alpha < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("elu: expected an alpha of 0 or more but got " + alpha);
    }
    // exp(min(x, 0)) cannot overflow, so no infinity is ever multiplied by zero.
    return of(
        Pointwise.of(
            "elu",
            x -> x.maximum(0).add(x.minimum(0).exp().sub(1).mul(alpha)),
            (x, y) -> x.gt(0).add(x.gt(0).neg().add(1).mul(x.minimum(0).exp()).mul(alpha))),
        alpha);
  }

  /** What it is called, for example {@code relu}. */
  String name();

  /** What it was made with, in order, for example the slope of {@link #leakyRelu}; often empty. */
  default List<Double> arguments() {
    return List.of();
  }

  /** The activation of an array. <b>Shapes</b>: unchanged. */
  Tensor apply(Tensor x);

  /** The function of one number it is made of, with its derivative; empty for softmax. */
  Optional<Pointwise> pointwise();

  @Override
  default Built build(Shape input, Scope scope) {
    return Built.of(input, (x, pass) -> apply(x));
  }

  @Override
  default String kind() {
    return name().toLowerCase(Locale.ROOT);
  }
}
