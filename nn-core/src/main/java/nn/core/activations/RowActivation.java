package nn.core.activations;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nn.autodiff.Pointwise;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Built;
import nn.core.Scope;

/** An activation that looks at all numbers along the last axis together. */
record RowActivation(String name, UnaryOperator<Tensor> f) implements Activation {
  @Override
  public Tensor apply(Tensor x) {
    return f.apply(x);
  }

  @Override
  public Optional<Pointwise> pointwise() {
    return Optional.empty();
  }

  @Override
  public Built build(Shape input, Scope scope) {
    if (input.rank() == 0 || input.last() == 0) {
      throw new IllegalArgumentException(
          "expected an axis of classes to sum over but got one example of shape " + input);
    }
    return Activation.super.build(input, scope);
  }

  @Override
  public String toString() {
    return name();
  }
}
