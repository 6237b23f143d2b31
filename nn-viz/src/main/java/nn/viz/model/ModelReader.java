package nn.viz.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nn.autodiff.Shape;
import nn.core.Block;
import nn.core.GraphModel;
import nn.core.GraphPlan;
import nn.core.Layer;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Place;
import nn.core.Summary;
import nn.core.activations.Activation;
import nn.core.joins.Join;
import nn.core.layers.Branches;
import nn.core.layers.Residual;
import nn.viz.model.ModelGraph.Node;
import org.jspecify.annotations.Nullable;

/** Reads the graph off a model. */
public final class ModelReader {
  private final List<Place> places;
  private final List<Parameter> parameters;
  private final Set<String> counted = new HashSet<>();

  private ModelReader(Model model) {
    this.places = model.places();
    this.parameters = model.parameters();
  }

  /** The graph of a model; one that does not tell its places is read off its summary. */
  public static ModelGraph of(Model model) {
    ModelReader reader = new ModelReader(model);
    if (model instanceof GraphModel graph) {
      return new ModelGraph(reader.graph(graph));
    }
    List<Node> nodes = new ArrayList<>();
    nodes.add(plain("input", "input", LayerKind.INPUT, model.inputShape(), List.of()));
    if (reader.places.isEmpty()) {
      for (Summary.Row row : model.summary().rows()) {
        LayerKind kind = LayerKind.OTHER;
        List<Integer> from = List.of(nodes.size() - 1);
        nodes.add(
            new Node(
                row.name(), row.layer(), kind, null, row.output(), row.parameters(), from, null));
      }
    } else {
      reader.chain(nodes, "", 0, false);
    }
    return new ModelGraph(nodes);
  }

  private static Node plain(
      String name, String text, LayerKind kind, Shape output, List<Integer> from) {
    return new Node(name, text, kind, null, output, 0, from, null);
  }

  /** The places right below a path, by their order. */
  private List<Place> below(String prefix) {
    return places.stream()
        .filter(place -> place.path().startsWith(prefix))
        .filter(place -> place.path().indexOf('/', prefix.length()) < 0)
        .toList();
  }

  /** Adds the layers below a path as a chain; returns the number of the last node. */
  private int chain(List<Node> nodes, String prefix, int first, boolean again) {
    int last = first;
    for (Place place : below(prefix)) {
      last = add(nodes, node(place, List.of(last), again));
    }
    return last;
  }

  private static int add(List<Node> nodes, Node node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  /**
   * A layer as a node.
   *
   * @param again whether its weights were counted with the block it is in
   */
  private Node node(Place place, List<Integer> from, boolean again) {
    String below = place.weights() + "/";
    boolean known = !counted.add(place.weights()) || again;
    List<Parameter> own =
        parameters.stream().filter(parameter -> parameter.name().startsWith(below)).toList();
    long count = own.stream().mapToLong(parameter -> parameter.value().size()).sum();
    String conditions =
        (known && !again && count > 0 ? ", weights of " + place.weights() : "")
            + (!again && !own.isEmpty() && own.stream().allMatch(Parameter::isFrozen)
                ? ", frozen"
                : "");
    return new Node(
        place.path(),
        text(place.layer()) + conditions,
        LayerKind.of(place.layer()),
        place.layer(),
        place.output(),
        known ? 0 : count,
        from,
        inside(place, known));
  }

  /** What a layer says it is; by its class if it would give an address in memory. */
  static String text(Layer layer) {
    Class<?> type = layer.getClass();
    if (LayerKind.of(layer) == LayerKind.BLOCK) {
      return type.getSimpleName();
    }
    String text = layer.toString();
    return type.isHidden() || text.startsWith(type.getName() + "@") ? layer.kind() : text;
  }

  private @Nullable ModelGraph inside(Place place, boolean again) {
    List<Node> nodes = new ArrayList<>();
    String prefix = place.weights() + "/";
    if (place.layer() instanceof Block) {
      chain(nodes, prefix, ModelGraph.GIVEN, again);
    } else if (place.layer() instanceof Residual residual) {
      residual(nodes, residual, place, again);
    } else if (place.layer() instanceof Branches branches) {
      branches(nodes, branches, place, again);
    }
    return nodes.isEmpty() ? null : new ModelGraph(nodes);
  }

  private void residual(List<Node> nodes, Residual residual, Place place, boolean again) {
    String prefix = place.weights() + "/";
    boolean projects = !residual.projection().equals(Activation.LINEAR);
    int last = ModelGraph.GIVEN;
    int past = ModelGraph.GIVEN;
    for (Place inner : below(prefix)) {
      if (projects && inner.name().equals("projection")) {
        past = add(nodes, node(inner, List.of(ModelGraph.GIVEN), again));
      } else {
        last = add(nodes, node(inner, List.of(last), again));
      }
    }
    add(nodes, join(prefix + "add", "Add", place.output(), List.of(last, past)));
  }

  private void branches(List<Node> nodes, Branches branches, Place place, boolean again) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < branches.branches().size(); i++) {
      String prefix = place.weights() + "/branch" + (i + 1) + "/";
      boolean straight = branches.branches().get(i).equals(Activation.LINEAR);
      ends.add(straight ? ModelGraph.GIVEN : chain(nodes, prefix, ModelGraph.GIVEN, again));
    }
    String how = branches.join().getClass().getSimpleName();
    add(nodes, join(place.weights() + "/" + branches.join().kind(), how, place.output(), ends));
  }

  private static Node join(String path, String how, Shape output, List<Integer> from) {
    return plain(path, how, LayerKind.JOIN, output, from);
  }

  /** The nodes of a graph; an output stands right behind the node that gives it. */
  private List<Node> graph(GraphModel model) {
    GraphPlan plan = model.plan();
    List<Summary.Row> rows = model.summary().rows();
    Map<String, Place> byPath = new HashMap<>();
    places.forEach(place -> byPath.put(place.path(), place));
    List<Node> nodes = new ArrayList<>();
    int[] number = new int[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      GraphPlan.Step step = plan.steps().get(i);
      Summary.Row row = rows.get(i);
      if (step instanceof GraphPlan.Through through) {
        Place place = java.util.Objects.requireNonNull(byPath.get(row.name()));
        number[i] = add(nodes, node(place, List.of(number[through.from()]), false));
      } else if (step instanceof GraphPlan.Joining joining) {
        Join join = joining.join();
        List<Integer> from = joining.from().stream().map(source -> number[source]).toList();
        String how = join.getClass().isHidden() ? "join" : join.getClass().getSimpleName();
        number[i] = add(nodes, join(row.name(), how, row.output(), from));
      } else {
        number[i] =
            add(nodes, plain(row.name(), "input", LayerKind.INPUT, row.output(), List.of()));
      }
      for (GraphPlan.Output output : plan.outputs()) {
        if (output.from() == i) {
          List<Integer> from = List.of(number[i]);
          add(nodes, plain(output.name(), "output", LayerKind.OUTPUT, row.output(), from));
        }
      }
    }
    return nodes;
  }
}
