package nn.core.joins;

import java.util.List;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * The mean, number by number: {@code y = (a + b + ...) / n}.
 *
 * <p><b>Shapes</b>: all inputs {@code (batch, ...)} alike {@code ->} the same.
 *
 * <pre>{@code
 * Graph graph = new Graph();
 * Graph.Node x = graph.input("x", Shape.of(8));
 * Graph.Node y = graph.join(new Average(), x, x.to(new Dense(8)));
 * }</pre>
 */
public record Average() implements Join {
  @Override
  public Shape shape(List<Shape> inputs) {
    return Alike.shape("Average", inputs);
  }

  @Override
  public Tensor apply(List<Tensor> inputs) {
    return Alike.fold(inputs, Tensor::add).mul(1.0 / inputs.size());
  }
}
