package nn.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  private final String owner;
  private final Shape input;
  private final List<Placed> links = new ArrayList<>();

  Chain(String owner, Shape input, Scope scope, List<Layer> layers) {
    this.owner = owner;
    this.input = input;
    LayerNames names = new LayerNames(owner);
    for (Layer layer : layers) {
      String name = names.next(layer);
      Scope own = scope.child(name);
      Shape taken = output();
      Built built = build(name, layer, own);
      own.place(layer, taken, built);
      links.add(new Placed(owner, name, own.path(), layer, built));
    }
  }

  private Built build(String name, Layer layer, Scope scope) {
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
        .map(link -> "  " + link.name() + " -> " + Shapes.batch(link.built().output()) + "\n")
        .collect(
            Collectors.joining(
                "", "  input " + Shapes.batch(input) + "\n", "  " + failed + " does not fit"));
  }

  Shape output() {
    return links.isEmpty() ? input : links.get(links.size() - 1).built().output();
  }

  long flops() {
    return links.stream().mapToLong(link -> link.built().flops()).sum();
  }

  Tensor forward(Tensor x, Pass pass) {
    if (!Shapes.isBatch(x.shape(), input)) {
      throw new IllegalArgumentException(
          "\"" + owner + "\": expected input " + Shapes.batch(input) + " but got " + x.shape());
    }
    Tensor y = x;
    for (Placed link : links) {
      y = link.forward(y, pass);
    }
    return y;
  }

  /** One row for each layer, with all weights made below its path; shared ones count once. */
  List<Summary.Row> rows(List<Parameter> parameters) {
    List<Summary.Row> rows = new ArrayList<>();
    Set<String> counted = new HashSet<>();
    for (Placed link : links) {
      rows.add(link.row(parameters, counted.add(link.weights())));
    }
    return rows;
  }
}
