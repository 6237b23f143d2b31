package nn.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.Shape;
import nn.core.joins.Add;
import nn.core.joins.Join;

/**
 * Describes a network whose paths part and come together, with one input or several, and one output
 * or several.
 *
 * <pre>{@code
 * Graph graph = new Graph();
 * Graph.Node image = graph.input("image", Shape.of(28, 28));
 * Graph.Node age = graph.input("age", Shape.of(1));
 * Graph.Node seen = image.to(new Flatten(), new Dense(16, RELU));
 * Graph.Node both = graph.join(new Concatenate(), seen, age);
 * GraphModel model = graph.output("ill", both.to(new Dense(1, SIGMOID))).build();
 * }</pre>
 *
 * <p>Nodes are made from nodes that are there, so there are no circles, and what can be computed is
 * checked at once. Layers are named as in a {@link Sequential}.
 */
public final class Graph {
  private final String name;
  private final Scope scope;
  private final LayerNames names;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Node> outputs = new LinkedHashMap<>();

  /** A place in the network, and the array that is there. */
  public final class Node {
    private final int number;
    private final String name;
    private final Shape shape;
    private final List<Node> from;
    private final Step step;

    private Node(String name, Shape shape, List<Node> from, Step step) {
      this.number = nodes.size();
      this.name = name;
      this.shape = shape;
      this.from = from;
      this.step = step;
      nodes.add(this);
    }

    /** The shape of one example, without the batch axis. */
    public Shape shape() {
      return shape;
    }

    /** What the layer, the join or the input is called that gives it. */
    public String name() {
      return name;
    }

    /**
     * What layers make of this, one after the other.
     *
     * @param layers the layers, first to last
     * @throws IllegalArgumentException if a layer cannot take what it gets
     */
    public Node to(Layer... layers) {
      Node last = this;
      for (Layer layer : layers) {
        last = placed(last, layer);
      }
      return last;
    }

    /**
     * The sum of this and another, number by number.
     *
     * @param other the other
     * @throws IllegalArgumentException if they have different shapes
     */
    public Node plus(Node other) {
      return join(new Add(), this, other);
    }

    int number() {
      return number;
    }

    List<Node> from() {
      return from;
    }

    Step step() {
      return step;
    }

    private Graph graph() {
      return Graph.this;
    }

    @Override
    public String toString() {
      return name + " " + Shapes.batch(shape);
    }
  }

  /** What gives a node its array. */
  sealed interface Step {
    /** An input of the model. */
    record Input() implements Step {}

    /** A layer of one node. */
    record Through(Placed layer) implements Step {}

    /** Several nodes that become one. */
    record Joining(Join join) implements Step {}
  }

  /** An empty graph, called {@code graph}, with seed 0. */
  public Graph() {
    this("graph", 0);
  }

  /**
   * An empty graph.
   *
   * @param name what the model is called in messages and summaries
   * @param seed what the start of the weights follows from
   */
  public Graph(String name, long seed) {
    this(name, Start.seeded(seed));
  }

  /**
   * An empty graph whose weights start with numbers of your choice.
   *
   * @param name what the model is called in messages and summaries
   * @param start where the first numbers of the weights come from
   */
  public Graph(String name, Start start) {
    this.name = name;
    this.scope = Scope.of(start);
    this.names = new LayerNames(name);
  }

  /**
   * An input of the model.
   *
   * @param name what it is called
   * @param shape the shape of one example, without the batch axis
   * @throws IllegalArgumentException if something is called so already
   */
  public Node input(String name, Shape shape) {
    return new Node(
        names.next("input", Names.checked("Graph", name)), shape, List.of(), new Step.Input());
  }

  private Node placed(Node from, Layer layer) {
    own(from);
    String layerName = names.next(layer);
    Scope own = scope.child(layerName);
    Built built;
    try {
      built = layer.build(from.shape, own);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          layer
              + ", layer \""
              + layerName
              + "\" of \""
              + name
              + "\": "
              + e.getMessage()
              + where(from),
          e);
    }
    own.place(layer, from.shape, built);
    Placed placed = new Placed(name, layerName, own.path(), layer, built);
    return new Node(layerName, built.output(), List.of(from), new Step.Through(placed));
  }

  /**
   * Several nodes as one.
   *
   * @param how the way they are joined
   * @param parts the nodes, two or more
   * @throws IllegalArgumentException if their shapes do not go together
   */
  public Node join(Join how, Node... parts) {
    List<Node> from = List.of(parts);
    from.forEach(this::own);
    if (from.size() < 2) {
      throw new IllegalArgumentException(
          "\"" + name + "\": expected two nodes or more to join but got " + from);
    }
    Shape shape;
    try {
      shape = how.shape(from.stream().map(Node::shape).toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"" + name + "\": " + e.getMessage() + where(parts), e);
    }
    return new Node(names.next(how.kind(), ""), shape, from, new Step.Joining(how));
  }

  private static String where(Node... from) {
    return "\n  it comes from " + List.of(from);
  }

  private void own(Node node) {
    if (node.graph() != this) {
      throw new IllegalArgumentException(
          "\"" + name + "\": the node " + node + " belongs to another graph");
    }
  }

  /**
   * Makes a node an output of the model; returns this graph.
   *
   * @param name what the output is called
   * @param node what it is
   * @throws IllegalArgumentException if an output is called so already
   */
  public Graph output(String name, Node node) {
    own(node);
    if (outputs.putIfAbsent(Names.checked("Graph", name), node) != null) {
      throw new IllegalArgumentException(
          "\"" + this.name + "\": two outputs are called \"" + name + "\"");
    }
    return this;
  }

  /**
   * The model.
   *
   * @throws IllegalArgumentException if there is no output, or a node leads to none
   */
  public GraphModel build() {
    boolean[] used = new boolean[nodes.size()];
    outputs.values().forEach(node -> used[node.number] = true);
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (!used[i]) {
        throw new IllegalArgumentException(
            "\""
                + name
                + "\": "
                + nodes.get(i)
                + " leads to no output; name one by output(...), or leave it out");
      }
      nodes.get(i).from.forEach(node -> used[node.number] = true);
    }
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("\"" + name + "\": expected an input and an output");
    }
    return new GraphModel(name, List.copyOf(nodes), outputs, scope);
  }
}
