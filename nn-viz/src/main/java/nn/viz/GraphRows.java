package nn.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nn.autodiff.Node;
import nn.autodiff.Tensor;
import nn.autodiff.Value;
import nn.viz.paint.Numbers;

/** What a drawing says of a node of a graph, or of a part of it. */
interface GraphRows {
  /** More shapes than this are not listed. */
  int MOST_SHAPES = 3;

  /**
   * The lines of a box.
   *
   * @param content what the box stands for
   * @param folded whether the graph is folded
   */
  List<GraphNode.Row> of(GraphFold.Content content, boolean folded);

  /**
   * Of scalars: the number, the gradient if there is one, and how many weights a part has.
   *
   * @param walkedBack whether there are gradients
   * @param many whether there are so many boxes that a number has to speak for itself
   */
  static GraphRows scalars(boolean walkedBack, boolean many) {
    return (content, folded) -> {
      Value value = (Value) content.result();
      boolean bare = !value.tracked() || (many && !folded && !walkedBack);
      List<GraphNode.Row> rows = new ArrayList<>();
      rows.add(new GraphNode.Row(bare ? "" : "data", Numbers.compact(value.data()), false));
      if (walkedBack && value.tracked()) {
        rows.add(new GraphNode.Row("grad", Numbers.compact(value.grad()), true));
      }
      long weights = content.leaves().stream().filter(Node::tracked).count();
      if (weights > 0) {
        rows.add(new GraphNode.Row("weights", grouped(weights), false));
      }
      return rows;
    };
  }

  /** Of tensors: the shape; of a layer the shapes that come in and go out, and its parameters. */
  static GraphRows tensors() {
    return (content, folded) -> {
      Tensor tensor = (Tensor) content.result();
      boolean number = tensor.shape().rank() == 0;
      String result = number ? Numbers.compact(tensor.item()) : tensor.shape().toString();
      if (!folded || (content.leaves().isEmpty() && content.ops() < 2)) {
        return List.of(new GraphNode.Row(number ? "" : "shape", result, false));
      }
      List<GraphNode.Row> rows = new ArrayList<>();
      content.inputs().stream()
          .map(input -> ((Tensor) input).shape().toString())
          .distinct()
          .limit(MOST_SHAPES)
          .forEach(shape -> rows.add(new GraphNode.Row("in", shape, false)));
      rows.add(new GraphNode.Row("out", result, false));
      long parameters =
          content.leaves().stream()
              .filter(leaf -> leaf.tracked() || leaf.name() != null)
              .mapToLong(leaf -> ((Tensor) leaf).shape().size())
              .sum();
      if (parameters > 0) {
        rows.add(new GraphNode.Row("parameters", grouped(parameters), false));
      }
      return rows;
    };
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
