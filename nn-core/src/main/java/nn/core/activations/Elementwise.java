package nn.core.activations;

import java.util.Optional;
import nn.autodiff.Pointwise;
import nn.autodiff.Tensor;

/**
 * An activation that treats each number by itself: a {@link Pointwise} function is all there is to
 * it.
 */
public interface Elementwise extends Activation {
  /** The function, with its derivative; the same object each time, for it is compiled once. */
  Pointwise function();

  @Override
  default String name() {
    return function().name();
  }

  @Override
  default Tensor apply(Tensor x) {
    return x.apply(function());
  }

  @Override
  default Optional<Pointwise> pointwise() {
    return Optional.of(function());
  }
}
