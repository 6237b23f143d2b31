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
 * @param inputs for each node the indices of its inputs, in the op's order
 */
record GraphWalk<N>(List<N> nodes, List<List<Integer>> inputs) {
  /** More nodes than this are not even walked. */
  private static final int MOST = 1_000_000;

  /**
   * Follows the inputs of a result, in a loop, since graphs can be deeper than a call stack.
   *
   * @throws IllegalArgumentException if there are more than a million nodes
   */
  static <N extends Node<?, N>> GraphWalk<N> from(N output) {
    IdentityHashMap<N, Integer> index = new IdentityHashMap<>(); // below 0 until its inputs are in
    List<N> nodes = new ArrayList<>();
    ArrayDeque<N> open = new ArrayDeque<>();
    open.push(output);
    while (!open.isEmpty()) {
      N node = open.peek();
      Integer known = index.putIfAbsent(node, -1);
      if (known == null) {
        requireWalkable(index.size());
        for (int i = node.inputs().size() - 1; i >= 0; i--) {
          if (!index.containsKey(node.inputs().get(i))) {
            open.push(node.inputs().get(i));
          }
        }
      } else {
        open.pop();
        if (known < 0) {
          index.put(node, nodes.size());
          nodes.add(node);
        }
      }
    }
    List<List<Integer>> inputs = new ArrayList<>();
    for (N node : nodes) {
      List<Integer> from = new ArrayList<>(node.inputs().size());
      for (N input : node.inputs()) {
        from.add(index.getOrDefault(input, 0));
      }
      inputs.add(from);
    }
    return new GraphWalk<>(nodes, inputs);
  }

  private static void requireWalkable(int nodes) {
    if (nodes > MOST) {
      throw new IllegalArgumentException(
          "graph: more than 1,000,000 nodes are too many even to fold; draw a part of them, such as"
              + " one neuron or the loss of one example");
    }
  }

  /** One edge for each time a node is used. */
  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (int to = 0; to < inputs.size(); to++) {
      for (int from : inputs.get(to)) {
        edges.add(new Edge(from, to));
      }
    }
    return edges;
  }
}
