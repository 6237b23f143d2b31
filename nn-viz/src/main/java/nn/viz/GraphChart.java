package nn.viz;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nn.viz.layout.Edge;
import nn.viz.layout.Spot;
import nn.viz.paint.Theme;

/** A computation drawn as a graph: inputs first, the result last. */
final class GraphChart implements Chart {
  /** Which way something passes the node at work. */
  enum Way {
    /** It takes its inputs. */
    FORWARD,
    /** It passes its gradient on to its inputs. */
    BACKWARD,
    /** Nothing passes it. */
    NONE
  }

  /**
   * What to look at.
   *
   * @param node the node at work; below zero for none
   * @param way what it does
   * @param toCome nodes that are still to come
   */
  record Focus(int node, Way way, Set<Integer> toCome) {
    static final Focus NONE = new Focus(-1, Way.NONE, Set.of());
  }

  private static final double NARROWEST = 260;

  /** As many nodes as a reader would want read out. */
  private static final int DESCRIBED = 40;

  private final String title;
  private final String subtitle;
  private final GraphPlan plan;
  private final List<GraphNode> nodes;
  private final Focus focus;
  private final GraphTable table;
  private final GraphWires wires;
  private final Header header;
  private final double inner;

  /** A whole graph, no node more than another. */
  GraphChart(String title, String subtitle, List<GraphNode> nodes, List<Edge> edges) {
    this(title, subtitle, GraphPlan.of(nodes, edges), nodes, Focus.NONE, GraphTable.NONE);
  }

  /**
   * A graph with one node to look at.
   *
   * @param plan where everything goes
   * @param nodes what the boxes say in this picture
   * @param focus what to look at
   * @param table what stands above the graph
   */
  GraphChart(
      String title,
      String subtitle,
      GraphPlan plan,
      List<GraphNode> nodes,
      Focus focus,
      GraphTable table) {
    this.title = title;
    this.subtitle = subtitle;
    this.plan = plan;
    this.nodes = List.copyOf(nodes);
    this.focus = focus;
    this.table = table;
    this.wires = new GraphWires(plan, nodes);
    this.inner = Math.max(NARROWEST, Math.max(plan.layout().width(), table.width()));
    this.header = new Header(title, subtitle, List.of(), inner);
  }

  private double tableTop() {
    return Theme.MARGIN + header.height() + 4;
  }

  private double top() {
    return tableTop() + table.height();
  }

  private double left() {
    return Theme.MARGIN + (inner - plan.layout().width()) / 2;
  }

  @Override
  public int width() {
    return (int) StrictMath.ceil(inner + 2 * Theme.MARGIN);
  }

  @Override
  public int height() {
    return (int) StrictMath.ceil(top() + plan.layout().height() + Theme.MARGIN + 2);
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    table.draw(g, Theme.MARGIN, tableTop());
    g.translate(left(), top());
    g.setColor(Theme.of(g).axis());
    g.setStroke(Theme.line(plan.isBusy() ? 0.6 : 1.4));
    wires.all().forEach(g::draw);
    if (focus.way() != Way.NONE) {
      g.setColor(Theme.of(g).gradientInk());
      g.setStroke(Theme.line(2.4));
      wires.into(focus.node(), this::takesPart).forEach(g::draw);
    }
    for (int i = 0; i < nodes.size(); i++) {
      Spot center = plan.layout().centers().get(i);
      new GraphBox(nodes.get(i), plan.downwards(), plan.least().get(i))
          .draw(g, look(i), center.x(), center.y());
    }
    if (focus.way() == Way.BACKWARD) {
      g.setColor(Theme.of(g).gradientInk());
      wires.heads(focus.node(), this::takesPart).forEach(g::fill);
    }
    g.translate(-left(), -top());
  }

  /** Constants give numbers, but no gradient reaches them. */
  private boolean takesPart(int input) {
    return focus.way() == Way.FORWARD || nodes.get(input).kind() != GraphNode.Kind.CONSTANT;
  }

  private GraphBox.Look look(int node) {
    return node == focus.node()
        ? GraphBox.Look.AT_WORK
        : focus.toCome().contains(node) ? GraphBox.Look.TO_COME : GraphBox.Look.PLAIN;
  }

  @Override
  public String altText() {
    StringBuilder text = new StringBuilder(title).append(". ");
    text.append(subtitle.isEmpty() ? "" : subtitle + ". ");
    text.append(table.altText());
    text.append(nodes.size()).append(nodes.size() == 1 ? " node" : " nodes");
    text.append(", ").append(plan.edges().size());
    text.append(plan.edges().size() == 1 ? " edge." : " edges.");
    List<List<String>> inputs = new ArrayList<>();
    nodes.forEach(node -> inputs.add(new ArrayList<>()));
    for (Edge edge : plan.edges()) {
      inputs.get(edge.to()).add(nodes.get(edge.from()).called());
    }
    for (int i = 0; i < Math.min(nodes.size(), DESCRIBED); i++) {
      text.append(' ').append(nodes.get(i).sentence(inputs.get(i))).append('.');
    }
    if (nodes.size() > DESCRIBED) {
      text.append(" And ").append(nodes.size() - DESCRIBED).append(" more nodes.");
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "Graph(" + nodes.size() + " nodes, " + plan.edges().size() + " edges)";
  }
}
