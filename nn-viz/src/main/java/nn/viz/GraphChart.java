package nn.viz;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nn.viz.layout.Edge;
import nn.viz.layout.LayeredLayout;
import nn.viz.layout.Size;
import nn.viz.layout.Spot;
import nn.viz.paint.Theme;

/**
 * A computation drawn as a graph: inputs first, the result last, to the right if a notebook is wide
 * enough for that and downwards otherwise.
 */
final class GraphChart implements Chart {
  /**
   * The node to look at.
   *
   * @param node its index; below zero for none
   * @param passing whether it passes something to its inputs
   */
  record Focus(int node, boolean passing) {
    static final Focus NONE = new Focus(-1, false);
  }

  private static final double LAYER_GAP = 40;
  private static final double BOX_GAP = 18;
  private static final double DOWN_GAP = 34;
  private static final double WIDEST = 940;
  private static final double NARROWEST = 260;
  private static final double PORT_GAP = 7;

  /** Operations whose operands cannot change places. */
  private static final Set<String> ORDERED = Set.of("sub", "div", "pow", "matmul", "gt", "lt");

  /** As many nodes as a reader would want read out. */
  private static final int DESCRIBED = 40;

  private final String title;
  private final String subtitle;
  private final double[] leastWidths;
  private final Focus focus;
  private final List<GraphNode> nodes;
  private final List<Edge> edges;
  private final boolean downwards;
  private final List<GraphBox> boxes;
  private final LayeredLayout layout;
  private final Header header;
  private final int width;
  private final int height;
  private final double left;

  /** A whole graph, no node more than another. */
  GraphChart(String title, List<GraphNode> nodes, List<Edge> edges) {
    this(title, "", nodes, edges, new double[nodes.size()], Focus.NONE);
  }

  /**
   * A graph with one node to look at.
   *
   * @param leastWidths of the boxes
   * @param focus the node, and whether it passes something to its inputs
   */
  GraphChart(
      String title,
      String subtitle,
      List<GraphNode> nodes,
      List<Edge> edges,
      double[] leastWidths,
      Focus focus) {
    this.title = title;
    this.subtitle = subtitle;
    this.leastWidths = leastWidths.clone();
    this.focus = focus;
    this.nodes = List.copyOf(nodes);
    this.edges = List.copyOf(edges);
    List<Size> right = boxes(false).stream().map(GraphBox::size).toList();
    LayeredLayout rightwards = LayeredLayout.of(right, edges, LAYER_GAP, BOX_GAP);
    List<Size> down = boxes(true).stream().map(GraphBox::size).toList();
    LayeredLayout below = LayeredLayout.downwards(down, edges, DOWN_GAP, BOX_GAP);
    this.downwards = rightwards.width() > WIDEST && below.width() < rightwards.width();
    this.boxes = boxes(downwards);
    this.layout = downwards ? below : rightwards;
    double inner = Math.max(NARROWEST, layout.width());
    this.header = new Header(title, subtitle, List.of(), inner);
    this.width = (int) StrictMath.ceil(inner + 2 * Theme.MARGIN);
    this.height = (int) StrictMath.ceil(top() + layout.height() + Theme.MARGIN + 2);
    this.left = Theme.MARGIN + (inner - layout.width()) / 2;
  }

  private List<GraphBox> boxes(boolean down) {
    return IntStream.range(0, nodes.size())
        .mapToObj(i -> new GraphBox(nodes.get(i), down, leastWidths[i], i == focus.node()))
        .toList();
  }

  private double top() {
    return Theme.MARGIN + header.height() + 4;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    g.translate(left, top());
    g.setColor(Theme.of(g).axis());
    g.setStroke(Theme.line(1.4));
    wires(to -> true).forEach(g::draw);
    g.setColor(Theme.of(g).gradientInk());
    g.setStroke(Theme.line(2.4));
    wires(to -> focus.passing() && to == focus.node()).forEach(g::draw);
    for (int i = 0; i < nodes.size(); i++) {
      Spot center = layout.centers().get(i);
      boxes.get(i).draw(g, center.x(), center.y());
    }
    g.translate(-left, -top());
  }

  /**
   * The edges into some of the nodes, all from one node in one path, so that shared stretches are
   * drawn once.
   */
  private List<Path2D> wires(IntPredicate into) {
    List<Path2D> wires = new ArrayList<>();
    nodes.forEach(node -> wires.add(new Path2D.Double()));
    for (int to = 0; to < nodes.size(); to++) {
      List<Integer> inputs = into.test(to) ? inputs(to) : List.of();
      for (int i = 0; i < inputs.size(); i++) {
        double offset = (i - (inputs.size() - 1) / 2.0) * Math.min(PORT_GAP, 18.0 / inputs.size());
        addEdge(wires.get(edges.get(inputs.get(i)).from()), inputs.get(i), offset);
      }
    }
    return wires;
  }

