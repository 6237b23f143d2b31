package nn.viz;

import java.util.function.DoubleUnaryOperator;
import nn.autodiff.NdArray;
import nn.autodiff.Pointwise;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.activations.Activation;

/**
 * A function of one number to be drawn with its derivative.
 *
 * @param name what it is called
 * @param formula how it is computed
 * @param f the function
 * @param derivative its derivative
 * @param ofOneNumber whether this is all of it, and not a cut through a function of several numbers
 */
record Differentiable(
    String name,
    String formula,
    DoubleUnaryOperator f,
    DoubleUnaryOperator derivative,
    boolean ofOneNumber) {

  /**
   * A pointwise function of the engine.
   *
   * @throws IllegalArgumentException if it takes two numbers
   */
  static Differentiable of(Pointwise pointwise) {
    return of(pointwise.name(), pointwise);
  }

  /**
   * An activation; one that looks at several numbers at once, as softmax does, is shown by its
   * first output while the first of three inputs changes and the others stay 0.
   */
  static Differentiable of(Activation activation) {
    return activation
        .pointwise()
        .map(pointwise -> of(activation.name(), pointwise))
        .orElseGet(() -> firstOfThree(activation));
  }

  private static Differentiable of(String name, Pointwise pointwise) {
    if (pointwise.arity() != 1) {
      throw new IllegalArgumentException(
          "activation chart: expected a function of one number but "
              + name
              + " takes "
              + pointwise.arity()
              + "; fix one of them first");
    }
    return new Differentiable(
        name, "f(x) = " + pointwise.formula(), pointwise::at, pointwise::derivativeAt, true);
  }

  private static Differentiable firstOfThree(Activation activation) {
    return new Differentiable(
        activation.name(),
        "first output for inputs (x, 0, 0)",
        x -> first(activation.apply(inputs(x))).item(),
        x -> {
          Tensor inputs = inputs(x);
          first(activation.apply(inputs)).backward();
          return inputs.grad().get(0, 0);
        },
        false);
  }

  private static Tensor inputs(double x) {
    return Tensor.of(NdArray.of(Shape.of(1, 3), (float) x, 0, 0));
  }

  private static Tensor first(Tensor outputs) {
    return outputs.slice(1, 0, 1).sum();
  }
}
