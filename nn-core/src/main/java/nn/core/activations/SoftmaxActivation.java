package nn.core.activations;

import java.util.Optional;
import nn.autodiff.Pointwise;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Built;
import nn.core.Scope;

/** Softmax over the last axis. */
record SoftmaxActivation() implements Activation {
  @Override
  public String name() {
    return "softmax";
  }

  @Override
  public Tensor apply(Tensor x) {
    return x.softmax();
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
