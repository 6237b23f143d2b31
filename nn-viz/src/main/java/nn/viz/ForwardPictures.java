package nn.viz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nn.autodiff.Node;
import nn.autodiff.Op;
import nn.autodiff.Value;

/** A computation told and drawn, a picture for each op, every box in its place throughout. */
final class ForwardPictures<D, N extends Node<D, N>> {
  private final GraphWalk<N> walk;
  private final StepEngine<D, N> engine;
  private final GraphNames<N> names;

  /** The nodes that are computed, in the order they are. */
  private final List<Integer> computed;

  ForwardPictures(GraphWalk<N> walk, StepEngine<D, N> engine) {
    this.walk = walk;
    this.engine = engine;
    this.names = new GraphNames<>(walk);
    this.computed =
        IntStream.range(0, walk.nodes().size())
            .filter(i -> walk.nodes().get(i).op() != null)
            .boxed()
            .toList();
  }

  /** The pictures: one of the leaves alone, and one after each op. */
  List<Chart> charts() {
    List<String> captions = captions();
    GraphTable.Room room = GraphTable.Room.of(captions, List.of(), List.of());
    List<List<GraphNode>> states = new ArrayList<>();
    Set<Integer> toCome = new HashSet<>(computed);
    states.add(state(toCome));
    for (int node : computed) {
      toCome.remove(node);
      states.add(state(toCome));
    }
    GraphPlan plan = GraphPlan.ofAll(states, walk.edges());
    List<Chart> charts = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      Set<Integer> open = Set.copyOf(computed.subList(i, computed.size()));
      GraphChart.Focus focus =
          i == 0
              ? new GraphChart.Focus(-1, GraphChart.Way.NONE, open)
              : new GraphChart.Focus(computed.get(i - 1), GraphChart.Way.FORWARD, open);
      charts.add(
          new GraphChart(
              title() + ": picture " + (i + 1) + " of " + states.size(),
              "",
              plan,
              states.get(i),
              focus,
              new GraphTable(captions.get(i), List.of(), List.of(), room)));
    }
    return charts;
  }

  private String title() {
    String name = walk.nodes().get(walk.nodes().size() - 1).name();
    return "Computing " + (name == null ? "the result" : name);
  }

  /** What happens in each picture, in words. */
  List<String> captions() {
    List<String> captions = new ArrayList<>(List.of("Given are the numbers at the beginning"));
    for (int node : computed) {
      N result = walk.nodes().get(node);
      Op<D> op = Objects.requireNonNull(result.op());
      String formula = names.of(node) + " = " + names.formula(node);
      List<String> inputs =
          result.inputs().stream().map(input -> engine.inline(input.data())).toList();
      String numbers = names.formula(node, inputs);
      String steps =
          result instanceof Value
              ? " = " + (numbers.isEmpty() ? "" : numbers + " = ")
              : "; " + String.join(", ", inputs) + " → ";
      captions.add(op.name() + ": " + formula + steps + engine.inline(result.data()));
    }
    return captions;
  }

  private List<GraphNode> state(Set<Integer> toCome) {
    List<GraphNode> nodes = new ArrayList<>();
    for (int i = 0; i < walk.nodes().size(); i++) {
      N node = walk.nodes().get(i);
      List<GraphNode.Row> rows = toCome.contains(i) ? engine.dataToCome(node) : engine.data(node);
      nodes.add(Graphs.node(node, names.inBox(i), i == walk.nodes().size() - 1, rows));
    }
    return nodes;
  }
}