  /** The edges into a node: in the order they come from, but as operands where that matters. */
  private List<Integer> inputs(int to) {
    var inputs = IntStream.range(0, edges.size()).filter(e -> edges.get(e).to() == to).boxed();
    return ORDERED.contains(Objects.requireNonNullElse(nodes.get(to).op(), ""))
        ? inputs.toList()
        : inputs.sorted(Comparator.comparingDouble(this::lastTurn)).toList();
  }

  /** How high, or in a graph that runs downwards how far left, an edge comes in. */
  private double lastTurn(int edge) {
    List<Spot> lane = layout.lanes().get(edge);
    Spot turn = lane.get(lane.size() - 2);
    return downwards ? turn.x() : turn.y();
  }

  private void addEdge(Path2D path, int edge, double offset) {
    Spot from = flip(layout.centers().get(edges.get(edge).from()));
    Spot to = flip(layout.centers().get(edges.get(edge).to()));
    Size fromSize = flip(boxes.get(edges.get(edge).from()).size());
    Size toSize = flip(boxes.get(edges.get(edge).to()).size());
    List<Spot> points = new ArrayList<>();
    layout.lanes().get(edge).forEach(spot -> points.add(flip(spot)));
    Spot last = points.get(points.size() - 1);
    points.set(points.size() - 1, new Spot(last.x(), last.y() + offset));

    move(path, new Spot(from.x() + fromSize.width() / 2, from.y()));
    for (int i = 0; i < points.size(); i += 2) {
      Spot leaves = points.get(i);
      Spot enters = points.get(i + 1);
      line(path, leaves);
      double middle = (leaves.x() + enters.x()) / 2;
      curve(path, new Spot(middle, leaves.y()), new Spot(middle, enters.y()), enters);
    }
    double inside = 3;
    line(path, new Spot(to.x() - toSize.width() / 2 + inside, to.y() + offset));
  }

  /** Edges are computed as if all graphs ran to the right. */
  private Spot flip(Spot spot) {
    return downwards ? spot.turned() : spot;
  }

  private Size flip(Size size) {
    return downwards ? size.turned() : size;
  }

  private void move(Path2D path, Spot to) {
    Spot spot = flip(to);
    path.moveTo(spot.x(), spot.y());
  }

  private void line(Path2D path, Spot to) {
    Spot spot = flip(to);
    path.lineTo(spot.x(), spot.y());
  }

  private void curve(Path2D path, Spot first, Spot second, Spot to) {
    Spot a = flip(first);
    Spot b = flip(second);
    Spot c = flip(to);
    path.curveTo(a.x(), a.y(), b.x(), b.y(), c.x(), c.y());
  }

  @Override
  public String altText() {
    StringBuilder text = new StringBuilder(title).append(". ");
    text.append(subtitle.isEmpty() ? "" : subtitle + ". ");
    text.append(nodes.size()).append(nodes.size() == 1 ? " node" : " nodes");
    text.append(", ").append(edges.size()).append(edges.size() == 1 ? " edge." : " edges.");
    for (int i = 0; i < Math.min(nodes.size(), DESCRIBED); i++) {
      text.append(' ').append(sentence(i)).append('.');
    }
    if (nodes.size() > DESCRIBED) {
      text.append(" And ").append(nodes.size() - DESCRIBED).append(" more nodes.");
    }
    return text.toString();
  }

  private String sentence(int to) {
    GraphNode node = nodes.get(to);
    StringBuilder text = new StringBuilder(node.name() == null ? "" : node.name() + " = ");
    if (node.op() != null) {
      List<String> inputs =
          edges.stream().filter(e -> e.to() == to).map(e -> called(e.from())).toList();
      text.append(node.op()).append('(').append(String.join(", ", inputs)).append(")");
    } else {
      text.append(node.kind() == GraphNode.Kind.CONSTANT ? "constant" : "leaf");
    }
    for (GraphNode.Row row : node.rows()) {
      text.append(", ").append(row.label()).append(row.label().isEmpty() ? "" : " ");
      text.append(row.value());
    }
    return text.toString();
  }

  private String called(int i) {
    GraphNode node = nodes.get(i);
    return node.op() == null && node.name() == null ? node.rows().get(0).value() : node.called();
  }

  @Override
  public String toString() {
    return "Graph(" + nodes.size() + " nodes, " + edges.size() + " edges)";
  }
}
