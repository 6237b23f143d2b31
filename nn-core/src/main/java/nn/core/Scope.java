package nn.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.initializers.Initializer;

/**
 * Where a layer makes its weights: it names them and gives each its own stream of randomness.
 *
 * <p>A weight's start depends on the seed and on its name alone, so adding a layer changes no other
 * layer's start.
 */
public final class Scope {
  private final long seed;
  private final String path;
  private final Map<String, Parameter> parameters;

  private Scope(long seed, String path, Map<String, Parameter> parameters) {
    this.seed = seed;
    this.path = path;
    this.parameters = parameters;
  }

  /**
   * An empty scope, for a model.
   *
   * @param seed what the start of all weights follows from
   */
  public static Scope of(long seed) {
    return new Scope(seed, "", new LinkedHashMap<>());
  }

  /**
   * A scope for a layer, or a part of one, whose weights go by {@code name/...}.
   *
   * @param name the layer's or the part's name
   * @throws IllegalArgumentException if the name is blank or has a {@code /} in it
   */
  public Scope child(String name) {
    return new Scope(seed, path + Names.checked("Scope", name) + "/", parameters);
  }

  /**
   * New weights.
   *
   * @param name what they are, for example {@code kernel}; unique within the layer
   * @param shape their shape
   * @param initializer how they start
   * @throws IllegalArgumentException if the layer has weights of this name already, or the name is
   *     blank or has a {@code /} in it
   */
  public Parameter weight(String name, Shape shape, Initializer initializer) {
    String full = path + Names.checked("Scope", name);
    NdArray start = initializer.create(shape, RandomStream.of(seed, "weights/" + full));
    if (!start.shape().equals(shape)) {
      throw new IllegalArgumentException(
          "Scope: expected "
              + initializer
              + " to make weights \""
              + full
              + "\" of shape "
              + shape
              + " but got "
              + start.shape());
    }
    Parameter parameter = new Parameter(full, start);
    if (parameters.putIfAbsent(full, parameter) != null) {
      throw new IllegalArgumentException(
          "Scope: there are weights called \"" + full + "\" already; give each its own name");
    }
    return parameter;
  }

  /** The path of this scope, for example {@code block1/dense1}. */
  public String path() {
    return path.isEmpty() ? "" : path.substring(0, path.length() - 1);
  }

  /** All weights made so far, in the order they were made. */
  public List<Parameter> parameters() {
    return List.copyOf(parameters.values());
  }
}
