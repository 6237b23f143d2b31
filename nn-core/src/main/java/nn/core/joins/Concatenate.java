package nn.core.joins;

import java.util.List;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Shapes;

/**
 * The inputs side by side along the last axis.
 *
 * <p><b>Shapes</b>: {@code (batch, ..., a), (batch, ..., b), ... -> (batch, ..., a + b + ...)}; the
 * axes between are alike.
 *
 * <pre>{@code
 * Graph graph = new Graph();
 * Graph.Node image = graph.input("image", Shape.of(28, 28));
 * Graph.Node age = graph.input("age", Shape.of(1));
 * Graph.Node both = graph.join(new Concatenate(), image.to(new Flatten()), age);
 * }</pre>
 */
public record Concatenate() implements Join {
  @Override
  public Shape shape(List<Shape> inputs) {
    Shape first = inputs.get(0);
    int[] dims = new int[first.rank()];
    for (Shape input : inputs) {
      boolean fits = input.rank() == first.rank() && first.rank() > 0;
      for (int axis = 0; fits && axis < dims.length - 1; axis++) {
        dims[axis] = first.dim(axis);
        fits = input.dim(axis) == first.dim(axis);
      }
      if (!fits) {
        throw new IllegalArgumentException(
            "Concatenate: expected inputs alike but for their last axis but got "
                + inputs.stream().map(Shapes::batch).toList()
                + "; Flatten or Reshape them before");
      }
      dims[dims.length - 1] += input.last();
    }
    return Shape.of(dims);
  }

  @Override
  public Tensor apply(List<Tensor> inputs) {
    return Tensor.concat(inputs.get(0).shape().rank() - 1, inputs.toArray(Tensor[]::new));
  }
}
