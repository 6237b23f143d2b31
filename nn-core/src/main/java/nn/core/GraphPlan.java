package nn.core;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.Shape;
import nn.core.joins.Join;

/**
 * What a {@link GraphModel} was made of, as values: enough to make it again.
 *
 * <pre>{@code
 * Graph graph = new Graph();
 * Graph.Node x = graph.input("x", Shape.of(8));
 * GraphPlan plan = graph.output("y", x.to(new Dense(8)).plus(x)).build().plan();
 * GraphModel twin = plan.build("twin", 2);
 * }</pre>
 *
 * @param steps the inputs, layers and joins, in the order they were put into the graph
 * @param outputs the outputs, in their order
 */
public record GraphPlan(List<Step> steps, List<Output> outputs) {
  /** What gives a node of the graph its array. */
  public sealed interface Step {}

  /**
   * An input of the model.
   *
   * @param name what it is called
   * @param shape the shape of one example
   */
  public record Input(String name, Shape shape) implements Step {}

  /**
   * A layer of one node.
   *
   * @param layer the layer
   * @param from the number of the step that gives its input, from 0
   */
  public record Through(Layer layer, int from) implements Step {}

  /**
   * Several nodes that become one.
   *
   * @param join how
   * @param from the numbers of the steps that give its inputs, from 0
   */
  public record Joining(Join join, List<Integer> from) implements Step {
    /** Keeps the list as it is. */
    public Joining {
      from = List.copyOf(from);
    }
  }

  /**
   * An output of the model.
   *
   * @param name what it is called
   * @param from the number of the step that gives it, from 0
   */
  public record Output(String name, int from) {}

  /** Keeps the lists as they are. */
  public GraphPlan {
    steps = List.copyOf(steps);
    outputs = List.copyOf(outputs);
  }

  /**
   * A model by this plan, with weights of its own.
   *
   * @param name what it is called
   * @param seed what the start of the weights follows from
   * @throws IllegalArgumentException if the plan makes no model
   */
  public GraphModel build(String name, long seed) {
    return build(name, Start.seeded(seed));
  }

  /**
   * A model by this plan, whose weights start with numbers of your choice.
   *
   * @param name what it is called
   * @param start where the first numbers of the weights come from
   * @throws IllegalArgumentException if the plan makes no model
   */
  public GraphModel build(String name, Start start) {
    Graph graph = new Graph(name, start);
    List<Graph.Node> nodes = new ArrayList<>();
    for (Step step : steps) {
      nodes.add(
          step instanceof Input input
              ? graph.input(input.name, input.shape)
              : step instanceof Through through
                  ? at(nodes, through.from).to(through.layer)
                  : joined(graph, nodes, (Joining) step));
    }
    outputs.forEach(output -> graph.output(output.name, at(nodes, output.from)));
    return graph.build();
  }

  private static Graph.Node joined(Graph graph, List<Graph.Node> nodes, Joining joining) {
    return graph.join(
        joining.join,
        joining.from.stream().map(from -> at(nodes, from)).toArray(Graph.Node[]::new));
  }

  private static Graph.Node at(List<Graph.Node> nodes, int number) {
    if (number < 0 || number >= nodes.size()) {
      throw new IllegalArgumentException(
          "GraphPlan: expected the number of an earlier step, 0 to "
              + (nodes.size() - 1)
              + ", but got "
              + number);
    }
    return nodes.get(number);
  }
}
