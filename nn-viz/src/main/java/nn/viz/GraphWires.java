package nn.viz;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nn.viz.layout.Edge;
import nn.viz.layout.Size;
import nn.viz.layout.Spot;

/** The edges of a drawn graph as curves. */
final class GraphWires {
  private static final double PORT_GAP = 7;
  private static final double INSIDE = 3;
  private static final double ARROW = 7;
  private static final double LEAD = 1.3 * ARROW + 1;

  /** Operations whose operands cannot change places. */
  private static final Set<String> ORDERED = Set.of("sub", "div", "pow", "matmul", "gt", "lt");

  private final GraphPlan plan;

  /** For each node, the edges into it from top to bottom, or from left to right. */
  private final List<List<Integer>> inputs = new ArrayList<>();

  GraphWires(GraphPlan plan, List<GraphNode> nodes) {
    this.plan = plan;
    nodes.forEach(node -> inputs.add(new ArrayList<>()));
    for (int edge = 0; edge < plan.edges().size(); edge++) {
      inputs.get(plan.edges().get(edge).to()).add(edge);
    }
    for (int to = 0; to < nodes.size(); to++) {
      if (!ORDERED.contains(Objects.requireNonNullElse(nodes.get(to).op(), ""))) {
        inputs.get(to).sort(Comparator.comparingDouble(this::lastTurn));
      }
    }
  }

  /** All edges; those from one node in one path, so that shared stretches are drawn once. */
  List<Path2D> all() {
    List<Path2D> wires = new ArrayList<>();
    inputs.forEach(none -> wires.add(new Path2D.Double()));
    for (int to = 0; to < inputs.size(); to++) {
      add(wires, to);
    }
    return wires;
  }

  /** The edges from some of its inputs into one node. */
  List<Path2D> into(int to, IntPredicate from) {
    List<Path2D> wires = new ArrayList<>();
    inputs.forEach(none -> wires.add(new Path2D.Double()));
    add(wires, to);
    return IntStream.range(0, wires.size()).filter(from).mapToObj(wires::get).toList();
  }

  /** The heads of arrows from one node back to some of its inputs. */
  List<Path2D> heads(int node, IntPredicate to) {
    List<Path2D> heads = new ArrayList<>();
    inputs.get(node).stream()
        .map(edge -> plan.edges().get(edge).from())
        .filter(to::test)
        .distinct()
        .forEach(
            from -> heads.add(ArrowHead.of(into(node, each -> each == from).get(0), 1.3 * ARROW)));
    return heads;
  }

  private void add(List<Path2D> wires, int to) {
    List<Integer> edges = inputs.get(to);
    for (int i = 0; i < edges.size(); i++) {
      double offset = (i - (edges.size() - 1) / 2.0) * Math.min(PORT_GAP, 18.0 / edges.size());
      Edge edge = plan.edges().get(edges.get(i));
      add(wires.get(edge.from()), edge, plan.layout().lanes().get(edges.get(i)), offset);
    }
  }

  /** How high, or in a graph that runs downwards how far left, an edge comes in. */
  private double lastTurn(int edge) {
    List<Spot> lane = plan.layout().lanes().get(edge);
    Spot turn = lane.get(lane.size() - 2);
    return plan.downwards() ? turn.x() : turn.y();
  }

  private void add(Path2D path, Edge edge, List<Spot> lane, double offset) {
    Spot from = flip(plan.layout().centers().get(edge.from()));
    Spot to = flip(plan.layout().centers().get(edge.to()));
    Size fromSize = flip(plan.sizes().get(edge.from()));
    Size toSize = flip(plan.sizes().get(edge.to()));
    List<Spot> points = new ArrayList<>();
    lane.forEach(spot -> points.add(flip(spot)));
    Spot last = points.get(points.size() - 1);
    points.set(points.size() - 1, new Spot(last.x(), last.y() + offset));

    double side = from.x() + fromSize.width() / 2;
    move(path, new Spot(side, from.y()));
    for (int i = 0; i < points.size(); i += 2) {
      Spot leaves = i == 0 ? straight(points.get(0), points.get(1), side) : points.get(i);
      Spot enters = points.get(i + 1);
      line(path, leaves);
      double middle = (leaves.x() + enters.x()) / 2;
      curve(path, new Spot(middle, leaves.y()), new Spot(middle, enters.y()), enters);
    }
    line(path, new Spot(to.x() - toSize.width() / 2 + INSIDE, to.y() + offset));
  }

  /** Where a wire begins to bend: behind room for the head of an arrow, if there is so much. */
  private static Spot straight(Spot leaves, Spot enters, double side) {
    double latest = leaves.x() + (enters.x() - leaves.x()) / 3;
    return new Spot(Math.max(leaves.x(), Math.min(latest, side + LEAD)), leaves.y());
  }

  /** Edges are computed as if all graphs ran to the right. */
  private Spot flip(Spot spot) {
    return plan.downwards() ? spot.turned() : spot;
  }

  private Size flip(Size size) {
    return plan.downwards() ? size.turned() : size;
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
}
