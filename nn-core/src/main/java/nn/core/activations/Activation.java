package nn.core.activations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import nn.autodiff.Pointwise;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.autodiff.Term;
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
 * <p>The constants come from six families, each a file to read: {@link Rectifiers}, {@link Gates},
 * {@link Squashers}, {@link Shrinkers}, {@link Curves} and {@link Distributions}. Those with a
 * setting, such as {@link LeakyRelu}, are records besides.
 *
 * <p><b>Shapes</b>: unchanged.
 *
 * <pre>{@code
 * Layer hidden = new Dense(32, Activation.RELU);
 * Layer leaky = new Dense(32, new LeakyRelu(0.2));
 * Activation own = Activation.of("own", x -> x.mul(x.tanh()),
 *     (x, y) -> x.tanh().add(x.mul(x.like(1).sub(x.tanh().pow(2)))));
 * }</pre>
 */
public non-sealed interface Activation
    extends Layer, Rectifiers, Gates, Squashers, Shrinkers, Curves, Distributions {
  /** All constants, family by family. */
  static List<Activation> all() {
    return List.of(
        LINEAR,
        RELU,
        LEAKY_RELU,
        RELU6,
        ELU,
        SELU,
        CELU,
        SOFTPLUS,
        SQUAREPLUS,
        SPARSE_PLUS,
        SILU,
        HARD_SILU,
        GELU,
        GELU_TANH,
        MISH,
        SIGMOID,
        HARD_SIGMOID,
        SPARSE_SIGMOID,
        LOG_SIGMOID,
        TANH,
        HARD_TANH,
        RATIONAL_TANH,
        RECTIFIED_TANH,
        SOFTSIGN,
        SOFT_SHRINK,
        HARD_SHRINK,
        TANH_SHRINK,
        THRESHOLD,
        EXPONENTIAL,
        CUBE,
        SINE,
        GAUSSIAN,
        STEP,
        SOFTMAX,
        LOG_SOFTMAX,
        SOFTMIN,
        SPARSEMAX);
  }

  /**
   * An activation that treats each number by itself.
   *
   * @param f the function of one number, with its derivative
   * @param arguments what it was made with, in order, for people to read
   * @throws IllegalArgumentException if it is a function of two numbers
   */
  static Activation of(Pointwise f, double... arguments) {
    return new PointwiseActivation(f, Arrays.stream(arguments).boxed().toList());
  }

  /**
   * An activation that treats each number by itself.
   *
   * @param name what it is called
   * @param f the function
   * @param derivative its derivative, from the number x and the result y
   */
  static Activation of(String name, UnaryOperator<Term> f, BinaryOperator<Term> derivative) {
    return of(Pointwise.of(name, f, derivative));
  }

  /** {@link LeakyRelu} with this slope. */
  static Activation leakyRelu(double slope) {
    return new LeakyRelu(slope);
  }

  /** {@link Elu} with this alpha. */
  static Activation elu(double alpha) {
    return new Elu(alpha);
  }

  /** {@link Celu} with this alpha. */
  static Activation celu(double alpha) {
    return new Celu(alpha);
  }

  /** {@link Squareplus} with this b. */
  static Activation squareplus(double b) {
    return new Squareplus(b);
  }

  /** {@link Swish} with this beta. */
  static Activation swish(double beta) {
    return new Swish(beta);
  }

  /** {@link SoftShrink} with this threshold. */
  static Activation softShrink(double threshold) {
    return new SoftShrink(threshold);
  }

  /** {@link HardShrink} with this threshold. */
  static Activation hardShrink(double threshold) {
    return new HardShrink(threshold);
  }

  /** {@link Threshold} with this threshold and value. */
  static Activation threshold(double threshold, double value) {
    return new Threshold(threshold, value);
  }

  /** What it is called, for example {@code relu}. */
  String name();

  /** What it was made with, in order, for example the slope of {@link LeakyRelu}; often empty. */
  default List<Double> arguments() {
    return List.of();
  }

  /** The activation of an array. <b>Shapes</b>: unchanged. */
  Tensor apply(Tensor x);

  /**
   * The function of one number it is made of, with its derivative; empty for softmax and its kin.
   */
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
