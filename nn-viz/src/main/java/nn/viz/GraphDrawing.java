package nn.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nn.autodiff.Node;
import nn.autodiff.Tensor;
import nn.autodiff.Value;

/** A whole graph as a chart: each node by itself where that can be read, else folded. */
final class GraphDrawing<N extends Node<?, N>> {
  /** More boxes than this can be drawn but not read. */
  private static final int MOST = 400;

  /** A picture of more square pixels is folded, or folded more, if it can be. */
  private static final double LARGE = 9e6;

  /** A longer picture too. */
  private static final int LONG = 8000;

  /** A larger picture needs more memory than it is worth. */
  private static final double TOO_LARGE = 18e6;

  private static final String PART =
      "draw a part of it, such as one neuron or the loss of one example";

  private final GraphWalk<N> walk;
  private final GraphRows rows;
  private final String title;

  /** Whether to fold as {@link GraphFold} folds scalars. */
  private final boolean apart;

  private GraphDrawing(GraphWalk<N> walk, GraphRows rows, String shown, boolean apart) {
    this.walk = walk;
    this.rows = rows;
    this.apart = apart;
    String name = output().name();
    this.title = "Computation graph" + (name == null ? "" : " of " + name) + ": " + shown;
  }

  /** The graph of a scalar. */
  static Chart of(Value output, boolean fold) {
    GraphWalk<Value> walk = GraphWalk.from(output);
    boolean walkedBack = walk.nodes().stream().anyMatch(value -> value.grad() != 0);
    GraphRows rows = GraphRows.scalars(walkedBack, walk.nodes().size() >= GraphPlan.MANY);
    String shown = walkedBack ? "data and gradient" : "data";
    return new GraphDrawing<>(walk, rows, shown, true).chart(fold);
  }

  /** The graph of a tensor. */
  static Chart of(Tensor output, boolean fold) {
    return new GraphDrawing<>(GraphWalk.from(output), GraphRows.tensors(), "shapes", false)
        .chart(fold);
  }

  private N output() {
    return walk.nodes().get(walk.nodes().size() - 1);
  }

  private Chart chart(boolean fold) {
    if (fold || walk.nodes().size() > MOST) {
      return folded(fold);
    }
    GraphChart whole = whole();
    boolean foldable = fold(GraphFold.ALL).parts() > 1;
    return pixels(whole) > (foldable ? LARGE : TOO_LARGE) ? folded(false) : whole;
  }

  private GraphChart whole() {
    List<GraphNode> nodes = new ArrayList<>();
    for (N node : walk.nodes()) {
      var alone = new GraphFold.Content(node, node.name(), 1, List.of(), List.of());
      nodes.add(alone.drawn(node == output(), rows.of(alone, false)));
    }
    return new GraphChart(title, "", nodes, walk.edges());
  }

  private GraphFold<N> fold(int depth) {
    return GraphFold.of(walk, depth, apart);
  }

  /** The graph folded as little as its size allows. */
  private Chart folded(boolean asked) {
    GraphFold<N> folded = fold(GraphFold.ALL);
    if (folded.parts() < 2 && !asked) {
      throw new IllegalArgumentException(
          "graph: "
              + count(walk.nodes().size(), "node")
              + " are more than can be read in one drawing, and there is nothing to fold them by:"
              + " no result on the way has a name or is used by several others; name some with"
              + " named(...), or "
              + PART);
    }
    int depth = levels();
    while (depth > 0 && folded.boxes() > MOST) {
      folded = fold(depth--);
    }
    requireReadable(folded);
    GraphChart chart = chart(folded);
    while (depth > 0 && (pixels(chart) > LARGE || chart.height() > LONG)) {
      chart = chart(fold(depth--));
    }
    if (pixels(chart) > TOO_LARGE) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "graph: %s fold into a picture of %,d x %,d pixels, which cannot be read; %s",
              count(walk.nodes().size(), "node"),
              chart.width(),
              chart.height(),
              PART));
    }
    return chart;
  }

  private void requireReadable(GraphFold<N> folded) {
    if (folded.boxes() > MOST) {
      throw new IllegalArgumentException(
          "graph: "
              + count(walk.nodes().size(), "node")
              + " fold into "
              + count(folded.boxes(), "boxe")
              + ", and more than "
              + MOST
              + " cannot be read in one drawing; "
              + PART);
    }
  }

  private GraphChart chart(GraphFold<N> folded) {
    List<GraphNode> nodes = new ArrayList<>();
    long ops = 0;
    for (List<Integer> members : folded.members()) {
      GraphFold.Content content = folded.content(members);
      ops += content.ops();
      nodes.add(content.drawn(content.result() == output(), rows.of(content, true)));
    }
    String subtitle = count(ops, "op") + " folded into " + count(folded.parts(), "part");
    return new GraphChart(title, subtitle, nodes, folded.edges());
  }

  private static double pixels(Chart chart) {
    return (double) chart.width() * chart.height();
  }

  /** How deep the names of results are nested. */
  private int levels() {
    int levels = 0;
    for (N node : walk.nodes()) {
      String name = node.name();
      if (name != null && node.op() != null) {
        levels = Math.max(levels, (int) name.chars().filter(c -> c == '/').count());
      }
    }
    return levels;
  }

  private static String count(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }
}
