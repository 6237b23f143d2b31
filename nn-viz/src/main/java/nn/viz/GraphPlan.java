package nn.viz;

import java.util.ArrayList;
import java.util.List;
import nn.viz.layout.Edge;
import nn.viz.layout.LayeredLayout;
import nn.viz.layout.Size;

/**
 * Where everything of a drawn graph goes: found once, for all pictures of the same graph.
 *
 * <p>A graph runs to the right if a notebook is wide enough for that, and downwards otherwise.
 *
 * @param edges from box to box
 * @param downwards whether the graph runs downwards
 * @param least what the boxes must have room for in each of the pictures
 * @param sizes of the boxes with their ops
 * @param layout the place of each
 */
record GraphPlan(
    List<Edge> edges, boolean downwards, List<Size> least, List<Size> sizes, LayeredLayout layout) {
  /** From so many boxes on a graph is drawn denser. */
  static final int MANY = 60;

  private static final double WIDEST = 940;

  /** The plan of a graph that is drawn once. */
  static GraphPlan of(List<GraphNode> nodes, List<Edge> edges) {
    return ofAll(List.of(nodes), edges);
  }

  /**
   * The plan of a graph that is drawn several times.
   *
   * @param states the nodes as they are in each picture
   */
  static GraphPlan ofAll(List<List<GraphNode>> states, List<Edge> edges) {
    boolean many = states.get(0).size() >= MANY;
    List<Size> least = least(states);
    List<Size> right = sizes(states.get(0), false, least);
    LayeredLayout rightwards = LayeredLayout.of(right, edges, many ? 30 : 40, many ? 10 : 18);
    if (rightwards.width() <= WIDEST) {
      return new GraphPlan(edges, false, least, right, rightwards);
    }
    List<Size> down = sizes(states.get(0), true, least);
    LayeredLayout below = LayeredLayout.downwards(down, edges, many ? 28 : 34, many ? 10 : 18);
    return below.width() < rightwards.width()
        ? new GraphPlan(edges, true, least, down, below)
        : new GraphPlan(edges, false, least, right, rightwards);
  }

  /** Whether there are many more edges than boxes, as from layer to layer of a network. */
  boolean isBusy() {
    return edges.size() > 4 * sizes.size();
  }

  private static List<Size> least(List<List<GraphNode>> states) {
    List<Size> least = new ArrayList<>();
    for (int i = 0; i < states.get(0).size(); i++) {
      double width = 0;
      double height = 0;
      for (List<GraphNode> nodes : states) {
        Size box = new GraphBox(nodes.get(i), false, new Size(0, 0)).box();
        width = Math.max(width, box.width());
        height = Math.max(height, box.height());
      }
      least.add(new Size(width, height));
    }
    return least;
  }

  private static List<Size> sizes(List<GraphNode> nodes, boolean downwards, List<Size> least) {
    List<Size> sizes = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      sizes.add(new GraphBox(nodes.get(i), downwards, least.get(i)).size());
    }
    return sizes;
  }
}
