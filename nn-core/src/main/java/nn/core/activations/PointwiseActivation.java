package nn.core.activations;

import java.util.List;
import nn.autodiff.Pointwise;

/** An activation of one number that needs no class of its own. */
record PointwiseActivation(Pointwise function, List<Double> arguments) implements Elementwise {
  PointwiseActivation {
    if (function.arity() != 1) {
      throw new IllegalArgumentException(
          "Activation: expected a function of one number but got " + function);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
