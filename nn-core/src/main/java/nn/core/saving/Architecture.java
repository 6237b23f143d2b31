package nn.core.saving;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Start;

/** A model without its weights, as JSON. */
record Architecture(KnownTypes known) {
  private static final int VERSION = 1;

  /** All that a description says. */
  private record Parts(int version, String name, List<String> frozen, Network network) {}

  /**
   * The description of a model.
   *
   * @throws IllegalArgumentException if it cannot be described
   */
  JsonObject describe(Model model) {
    List<String> frozen =
        model.parameters().stream().filter(Parameter::isFrozen).map(Parameter::name).toList();
    Parts parts = new Parts(VERSION, model.name(), frozen, Network.of(model));
    JsonElement json = new Describer(known).describe(parts, Parts.class, model.name());
    checkMadeAgain(model, json);
    return (JsonObject) json;
  }

  /** Says now what cannot be loaded, not when it is too late. */
  private void checkMadeAgain(Model model, JsonElement json) {
    Object again = new Maker(known).make(json, Parts.class, model.name());
    JsonElement described = new Describer(known).describe(again, Parts.class, model.name());
    if (!described.equals(json)) {
      throw new IllegalArgumentException(
          "ModelFile: expected \""
              + model.name()
              + "\" to be the same when it is loaded but "
              + json
              + " became "
              + described
              + "; do the components of its records say all that they are made of?");
    }
  }

  /**
   * The model of a description.
   *
   * @param start where its weights come from
   * @throws IllegalArgumentException if it is no description of a model
   */
  Model make(JsonObject json, Start start) {
    Json.checkVersion(json, VERSION, "model");
    Parts parts = (Parts) Objects.requireNonNull(new Maker(known).make(json, Parts.class, "model"));
    Model model = parts.network.build(parts.name, start);
    for (Parameter parameter : model.parameters()) {
      if (parameter.isFrozen() && !parts.frozen.contains(parameter.name())) {
        model.unfreeze(parameter.name());
      }
    }
    parts.frozen.forEach(model::freeze);
    return model;
  }
}
