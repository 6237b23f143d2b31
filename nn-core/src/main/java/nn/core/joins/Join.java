package nn.core.joins;

import java.util.List;
import java.util.Locale;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * Makes one array of several, where paths of a network come together.
 *
 * <pre>{@code
 * Graph graph = new Graph();
 * Graph.Node x = graph.input("x", Shape.of(8));
 * Graph.Node y = graph.join(new Concatenate(), x.to(new Dense(4)), x.to(new Dense(2)));
 * }</pre>
 */
public interface Join {
  /**
   * The shape of one result, without the batch axis.
   *
   * @param inputs the shapes of one example of each input, two or more
   * @throws IllegalArgumentException if they do not go together
   */
  Shape shape(List<Shape> inputs);

  /**
   * The inputs as one.
   *
   * @param inputs the inputs, axis 0 counts the examples
   */
  Tensor apply(List<Tensor> inputs);

  /** What joins of this kind are called, before they are numbered: {@code add}. */
  default String kind() {
    String name = getClass().getSimpleName();
    return name.isEmpty() || getClass().isHidden()
        ? "join"
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
