package nn.viz;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nn.viz.layout.Edge;
import nn.viz.layout.LayeredLayout;
import nn.viz.layout.Size;
import nn.viz.layout.Spot;

/** Items between which paths part and come together; the longest path runs straight down. */
final class ArchitectureWeb implements ArchitectureItem {
  private static final double BESIDE = 24;
  private static final double CORNER = 9;
  private static final double DOT = 3;

  private final List<ArchitectureItem> items;
  private final List<Edge> edges;
  private final List<Integer> joins;
  private final boolean entered;
  private final List<Integer> spine;
  private final LayeredLayout layout;

  /**
   * Items and what leads from one to another; the last one gives the result.
   *
   * @param items in an order in which each comes after what leads to it
   * @param edges between their numbers
   * @param joins the numbers of those that lines may enter from the side
   * @param entered whether the first item is only where the line from above parts
   */
  ArchitectureWeb(
      List<ArchitectureItem> items, List<Edge> edges, List<Integer> joins, boolean entered) {
    this.items = List.copyOf(items);
    this.edges = List.copyOf(edges);
    this.joins = List.copyOf(joins);
    this.entered = entered;
    this.spine = spine();
    List<Size> sizes = new ArrayList<>();
    for (ArchitectureItem item : items) {
      double half = Math.max(item.left(), item.right());
      sizes.add(new Size(2 * half, item.height()));
    }
    this.layout = LayeredLayout.downwards(sizes, edges, GAP, BESIDE, spine);
  }

  /** A longest way to the last item, from its end; the first of several. */
  private List<Integer> spine() {
    int[] depth = new int[items.size()];
    int[] before = new int[items.size()];
    java.util.Arrays.fill(before, -1);
    for (int to = 0; to < items.size(); to++) {
      for (Edge edge : edges) {
        if (edge.to() == to && depth[edge.from()] + 1 > depth[to]) {
          depth[to] = depth[edge.from()] + 1;
          before[to] = edge.from();
        }
      }
    }
    List<Integer> way = new ArrayList<>();
    for (int at = items.size() - 1; at >= 0; at = before[at]) {
      way.add(at);
    }
    Collections.reverse(way);
    return way;
  }

  private double axis() {
    return layout.centers().get(items.size() - 1).x();
  }

  @Override
  public double left() {
    return axis();
  }

  @Override
  public double right() {
    return layout.width() - axis();
  }

  @Override
  public double height() {
    return layout.height();
  }

  @Override
  public String gives() {
    return items.get(items.size() - 1).gives();
  }

  @Override
  public boolean parts() {
    return entered;
  }

  @Override
  public void draw(Graphics2D g, double x, double y) {
    double left = x - axis();
    g.translate(left, y);
    for (int i = 0; i < edges.size(); i++) {
      drawEdge(g, i);
    }
    for (int i = entered ? 1 : 0; i < items.size(); i++) {
      Spot center = layout.centers().get(i);
      items.get(i).draw(g, center.x(), center.y() - items.get(i).height() / 2);
      if (i + 1 < items.size()) {
        String label = items.get(i).gives();
        double below = center.y() + items.get(i).height() / 2;
        ArchitectureItem.label(g, label, center.x(), below, turnsLeft(i));
      }
    }
    if (entered) {
      Spot dot = layout.centers().get(0);
      ArchitectureItem.wire(g);
      g.fill(new Ellipse2D.Double(dot.x() - DOT, dot.y() - DOT, 2 * DOT, 2 * DOT));
    }
    g.translate(-left, -y);
  }

  /** Whether a line leaves an item to the left, where its label would be. */
  private boolean turnsLeft(int item) {
    boolean turns = false;
    for (int i = 0; i < edges.size(); i++) {
      List<Spot> lane = layout.lanes().get(i);
      turns |= edges.get(i).from() == item && lane.get(1).x() < lane.get(0).x() - 4;
    }
    return turns;
  }

  private void drawEdge(Graphics2D g, int number) {
    Edge edge = edges.get(number);
    Spot from = layout.centers().get(edge.from());
    Spot to = layout.centers().get(edge.to());
    List<Spot> lane = layout.lanes().get(number);
    ArchitectureItem target = items.get(edge.to());
    boolean parting = entered && edge.from() == 0;
    Path2D path = new Path2D.Double();
    path.moveTo(from.x(), from.y() + items.get(edge.from()).height() / 2);
    Spot last = lane.get(lane.size() - 2);
    boolean aside = joins.contains(edge.to()) && isAside(last.x(), to.x(), target);
    for (int i = 0; i + 1 < lane.size(); i += 2) {
      Spot leaves = lane.get(i);
      Spot enters = lane.get(i + 1);
      boolean first = i == 0;
      if (i + 2 == lane.size() && aside && !(first && parting)) {
        corner(path, leaves, to, target);
      } else if (first && parting && Math.abs(enters.x() - from.x()) > 2 * CORNER) {
        turn(path, from, enters);
      } else {
        path.lineTo(leaves.x(), leaves.y());
        double middle = (leaves.y() + enters.y()) / 2;
        path.curveTo(leaves.x(), middle, enters.x(), middle, enters.x(), enters.y());
      }
    }
    if (!aside || (parting && lane.size() == 2)) {
      path.lineTo(to.x(), to.y() - target.height() / 2 - HEAD / 2);
    }
    ArchitectureItem.wire(g);
    g.draw(path);
    if (aside && !(parting && lane.size() == 2)) {
      double side = last.x() > to.x() ? 1 : -1;
      double reach = side > 0 ? target.right() : target.left();
      ArchitectureItem.head(g, to.x() + side * reach, to.y(), -side, 0);
    } else {
      ArchitectureItem.head(g, to.x(), to.y() - target.height() / 2, 0, 1);
    }
  }

  private static boolean isAside(double x, double middle, ArchitectureItem target) {
    double reach = x > middle ? target.right() : target.left();
    return Math.abs(x - middle) > reach + CORNER + HEAD;
  }

  /** From where a lane ends down to the height of a join, and into its side. */
  private static void corner(Path2D path, Spot leaves, Spot to, ArchitectureItem target) {
    double side = leaves.x() > to.x() ? 1 : -1;
    double reach = side > 0 ? target.right() : target.left();
    path.lineTo(leaves.x(), to.y() - CORNER);
    path.quadTo(leaves.x(), to.y(), leaves.x() - side * CORNER, to.y());
    path.lineTo(to.x() + side * (reach + HEAD / 2), to.y());
  }

  /** From where lines part to the side, and down. */
  private static void turn(Path2D path, Spot from, Spot enters) {
    double side = enters.x() > from.x() ? 1 : -1;
    path.lineTo(enters.x() - side * CORNER, from.y());
    path.quadTo(enters.x(), from.y(), enters.x(), from.y() + CORNER);
    path.lineTo(enters.x(), enters.y());
  }
}
