package nn.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * A network whose paths part and come together; described by a {@link Graph}.
 *
 * <p>With one input and one output it is used as any other model. Several inputs or outputs travel
 * side by side in one row, see {@link Parts}, so that it is trained, measured and saved by the same
 * verbs; {@link #predict(Map)} takes and gives them by name.
 *
 * <pre>{@code
 * Graph graph = new Graph();
 * Graph.Node x = graph.input("x", Shape.of(8));
 * Graph.Node y = x.to(new Dense(8, RELU)).plus(x).to(new Dense(2, SOFTMAX));
 * GraphModel model = graph.output("y", y).build();
 * model.predict(NdArray.zeros(Shape.of(8)));
 * }</pre>
 */
public final class GraphModel implements Model {
  private final String name;
  private final List<Graph.Node> nodes;
  private final List<Graph.Node> results;
  private final List<Parameter> parameters;
  private final List<Place> places;
  private final Parts inputs;
  private final Parts outputs;

  GraphModel(String name, List<Graph.Node> nodes, Map<String, Graph.Node> outputs, Scope scope) {
    this.name = name;
    this.nodes = nodes;
    this.results = List.copyOf(outputs.values());
    this.parameters = scope.parameters();
    this.places = scope.places();
    Map<String, Shape> in = new LinkedHashMap<>();
    for (Graph.Node node : nodes) {
      if (node.from().isEmpty()) {
        in.put(node.name(), node.shape());
      }
    }
    Map<String, Shape> out = new LinkedHashMap<>();
    outputs.forEach((output, node) -> out.put(output, node.shape()));
    this.inputs = new Parts(in);
    this.outputs = new Parts(out);
  }

  @Override
  public String name() {
    return name;
  }

  /** What it was made of. */
  public GraphPlan plan() {
    List<GraphPlan.Step> steps = new ArrayList<>();
    for (Graph.Node node : nodes) {
      List<Integer> from = node.from().stream().map(Graph.Node::number).toList();
      steps.add(
          node.step() instanceof Graph.Step.Through through
              ? new GraphPlan.Through(through.layer().layer(), from.get(0))
              : node.step() instanceof Graph.Step.Joining joining
                  ? new GraphPlan.Joining(joining.join(), from)
                  : new GraphPlan.Input(node.name(), node.shape()));
    }
    List<GraphPlan.Output> ends = new ArrayList<>();
    for (String output : outputs.shapes().keySet()) {
      ends.add(new GraphPlan.Output(output, results.get(ends.size()).number()));
    }
    return new GraphPlan(steps, ends);
  }

  /** The inputs by name. */
  public Parts inputs() {
    return inputs;
  }

  /** The outputs by name. */
  public Parts outputs() {
    return outputs;
  }

  /** The shape of the only input, or of a row of all inputs. */
  @Override
  public Shape inputShape() {
    return inputs.row();
  }

  /** The shape of the only output, or of a row of all outputs. */
  @Override
  public Shape outputShape() {
    return outputs.row();
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public List<Place> places() {
    return places;
  }

  @Override
  public Tensor forward(Tensor x, Pass pass) {
    if (!Shapes.isBatch(x.shape(), inputShape())) {
      throw new IllegalArgumentException(
          "\""
              + name
              + "\": expected input "
              + Shapes.batch(inputShape())
              + " but got "
              + x.shape());
    }
    Tensor[] values = new Tensor[nodes.size()];
    for (Graph.Node node : nodes) {
      List<Tensor> from = node.from().stream().map(source -> values[source.number()]).toList();
      values[node.number()] =
          node.step() instanceof Graph.Step.Through through
              ? through.layer().forward(from.get(0), pass)
              : node.step() instanceof Graph.Step.Joining joining
                  ? pass.observed(node.name(), joining.join().apply(from))
                  : inputs.part(x, node.name());
    }
    return outputs.join(results.stream().map(node -> values[node.number()]).toList());
  }

  /**
   * The results for a batch, by name; safe to call from several threads.
   *
   * @param examples each input's examples, {@code (batch, ...)}
   * @return each output's results, {@code (batch, ...)}
   * @throws IllegalArgumentException if an input is missing or has another shape
   */
  public Map<String, NdArray> predict(Map<String, NdArray> examples) {
    return outputs.unpack(predict(inputs.pack(examples)));
  }

  @Override
  public Summary summary() {
    List<Summary.Row> rows = new ArrayList<>();
    Set<String> counted = new HashSet<>();
    for (Graph.Node node : nodes) {
      if (node.step() instanceof Graph.Step.Through through) {
        Placed layer = through.layer();
        Summary.Row row = layer.row(parameters, counted.add(layer.weights()));
        rows.add(row(row, node));
      } else {
        String what =
            node.step() instanceof Graph.Step.Joining joining
                ? joining.join().getClass().getSimpleName()
                : "input";
        rows.add(row(new Summary.Row(node.name(), what, node.shape(), 0, 0), node));
      }
    }
    return new Summary(name, inputShape(), rows);
  }

  private static Summary.Row row(Summary.Row row, Graph.Node node) {
    String from = node.from().stream().map(Graph.Node::name).collect(Collectors.joining(", "));
    return new Summary.Row(
        row.name(),
        row.layer() + (from.isEmpty() ? "" : " of " + from),
        row.output(),
        row.parameters(),
        row.flops());
  }

  /** The {@link #summary} as text. */
  @Override
  public String toString() {
    return summary().toString();
  }
}
