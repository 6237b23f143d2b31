package nn.core.joins;

import java.util.List;
import java.util.function.BinaryOperator;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Shapes;

/** What joins number by number have in common. */
final class Alike {
  private Alike() {}

  /** The shape that all inputs have. */
  static Shape shape(String join, List<Shape> inputs) {
    Shape first = inputs.get(0);
    for (Shape input : inputs) {
      if (!input.equals(first)) {
        throw new IllegalArgumentException(
            join
                + ": expected inputs of one shape but got "
                + inputs.stream().map(Shapes::batch).toList()
                + "; bring them to one shape by a layer, or use Concatenate");
      }
    }
    return first;
  }

  static Tensor fold(List<Tensor> inputs, BinaryOperator<Tensor> two) {
    Tensor all = inputs.get(0);
    for (Tensor next : inputs.subList(1, inputs.size())) {
      all = two.apply(all, next);
    }
    return all;
  }
}
