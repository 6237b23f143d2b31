package nn.viz;

import java.util.List;
import nn.autodiff.Node;
import nn.autodiff.Tensor;
import nn.autodiff.Value;
import org.jspecify.annotations.Nullable;

/**
 * Drawings of computations: how a result came about, and how its gradient flows back.
 *
 * <pre>{@code
 * Value x = Value.of(2.0).named("x");
 * Value y = x.mul(3).add(1).tanh().named("y");
 * y.backward();
 * Graphs.of(y).save(Path.of("graph.svg"));
 * }</pre>
 */
public final class Graphs {
  private Graphs() {}

  /**
   * The graph of a scalar: each node with its number and, once {@code backward()} has run, its
   * gradient; between them the operations. One of more than 400 nodes is folded, see {@link
   * #folded(Value)}.
   *
   * @throws IllegalArgumentException if folded it has more than 400 boxes still, or there is
   *     nothing to fold it by
   */
  public static Chart of(Value output) {
    return GraphDrawing.of(output, false);
  }

  /**
   * The graph of a tensor: each node with the shape of what it holds; between them the operations.
   * One of more than 400 nodes is folded, see {@link #folded(Tensor)}.
   *
   * @throws IllegalArgumentException if folded it has more than 400 boxes still, or there is
   *     nothing to fold it by
   */
  public static Chart of(Tensor output) {
    return GraphDrawing.of(output, false);
  }

  /**
   * The graph of a scalar by its parts: one box for each result that has a name, comes from an
   * activation, or is used by several others, with all that leads to it alone. Of a network that is
   * a box for each neuron.
   *
   * <pre>{@code
   * Value x = Value.of(2.0).named("x");
   * Value hidden = x.mul(3).add(1).tanh().named("hidden");
   * Graphs.folded(hidden.mul(-2).add(0.5).named("y"));
   * }</pre>
   *
   * @throws IllegalArgumentException if there are more than 400 boxes
   */
  public static Chart folded(Value output) {
    return GraphDrawing.of(output, true);
  }

  /**
   * The graph of a tensor by its parts: one box for each layer of a model, with the shapes that
   * come in and go out, the number of ops, and that of parameters. What is no layer's is parted at
   * results that have a name or are used by several others.
   *
   * <pre>{@code
   * Sequential model = new Sequential(Shape.of(4), new Dense(8, RELU), new Dense(1));
   * Tensor y = model.forward(Tensor.constant(NdArray.zeros(Shape.of(32, 4))), Pass.measuring());
   * Graphs.folded(y);
   * }</pre>
   *
   * @throws IllegalArgumentException if there are more than 400 boxes
   */
  public static Chart folded(Tensor output) {
    return GraphDrawing.of(output, true);
  }

  /**
   * Backpropagation through a scalar, picture by picture: the node at work, its local derivatives,
   * what it passes to its inputs, and the gradients that have arrived so far. A node waits until it
   * has heard from each of its uses. Works before and after {@code backward()}, and changes
   * nothing.
   *
   * <pre>{@code
   * Value x = Value.of(3).named("x");
   * Animation steps = Graphs.steps(x.mul(x).add(x).named("y"));
   * Charts.grid("On paper", 1, steps.frames()); // all pictures below one another
   * }</pre>
   *
   * @throws IllegalArgumentException if nothing here needs a gradient, or there are more than 100
   *     operations
   */
  public static Animation steps(Value output) {
    return GraphMotion.backward(output);
  }

  /**
   * Backpropagation through a tensor of one number, picture by picture: numbers where an array has
   * few of them, else shapes and norms. Works before and after {@code backward()}, and changes
   * nothing.
   *
   * @throws IllegalArgumentException if nothing here needs a gradient, the result is not one
   *     number, or there are more than 100 operations
   */
  public static Animation steps(Tensor output) {
    return GraphMotion.backward(output);
  }

  /**
   * How a scalar was computed, picture by picture: the op at work, its inputs and its result.
   *
   * <pre>{@code
   * Value x = Value.of(3).named("x");
   * Graphs.forward(x.mul(x).add(x).named("y"));
   * }</pre>
   *
   * @throws IllegalArgumentException if nothing here needs a gradient, so that nothing was
   *     remembered, or there are more than 100 operations
   */
  public static Animation forward(Value output) {
    return GraphMotion.forward(output);
  }

  /**
   * How a tensor was computed, picture by picture: the op at work, its inputs and its result, as
   * numbers where they are few, else as shapes.
   *
   * @throws IllegalArgumentException if nothing here needs a gradient, so that nothing was
   *     remembered, or there are more than 100 operations
   */
  public static Animation forward(Tensor output) {
    return GraphMotion.forward(output);
  }

  static GraphNode node(
      Node<?, ?> node, @Nullable String name, boolean output, List<GraphNode.Row> rows) {
    var op = node.op();
    GraphNode.Kind kind =
        output && op != null
            ? GraphNode.Kind.OUTPUT
            : op != null
                ? GraphNode.Kind.RESULT
                : node.tracked() ? GraphNode.Kind.LEAF : GraphNode.Kind.CONSTANT;
    return new GraphNode(kind, name, op == null ? null : op.name(), rows);
  }
}
