package nn.core;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Weights that training changes, with the name that addresses them everywhere: {@code
 * dense1/kernel}.
 *
 * <p>Two parameters are the same only if they are one object. The numbers are changed in place, by
 * optimizers alone.
 */
public final class Parameter {
  private final String name;
  private final NdArray value;

  Parameter(String name, NdArray value) {
    this.name = name;
    this.value = value;
  }

  /** The layer's name, a slash, and what the weights are. */
  public String name() {
    return name;
  }

  /** The weights themselves; not a copy. */
  public NdArray value() {
    return value;
  }

  /** The weights' shape. */
  public Shape shape() {
    return value.shape();
  }

  @Override
  public String toString() {
    return name + " " + shape();
  }
}
