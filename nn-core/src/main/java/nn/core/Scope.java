package nn.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.constraints.Constraint;
import nn.core.initializers.Initializer;
import nn.core.regularizers.Regularizer;

/**
 * Where a layer makes its weights: it names them and gives each its own stream of randomness.
 *
 * <p>A weight's start depends on the seed and on its name alone, so adding a layer changes no other
 * layer's start.
 */
public final class Scope {
  /** What holds for all weights made in a scope. */
  record Rules(List<Regularizer> regularizers, List<Constraint> constraints, boolean frozen) {
    static final Rules NONE = new Rules(List.of(), List.of(), false);
  }

  /** A layer that is used in several places, with the weights it has in all of them. */
  private record Shared(Layer layer, Shape input, Built built) {}

  /** What all scopes of one model have in common. */
  private record Root(
      Start start,
      Map<String, Parameter> parameters,
      Map<String, Shared> shared,
      List<Place> places) {}

  private final Root root;
  private final String path;
  private final Rules rules;

  private Scope(Root root, String path, Rules rules) {
    this.root = root;
    this.path = path;
    this.rules = rules;
  }

  /**
   * An empty scope, for a model.
   *
   * @param seed what the start of all weights follows from
   */
  public static Scope of(long seed) {
    return of(Start.seeded(seed));
  }

  /**
   * An empty scope, for a model.
   *
   * @param start where the first numbers of all weights come from
   */
  public static Scope of(Start start) {
    return new Scope(
        new Root(start, new LinkedHashMap<>(), new HashMap<>(), new ArrayList<>()), "", Rules.NONE);
  }

  /**
   * A scope for a layer, or a part of one, whose weights go by {@code name/...}.
   *
   * @param name the layer's or the part's name
   * @throws IllegalArgumentException if the name is blank or has a {@code /} in it
   */
  public Scope child(String name) {
    return new Scope(root, path + Names.checked("Scope", name) + "/", rules);
  }

  /**
   * New weights, which training changes along their gradient.
   *
   * @param name what they are, for example {@code kernel}; unique within the layer
   * @param shape their shape
   * @param initializer how they start
   * @throws IllegalArgumentException if the layer has weights of this name already, or the name is
   *     blank or has a {@code /} in it
   */
  public Parameter weight(String name, Shape shape, Initializer initializer) {
    return made(name, shape, initializer, false);
  }

  /**
   * New state, which the layer itself changes by {@link Pass#update}, and which is saved with the
   * weights.
   *
   * @param name what it is, for example {@code runningMean}; unique within the layer
   * @param shape its shape
   * @param initializer how it starts
   * @throws IllegalArgumentException if the layer has weights of this name already, or the name is
   *     blank or has a {@code /} in it
   */
  public Parameter state(String name, Shape shape, Initializer initializer) {
    return made(name, shape, initializer, true);
  }

  private Parameter made(String name, Shape shape, Initializer initializer, boolean state) {
    String full = path + Names.checked("Scope", name);
    NdArray start = root.start.of(full, shape, initializer);
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
    Parameter parameter = new Parameter(full, start, state, rules);
    if (root.parameters.putIfAbsent(full, parameter) != null) {
      throw new IllegalArgumentException(
          "Scope: there are weights called \"" + full + "\" already; give each its own name");
    }
    return parameter;
  }

  /** This scope, with one more penalty on its weights. */
  Scope with(Regularizer regularizer) {
    return with(new Rules(and(rules.regularizers, regularizer), rules.constraints, rules.frozen));
  }

  /** This scope, with one more demand on its weights. */
  Scope with(Constraint constraint) {
    return with(new Rules(rules.regularizers, and(rules.constraints, constraint), rules.frozen));
  }

  /** This scope, whose weights are not trained. */
  Scope frozen() {
    return with(new Rules(rules.regularizers, rules.constraints, true));
  }

  private Scope with(Rules changed) {
    return new Scope(root, path, changed);
  }

  private static <T> List<T> and(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }

  /** A layer built once for the whole model, however often it is asked for by that name. */
  Built shared(String name, Layer layer, Shape input) {
    Shared known = root.shared.get(name);
    if (known == null) {
      Built built = layer.build(input, new Scope(root, name + "/", rules));
      root.shared.put(name, new Shared(layer, input, built));
      return built;
    }
    if (!known.layer.equals(layer) || !known.input.equals(input)) {
      throw new IllegalArgumentException(
          "expected the shared layer \""
              + name
              + "\" to be "
              + known.layer
              + " for input "
              + Shapes.batch(known.input)
              + " wherever it is used but got "
              + layer
              + " for "
              + Shapes.batch(input)
              + "; give another layer another name");
    }
    return known.built;
  }

  /** Notes that a layer was built in this scope. */
  void place(Layer layer, Shape input, Built built) {
    root.places.add(
        new Place(
            path(),
            LayerWrapper.bare(layer),
            input,
            built.output(),
            built.flops(),
            LayerWrapper.weights(layer, path())));
  }

  /** All layers built so far, in the order they were done. */
  List<Place> places() {
    return List.copyOf(root.places);
  }

  /** The path of this scope, for example {@code block1/dense1}. */
  public String path() {
    return path.isEmpty() ? "" : path.substring(0, path.length() - 1);
  }

  /** All weights made so far, in the order they were made. */
  public List<Parameter> parameters() {
    return List.copyOf(root.parameters.values());
  }
}
