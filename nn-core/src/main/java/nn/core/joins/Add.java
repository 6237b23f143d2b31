package nn.core.joins;

import java.util.List;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * The sum, number by number: {@code y = a + b + ...}; a residual connection adds a path to what it
 * skips.
 *
 * <p><b>Shapes</b>: all inputs {@code (batch, ...)} alike {@code ->} the same.
 *
 * <pre>{@code
 * Graph graph = new Graph();
 * Graph.Node x = graph.input("x", Shape.of(8));
 * Graph.Node y = graph.join(new Add(), x, x.to(new Dense(8)));
 * }</pre>
 */
public record Add() implements Join {
  @Override
  public Shape shape(List<Shape> inputs) {
    return Alike.shape("Add", inputs);
  }

  @Override
  public Tensor apply(List<Tensor> inputs) {
    return Alike.fold(inputs, Tensor::add);
  }
}
