package nn.core.activations;

import java.util.List;
import java.util.Optional;
import nn.autodiff.Pointwise;
import nn.autodiff.Tensor;

/** An activation that treats each number by itself. */
record PointwiseActivation(Pointwise f, List<Double> arguments) implements Activation {
  @Override
  public String name() {
    return f.name();
  }

  @Override
  public Tensor apply(Tensor x) {
    return x.apply(f);
  }

  @Override
  public Optional<Pointwise> pointwise() {
    return Optional.of(f);
  }

  @Override
  public String toString() {
    return name();
  }
}
