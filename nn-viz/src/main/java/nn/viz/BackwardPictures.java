package nn.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nn.autodiff.Node;
import org.jspecify.annotations.Nullable;

/** Backpropagation told and drawn, a picture for each step, every box in its place throughout. */
final class BackwardPictures<D, N extends Node<D, N>> {
  private static final List<String> TITLES =
      List.of("to", "local derivative", "incoming · local = outgoing", "gradient there");

  /** More inputs of one op than this are not listed one by one. */
  private static final int MOST_SHARES = 6;

  private final GraphWalk<N> walk;
  private final StepEngine<D, N> engine;
  private final GraphNames<N> names;
  private final List<BackwardStep<D>> steps;

  BackwardPictures(GraphWalk<N> walk, StepEngine<D, N> engine) {
    this.walk = walk;
    this.engine = engine;
    this.names = new GraphNames<>(walk);
    this.steps = BackwardStep.all(walk, engine);
  }

  /** The pictures: one before the first step, and one after each. */
  List<Chart> charts() {
    List<List<GraphNode>> states = states();
    List<String> sentences = new ArrayList<>();
    List<List<List<String>>> tables = new ArrayList<>();
    sentences.add(beginning());
    tables.add(List.of());
    for (BackwardStep<D> step : steps) {
      sentences.add(sentence(step));
      tables.add(rows(step));
    }
    GraphPlan plan = GraphPlan.ofAll(states, walk.edges());
    GraphTable.Room room = GraphTable.Room.of(sentences, TITLES, tables);
    List<Chart> charts = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      GraphChart.Focus focus =
          i == 0
              ? new GraphChart.Focus(walk.nodes().size() - 1, GraphChart.Way.NONE, Set.of())
              : new GraphChart.Focus(steps.get(i - 1).node(), GraphChart.Way.BACKWARD, Set.of());
      charts.add(
          new GraphChart(
              title() + ": picture " + (i + 1) + " of " + states.size(),
              "",
              plan,
              states.get(i),
              focus,
              new GraphTable(sentences.get(i), TITLES, tables.get(i), room)));
    }
    return charts;
  }

  private String title() {
    String name = walk.nodes().get(walk.nodes().size() - 1).name();
    return "Backpropagation" + (name == null ? "" : " from " + name);
  }

  /** What happens in each picture, in words. */
  List<String> captions() {
    List<String> captions = new ArrayList<>(List.of(beginning()));
    steps.forEach(step -> captions.add(caption(step)));
    return captions;
  }

  private String beginning() {
    int last = walk.nodes().size() - 1;
    return names.of(last) + " changes with itself one to one: its gradient is 1";
  }

  private String sentence(BackwardStep<D> step) {
    return names.of(step.node())
        + " = "
        + names.formula(step.node())
        + " has received its whole gradient, "
        + engine.inline(step.incoming())
        + ", and passes it on";
  }

  private String caption(BackwardStep<D> step) {
    StringBuilder text = new StringBuilder(op(step.node()) + ": ");
    text.append(names.of(step.node())).append(" = ").append(names.formula(step.node()));
    text.append("; incoming ").append(engine.inline(step.incoming()));
    for (BackwardStep.Share<D> share : step.shares()) {
      text.append("; ").append(local(step, share));
      text.append(", outgoing to ").append(names.of(share.to())).append(": ");
      text.append(product(step, share));
      D before = share.before();
      if (before != null) {
        text.append(", added to what was there: ").append(sum(before, share));
      }
      text.append(share.awaited() == 0 ? "" : ", " + waits(share));
    }
    return text.toString();
  }

  private List<List<String>> rows(BackwardStep<D> step) {
    List<List<String>> rows = new ArrayList<>();
    for (BackwardStep.Share<D> share : step.shares()) {
      D before = share.before();
      String arrived = before == null ? engine.inline(share.after()) : sum(before, share);
      rows.add(
          List.of(
              names.of(share.to()),
              local(step, share),
              product(step, share),
              arrived + (share.awaited() == 0 ? "" : ", " + waits(share))));
    }
    if (rows.size() > MOST_SHARES) {
      int more = rows.size() - MOST_SHARES + 1;
      rows = new ArrayList<>(rows.subList(0, MOST_SHARES - 1));
      rows.add(List.of("and " + more + " more", "", "", ""));
    }
    return rows;
  }

  private String op(int node) {
    return Objects.requireNonNull(walk.nodes().get(node).op()).name();
  }

  /** {@code ∂y/∂x = 1 − y · y = 0.5}, as far as the op knows. */
  private String local(BackwardStep<D> step, BackwardStep.Share<D> share) {
    D local = share.local();
    if (local == null) {
      return "by the rule of " + op(step.node());
    }
    String formula = names.derivative(step.node(), share.input());
    String number = engine.few(local);
    return "∂"
        + names.of(step.node())
        + "/∂"
        + names.of(share.to())
        + (formula.isEmpty() ? "" : " = " + formula)
        + (formula.equals(number) || number.isEmpty() ? "" : " = " + number);
  }

  private String product(BackwardStep<D> step, BackwardStep.Share<D> share) {
    return engine.product(step.incoming(), share.local(), share.outgoing());
  }

  private String sum(D before, BackwardStep.Share<D> share) {
    return engine.inline(before)
        + " + "
        + GraphNames.operand(engine.inline(share.outgoing()))
        + " = "
        + engine.inline(share.after());
  }

  private static String waits(BackwardStep.Share<?> share) {
    return "waits for " + share.awaited() + (share.awaited() == 1 ? " more use" : " more uses");
  }

  /** What the boxes say in each picture. */
  private List<List<GraphNode>> states() {
    int n = walk.nodes().size();
    int[] awaited = new int[n];
    walk.inputs().forEach(inputs -> inputs.forEach(input -> awaited[input]++));
    List<@Nullable D> gradients = new ArrayList<>();
    walk.nodes().forEach(node -> gradients.add(null));
    gradients.set(n - 1, engine.one(walk.nodes().get(n - 1)));
    List<List<GraphNode>> states = new ArrayList<>();
    states.add(state(gradients, awaited));
    for (BackwardStep<D> step : steps) {
      for (BackwardStep.Share<D> share : step.shares()) {
        gradients.set(share.to(), share.after());
        awaited[share.to()] = share.awaited();
      }
      states.add(state(gradients, awaited));
    }
    return states;
  }

  private List<GraphNode> state(List<@Nullable D> gradients, int[] awaited) {
    List<GraphNode> nodes = new ArrayList<>();
    for (int i = 0; i < gradients.size(); i++) {
      N node = walk.nodes().get(i);
      List<GraphNode.Row> rows = new ArrayList<>(engine.data(node));
      if (node.tracked()) {
        rows.addAll(engine.gradient(node, gradients.get(i), awaited[i] == 0));
      }
      nodes.add(Graphs.node(node, names.inBox(i), i == gradients.size() - 1, rows));
    }
    return nodes;
  }
}
