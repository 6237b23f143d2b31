package nn.viz;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.Node;
import nn.autodiff.Tensor;
import nn.autodiff.Value;
import nn.viz.paint.Numbers;

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
   * gradient; between them the operations.
   *
   * @throws IllegalArgumentException if the graph has more than 300 nodes
   */
  public static Chart of(Value output) {
    GraphWalk<Value> walk = GraphWalk.from(output);
    boolean walkedBack = walk.nodes().stream().anyMatch(value -> value.grad() != 0);
    List<GraphNode> nodes = new ArrayList<>();
    for (Value value : walk.nodes()) {
      List<GraphNode.Row> rows = new ArrayList<>();
      boolean constant = !value.tracked();
      rows.add(new GraphNode.Row(constant ? "" : "data", Numbers.compact(value.data()), false));
      if (walkedBack && !constant) {
        rows.add(new GraphNode.Row("grad", Numbers.compact(value.grad()), true));
      }
      nodes.add(node(value, value == output, rows));
    }
    return chart(output, nodes, walk, walkedBack ? "data and gradient" : "data");
  }

  /**
   * Backpropagation through a scalar, picture by picture: the node at work, what it passes to its
   * inputs, and the gradients that have arrived so far. Works before and after {@code backward()},
   * and changes nothing.
   *
   * @throws IllegalArgumentException if nothing here needs a gradient, or there are more than 24
   *     steps
   */
  public static Chart steps(Value output) {
    return GraphSteps.of(output);
  }

  /**
   * The graph of a tensor: each node with the shape of what it holds; between them the operations.
   *
   * @throws IllegalArgumentException if the graph has more than 300 nodes
   */
  public static Chart of(Tensor output) {
    GraphWalk<Tensor> walk = GraphWalk.from(output);
    List<GraphNode> nodes = new ArrayList<>();
    for (Tensor tensor : walk.nodes()) {
      boolean number = tensor.shape().rank() == 0;
      String value = number ? Numbers.compact(tensor.item()) : tensor.shape().toString();
      nodes.add(
          node(
              tensor,
              tensor == output,
              List.of(new GraphNode.Row(number ? "" : "shape", value, false))));
    }
    return chart(output, nodes, walk, "shapes");
  }

  static GraphNode node(Node<?, ?> node, boolean output, List<GraphNode.Row> rows) {
    var op = node.op();
    GraphNode.Kind kind =
        output && op != null
            ? GraphNode.Kind.OUTPUT
            : op != null
                ? GraphNode.Kind.RESULT
                : node.tracked() ? GraphNode.Kind.LEAF : GraphNode.Kind.CONSTANT;
    return new GraphNode(kind, node.name(), op == null ? null : op.name(), rows);
  }

  private static Chart chart(
      Node<?, ?> output, List<GraphNode> nodes, GraphWalk<?> walk, String shown) {
    String of = output.name() == null ? "" : " of " + output.name();
    return new GraphChart("Computation graph" + of + ": " + shown, nodes, walk.edges());
  }
}
