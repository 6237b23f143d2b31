package nn.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * Layers one after the other, built: each takes what the one before it gives.
 *
 * <p>This is what {@link Sequential} and {@link Block} have in common. Whatever goes wrong in a
 * layer is told with the layer's name and place.
 */
final class Chain {
  private record Link(String name, String path, Layer layer, Built built) {}

  private final String owner;
  private final Shape input;
  private final List<Link> links = new ArrayList<>();

  Chain(String owner, Shape input, Scope scope, List<Layer> layers) {
    this.owner = owner;
    this.input = input;
    Map<String, Integer> numbers = new HashMap<>();
    for (Layer layer : layers) {
      String name = LayerWrapper.name(layer, "");
      if (name.isEmpty()) {
        name = layer.kind() + numbers.merge(layer.kind(), 1, Integer::sum);
      }
      Scope own = scope.child(name);
      links.add(new Link(name, own.path(), layer, build(name, layer, own)));
    }
  }

  private Built build(String name, Layer layer, Scope scope) {
    if (links.stream().anyMatch(link -> link.name.equals(name))) {
      throw new IllegalArgumentException(
          "\"" + owner + "\": two layers are called \"" + name + "\"; give each its own name");
    }
    try {
      return layer.build(output(), scope);
    } catch (IllegalArgumentException e) {
      int place = links.size() + 1;
      throw new IllegalArgumentException(
          layer
              + (", layer " + place + " of \"" + owner + "\": " + e.getMessage() + "\n")
              + path(name),
          e);
    }
  }

  /** The shapes along the chain up to the layer that did not fit. */
  private String path(String failed) {
    return links.stream()
        .map(link -> "  " + link.name + " -> " + Shapes.batch(link.built.output()) + "\n")
        .collect(
            Collectors.joining(
                "", "  input " + Shapes.batch(input) + "\n", "  " + failed + " does not fit"));
  }

  Shape output() {
    return links.isEmpty() ? input : links.get(links.size() - 1).built.output();
  }

  long flops() {
    return links.stream().mapToLong(link -> link.built.flops()).sum();
  }

  Tensor forward(Tensor x, Pass pass) {
    if (!Shapes.isBatch(x.shape(), input)) {
      throw new IllegalArgumentException(
          "\"" + owner + "\": expected input " + Shapes.batch(input) + " but got " + x.shape());
    }
    Tensor y = x;
    for (Link link : links) {
      y = pass.observed(link.path, forward(link, y, pass));
    }
    return y;
  }

  private Tensor forward(Link link, Tensor x, Pass pass) {
    Tensor y;
    try {
      y = link.built.forward().apply(x, pass);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(at(link) + e.getMessage(), e);
    }
    if (!Shapes.isBatch(y.shape(), link.built.output()) || y.shape().dim(0) != x.shape().dim(0)) {
      throw new IllegalStateException(
          at(link)
              + "promised "
              + Shapes.batch(link.built.output())
              + " when it was built, but made "
              + y.shape()
              + " from "
              + x.shape()
              + "; its build and its forward have to agree");
    }
    return y;
  }

  private String at(Link link) {
    return link.layer + ", layer \"" + link.path + "\" of \"" + owner + "\": ";
  }

  /** One row for each layer, with all weights made below its path; shared ones count once. */
  List<Summary.Row> rows(List<Parameter> parameters) {
    List<Summary.Row> rows = new ArrayList<>();
    Set<String> counted = new HashSet<>();
    for (Link link : links) {
      String path = LayerWrapper.weights(link.layer, link.path);
      boolean first = counted.add(path);
      long weights =
          parameters.stream()
              .filter(parameter -> first && parameter.name().startsWith(path + "/"))
              .mapToLong(parameter -> parameter.value().size())
              .sum();
      Built built = link.built;
      rows.add(
          new Summary.Row(
              link.name, link.layer.toString(), built.output(), weights, built.flops()));
    }
    return rows;
  }
}
