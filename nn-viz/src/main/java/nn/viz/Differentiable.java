package nn.viz;

import java.util.function.DoubleUnaryOperator;
import nn.autodiff.Pointwise;

/**
 * A function of one number to be drawn with its derivative.
 *
 * @param name what it is called
 * @param formula how it is computed
 * @param f the function
 * @param derivative its derivative
 */
record Differentiable(
    String name, String formula, DoubleUnaryOperator f, DoubleUnaryOperator derivative) {

  /**
   * A pointwise function of the engine.
   *
   * @throws IllegalArgumentException if it takes two numbers
   */
  static Differentiable of(Pointwise pointwise) {
    return of(pointwise.name(), pointwise);
  }

  /** A pointwise function of the engine under another name. */
  static Differentiable of(String name, Pointwise pointwise) {
    if (pointwise.arity() != 1) {
      throw new IllegalArgumentException(
          "activation chart: expected a function of one number but "
              + name
              + " takes "
              + pointwise.arity()
              + "; fix one of them first");
    }
    return new Differentiable(name, pointwise.formula(), pointwise::at, pointwise::derivativeAt);
  }
}
