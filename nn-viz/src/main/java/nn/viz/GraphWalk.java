package nn.viz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import nn.autodiff.Node;
import nn.viz.layout.Edge;

/**
 * The nodes a result was computed from, inputs before what they lead to, and the edges between.
 *
 * @param nodes the result last
 * @param edges by the index of nodes, one for each time a node is used
 */
record GraphWalk<N>(List<N> nodes, List<Edge> edges) {
  /** More boxes than this can be drawn but not read. */
  static final int MOST = 300;

  /**
   * Follows the inputs of a result, in a loop, since graphs can be deeper than a call stack.
   *
   * @throws IllegalArgumentException if there are more than {@link #MOST} nodes
   */
  static <N extends Node<?, N>> GraphWalk<N> from(N output) {
    IdentityHashMap<N, Integer> index = new IdentityHashMap<>();
    List<N> nodes = new ArrayList<>();
    ArrayDeque<N> open = new ArrayDeque<>();
    IdentityHashMap<N, Boolean> entered = new IdentityHashMap<>();
    open.push(output);
    while (!open.isEmpty()) {
      N node = open.peek();
      if (entered.putIfAbsent(node, true) == null) {
        requireReadable(entered.size());
        for (int i = node.inputs().size() - 1; i >= 0; i--) {
          if (!entered.containsKey(node.inputs().get(i))) {
            open.push(node.inputs().get(i));
          }
        }
      } else {
        open.pop();
        if (index.putIfAbsent(node, nodes.size()) == null) {
          nodes.add(node);
        }
      }
    }
    List<Edge> edges = new ArrayList<>();
    for (int to = 0; to < nodes.size(); to++) {
      for (N input : nodes.get(to).inputs()) {
        Integer from = index.get(input);
        if (from != null) {
          edges.add(new Edge(from, to));
        }
      }
    }
    return new GraphWalk<>(nodes, edges);
  }

  private static void requireReadable(int nodes) {
    if (nodes > MOST) {
      throw new IllegalArgumentException(
          "graph: more than "
              + MOST
              + " nodes cannot be read in one drawing; draw a part of it, "
              + "such as one neuron or the loss of one example");
    }
  }
}
