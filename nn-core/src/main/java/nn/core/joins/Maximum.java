package nn.core.joins;

import java.util.List;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * The largest, number by number: {@code y = max(a, b, ...)}.
 *
 * <p><b>Shapes</b>: all inputs {@code (batch, ...)} alike {@code ->} the same.
 *
 * <pre>{@code
 * Graph graph = new Graph();
 * Graph.Node x = graph.input("x", Shape.of(8));
 * Graph.Node y = graph.join(new Maximum(), x, x.to(new Dense(8)));
 * }</pre>
 */
public record Maximum() implements Join {
  @Override
  public Shape shape(List<Shape> inputs) {
    return Alike.shape("Maximum", inputs);
  }

  @Override
  public Tensor apply(List<Tensor> inputs) {
    return Alike.fold(inputs, Tensor::maximum);
  }
}
