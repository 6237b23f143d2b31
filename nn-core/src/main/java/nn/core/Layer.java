package nn.core;

import java.util.Locale;
import nn.autodiff.Shape;
import nn.core.constraints.Constraint;
import nn.core.regularizers.Regularizer;

/**
 * What a network is made of: something that turns an array into an array, perhaps with weights.
 *
 * <p>A layer is a description, usually a record of its sizes; it holds no weights and no state, so
 * one description may be used in many places, each with weights of its own. Building it for an
 * input shape makes the weights and says what is computed:
 *
 * <pre>{@code
 * record Scale() implements Layer {
 *   public Built build(Shape input, Scope scope) {
 *     Parameter factor = scope.weight("factor", input, new Ones());
 *     return Built.of(input, (x, pass) -> x.mul(pass.use(factor)));
 *   }
 * }
 * }</pre>
 *
 * <p>What {@code forward} computes depends on its inputs, the weights and the pass alone, so one
 * model may predict in several threads at once.
 */
public interface Layer {
  /**
   * Makes the weights for inputs of this shape.
   *
   * @param input the shape of one example, without the batch axis
   * @param scope where weights are made and named
   * @return what is computed, and the shape it has
   * @throws IllegalArgumentException if the layer cannot take inputs of this shape; the text says
   *     what it expects and how to mend it, the model adds where
   */
  Built build(Shape input, Scope scope);

  /**
   * What layers of this kind are called, before they are numbered: {@code dense} for {@code Dense},
   * {@code layer} for a lambda, whose class has no lasting name.
   */
  default String kind() {
    Class<?> type = getClass();
    String name = type.getSimpleName();
    return name.isEmpty() || type.isHidden() || type.isSynthetic()
        ? "layer"
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * This layer under a name of its own, which its weights, errors and observers then carry.
   *
   * @param name the name, for example {@code encoder}
   * @throws IllegalArgumentException if the name is blank or has a {@code /} in it
   */
  default Layer named(String name) {
    return new LayerWrapper.Named(name, this);
  }

  /**
   * This layer with the same weights wherever a model uses it; they go by {@code name/...}.
   *
   * <pre>{@code
   * Layer same = new Dense(16, TANH).shared("same");
   * Sequential model = new Sequential(Shape.of(16), same, same, new Dense(2, SOFTMAX));
   * }</pre>
   *
   * @param name what its weights go by
   * @throws IllegalArgumentException if the name is blank or has a {@code /} in it
   */
  default Layer shared(String name) {
    return new LayerWrapper.Shared(name, this);
  }

  /**
   * This layer with a penalty on those of its weights that have two axes or more; penalties add up.
   *
   * @param regularizer the penalty
   */
  default Layer regularized(Regularizer regularizer) {
    return new LayerWrapper.Regularized(this, regularizer);
  }

  /**
   * This layer with a demand on those of its weights that have two axes or more, met after every
   * step.
   *
   * @param constraint what the weights must be
   */
  default Layer constrained(Constraint constraint) {
    return new LayerWrapper.Constrained(this, constraint);
  }

  /** This layer with weights that are not trained, until {@link Model#unfreeze}. */
  default Layer frozen() {
    return new LayerWrapper.Frozen(this);
  }
}
