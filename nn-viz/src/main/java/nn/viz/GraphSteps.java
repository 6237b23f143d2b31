package nn.viz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.Op;
import nn.autodiff.Value;
import nn.viz.paint.Numbers;

/**
 * Backpropagation drawn step by step.
 *
 * <p>Replays what {@code backward()} does, from the deepest node up, on a copy of the gradients.
 */
final class GraphSteps {
  private static final int MOST = 24;

  private final Value output;
  private final GraphWalk<Value> walk;
  private final double[] grads;
  private final boolean[] arrived;
  private final List<Step> steps = new ArrayList<>();

  /** One picture: which node is at work, what it says, and all nodes after it. */
  private record Step(int atWork, String sentence, List<GraphNode> nodes) {}

  static Chart of(Value output) {
    if (output.op() == null) {
      throw new IllegalArgumentException(
          "graph steps: " + output + " was not computed from any leaf that wants a gradient");
    }
    return new GraphSteps(output).chart();
  }

  private GraphSteps(Value output) {
    this.output = output;
    this.walk = GraphWalk.from(output);
    this.grads = new double[walk.nodes().size()];
    this.arrived = new boolean[grads.length];
    List<Integer> order =
        IntStream.range(0, grads.length)
            .boxed()
            .filter(i -> walk.nodes().get(i).op() != null)
            .sorted(Comparator.comparingInt(i -> -walk.nodes().get(i).depth()))
            .toList();
    if (order.size() > MOST) {
      throw new IllegalArgumentException(
          "graph steps: expected at most "
              + MOST
              + " operations, a picture each, but got "
              + order.size()
              + "; draw a smaller computation, or all at once with Graphs.of");
    }
    int last = grads.length - 1;
    receive(last, 1);
    steps.add(new Step(last, called(last) + " changes with itself one to one", nodes()));
    for (int i : order) {
      steps.add(new Step(i, passOn(i), nodes()));
    }
  }

  private void receive(int node, double share) {
    grads[node] += share;
    arrived[node] = true;
  }

  /** The chain rule at one node, done and told. */
  private String passOn(int node) {
    Value value = walk.nodes().get(node);
    Op<Double> op = value.op();
    List<String> sentences = new ArrayList<>();
    Double[] inputs = value.inputs().stream().map(Value::data).toArray(Double[]::new);
    for (int i = 0; op != null && i < inputs.length; i++) {
      Value input = value.inputs().get(i);
      if (input.tracked()) {
        double local = op.backward(i, 1.0, value.data(), inputs);
        double share = op.backward(i, grads[node], value.data(), inputs);
        receive(walk.nodes().indexOf(input), share);
        sentences.add(
            called(walk.nodes().indexOf(input))
                + " receives "
                + Numbers.compact(grads[node])
                + " × "
                + Numbers.compact(local)
                + " = "
                + Numbers.compact(share));
      }
    }
    return String.join("; ", sentences);
  }

  private String called(int i) {
    Value value = walk.nodes().get(i);
    Op<Double> op = value.op();
    return value.name() != null
        ? value.name()
        : op == null ? Numbers.compact(value.data()) : "the result of " + op.name();
  }

  private List<GraphNode> nodes() {
    List<GraphNode> nodes = new ArrayList<>();
    for (int i = 0; i < grads.length; i++) {
      Value value = walk.nodes().get(i);
      List<GraphNode.Row> rows = new ArrayList<>();
      boolean constant = !value.tracked();
      rows.add(new GraphNode.Row(constant ? "" : "data", Numbers.compact(value.data()), false));
      if (!constant) {
        rows.add(new GraphNode.Row("grad", arrived[i] ? Numbers.compact(grads[i]) : "?", true));
      }
      nodes.add(Graphs.node(value, value == output, rows));
    }
    return nodes;
  }

  /** All pictures below one another, every box in its place throughout. */
  private Chart chart() {
    double[] widths = new double[grads.length];
    for (Step step : steps) {
      for (int i = 0; i < widths.length; i++) {
        GraphBox box = new GraphBox(step.nodes().get(i), false, 0, false);
        widths[i] = Math.max(widths[i], box.boxWidth());
      }
    }
    List<Chart> charts = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      charts.add(
          new GraphChart(
              "Step " + i + " of " + (steps.size() - 1),
              step.sentence(),
              step.nodes(),
              walk.edges(),
              widths,
              new GraphChart.Focus(step.atWork(), i > 0)));
    }
    String name = output.name() == null ? "" : " from " + output.name();
    return new GridChart("Backpropagation" + name + ", step by step", "", List.of(), 1, charts);
  }
}
