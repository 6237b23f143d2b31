package nn.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives the layers of a model their names: the one somebody chose, or kind and number. */
final class LayerNames {
  private final String owner;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  LayerNames(String owner) {
    this.owner = owner;
  }

  String next(Layer layer) {
    return next(layer.kind(), LayerWrapper.name(layer, ""));
  }

  String next(String kind, String chosen) {
    String name = chosen.isEmpty() ? kind + numbers.merge(kind, 1, Integer::sum) : chosen;
    if (!taken.add(name)) {
      throw new IllegalArgumentException(
          "\"" + owner + "\": two layers are called \"" + name + "\"; give each its own name");
    }
    return name;
  }
}
