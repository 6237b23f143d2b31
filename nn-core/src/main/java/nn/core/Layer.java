package nn.core;

/**
 * What a network is made of: something that turns an array into an array, perhaps with weights.
 *
 * <p>A layer is a description, usually a record of its sizes; it holds no weights and no state, so
 * one description may be used in many places. Building it for an input shape makes the weights and
 * says what is computed:
 *
 * <pre>{@code
 * record Scale() implements Layer {
 *   public Built build(Shape input, Scope scope) {
 *     Parameter factor = scope.weight("factor", input, new Ones());
 *     return Built.of(input, (x, pass) -> x.mul(pass.use(factor)));
 *   }
 * }
 * }</pre>
 */
public interface Layer {
  /**
   * Makes the weights for inputs of this shape.
   *
   * @param input the shape of one example, without the batch axis
   * @param scope where weights are made and named
   * @throws IllegalArgumentException if the layer cannot take inputs of this shape; the text says
   *     what it expects and how to mend it, the model adds where
   */
  Built build(nn.autodiff.Shape input, Scope scope);

  /** What layers of this kind are called, before they are numbered: {@code dense}. */
  default String kind() {
    String name = getClass().getSimpleName();
    return name.isEmpty()
        ? "layer"
        : name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
  }

  /** This layer under a name of its own, which its weights, errors and observers then carry. */
  default Layer named(String name) {
    return new NamedLayer(name, this);
  }
}
