package nn.core.joins;

import java.util.List;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * The product, number by number: {@code y = a * b * ...}; where one input opens and closes a gate
 * for another.
 *
 * <p><b>Shapes</b>: all inputs {@code (batch, ...)} alike {@code ->} the same.
 *
 * <pre>{@code
 * Graph graph = new Graph();
 * Graph.Node x = graph.input("x", Shape.of(8));
 * Graph.Node y = graph.join(new Multiply(), x, x.to(new Dense(8)));
 * }</pre>
 */
public record Multiply() implements Join {
  @Override
  public Shape shape(List<Shape> inputs) {
    return Alike.shape("Multiply", inputs);
  }

  @Override
  public Tensor apply(List<Tensor> inputs) {
    return Alike.fold(inputs, Tensor::mul);
  }
}
