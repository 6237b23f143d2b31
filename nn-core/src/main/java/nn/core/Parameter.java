package nn.core;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.constraints.Constraint;
import nn.core.regularizers.Regularizer;

/**
 * Numbers that a model keeps, with the name that addresses them everywhere: {@code dense1/kernel}.
 *
 * <p>Most are weights, which training changes along their gradients. Some are a layer's state, such
 * as the running means of a normalization, which the layer itself changes, see {@link Pass#update}.
 * Frozen ones stay as they are.
 *
 * <p>Two parameters are the same only if they are one object. The numbers are changed in place, by
 * training alone.
 */
public final class Parameter {
  private final String name;
  private final NdArray value;
  private final boolean state;
  private final List<Regularizer> regularizers;
  private final List<Constraint> constraints;
  private volatile boolean frozen;

  Parameter(String name, NdArray value, boolean state, Scope.Rules rules) {
    boolean kernel = !state && value.shape().rank() > 1;
    this.name = name;
    this.value = value;
    this.state = state;
    this.regularizers = kernel ? rules.regularizers() : List.of();
    this.constraints = kernel ? rules.constraints() : List.of();
    this.frozen = rules.frozen();
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

  /** Whether these are a layer's state, which no gradient changes. */
  public boolean isState() {
    return state;
  }

  /** Whether training leaves them as they are. */
  public boolean isFrozen() {
    return frozen;
  }

  /** Whether training changes them along their gradient. */
  public boolean isTrainable() {
    return !state && !frozen;
  }

  /** The penalties on them. */
  public List<Regularizer> regularizers() {
    return regularizers;
  }

  /** What they must be after every step. */
  public List<Constraint> constraints() {
    return constraints;
  }

  /** Keeps them as they are from the next pass on; see {@link Model#freeze}. */
  void freeze(boolean keep) {
    frozen = keep;
  }

  @Override
  public String toString() {
    return name + " " + shape();
  }
}
