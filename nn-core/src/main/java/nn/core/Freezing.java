package nn.core;

import java.util.List;

/** Finds the weights that are to stay as they are. */
final class Freezing {
  private Freezing() {}

  static void set(Model model, String path, boolean keep) {
    List<Parameter> below =
        model.parameters().stream()
            .filter(
                parameter ->
                    parameter.name().equals(path) || parameter.name().startsWith(path + "/"))
            .toList();
    if (below.isEmpty()) {
      throw new IllegalArgumentException(
          "\""
              + model.name()
              + "\": expected the path of a layer or of weights but got \""
              + path
              + "\"; there is "
              + model.parameters().stream().map(Parameter::name).toList());
    }
    below.forEach(parameter -> parameter.freeze(keep));
  }
}
