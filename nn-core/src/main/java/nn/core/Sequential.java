package nn.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * Layers one after the other, built for one input shape.
 *
 * <pre>{@code
 * Sequential model = new Sequential(Shape.of(16),
 *     new Dense(32, RELU), new Dense(16, RELU), new Dense(2, SOFTMAX));
 * model.summary();
 * model.predict(image).argmax();
 * }</pre>
 *
 * <p>Shapes are inferred, and the whole chain is checked when it is made. Layers are called by kind
 * and number, {@code dense1}, {@code dense2}, unless {@link Layer#named named}. The start of every
 * weight follows from the seed and the weight's name.
 */
public final class Sequential implements Model {
  private record Link(String name, Layer layer, Built built) {}

  private final String name;
  private final Shape input;
  private final Scope scope;
  private final List<Link> links = new ArrayList<>();

  /**
   * A model with seed 0.
   *
   * @param input the shape of one example, without the batch axis
   * @param layers the layers, first to last
   * @throws IllegalArgumentException if a layer cannot take what the one before it gives
   */
  public Sequential(Shape input, Layer... layers) {
    this(0, input, layers);
  }

  /**
   * A model.
   *
   * @param seed what the start of the weights follows from
   * @param input the shape of one example, without the batch axis
   * @param layers the layers, first to last
   * @throws IllegalArgumentException if a layer cannot take what the one before it gives
   */
  public Sequential(long seed, Shape input, Layer... layers) {
    this("sequential", seed, input, layers);
  }

  /**
   * A model with a name of its own.
   *
   * @param name what it is called in messages and summaries
   * @param seed what the start of the weights follows from
   * @param input the shape of one example, without the batch axis
   * @param layers the layers, first to last
   * @throws IllegalArgumentException if a layer cannot take what the one before it gives
   */
  public Sequential(String name, long seed, Shape input, Layer... layers) {
    this.name = name;
    this.input = input;
    this.scope = Scope.of(seed);
    Map<String, Integer> numbers = new HashMap<>();
    for (Layer layer : layers) {
      String called =
          layer instanceof NamedLayer named
              ? named.name()
              : layer.kind() + numbers.merge(layer.kind(), 1, Integer::sum);
      links.add(new Link(called, layer, build(called, layer)));
    }
  }

  private Built build(String called, Layer layer) {
    if (links.stream().anyMatch(link -> link.name.equals(called))) {
      throw new IllegalArgumentException(
          "\"" + name + "\": two layers are called \"" + called + "\"; give each its own name");
    }
    try {
      return layer.build(outputShape(), scope.child(called));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          layer
              + ", layer "
              + (links.size() + 1)
              + " of \""
              + name
              + "\": "
              + e.getMessage()
              + "\n"
              + path(called),
          e);
    }
  }

  /** The shapes along the chain up to the layer that did not fit. */
  private String path(String failed) {
    StringBuilder path = new StringBuilder("  input " + Shapes.batch(input));
    for (Link link : links) {
      path.append("\n  ")
          .append(link.name)
          .append(" -> ")
          .append(Shapes.batch(link.built.output()));
    }
    return path.append("\n  ").append(failed).append(" does not fit").toString();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Shape inputShape() {
    return input;
  }

  @Override
  public Shape outputShape() {
    return links.isEmpty() ? input : links.get(links.size() - 1).built.output();
  }

  @Override
  public List<Parameter> parameters() {
    return scope.parameters();
  }

  @Override
  public Tensor forward(Tensor x, Pass pass) {
    Tensor y = x;
    for (Link link : links) {
      y = pass.observed(link.name, link.built.forward().apply(y, pass));
    }
    return y;
  }

  @Override
  public Summary summary() {
    List<Summary.Row> rows = new ArrayList<>();
    for (Link link : links) {
      long weights =
          parameters().stream()
              .filter(parameter -> parameter.name().startsWith(link.name + "/"))
              .mapToLong(parameter -> parameter.value().size())
              .sum();
      rows.add(
          new Summary.Row(
              link.name, link.layer.toString(), link.built.output(), weights, link.built.flops()));
    }
    return new Summary(name, input, rows);
  }

  @Override
  public String toString() {
    return summary().toString();
  }
}
