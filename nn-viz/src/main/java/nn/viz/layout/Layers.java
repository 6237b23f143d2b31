package nn.viz.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The graph cut into layers, so that each edge goes from one layer to the next.
 *
 * <p>A box stands as late as its consumers allow, or as early as its producers do; an input stands
 * right before the first op that uses it in either case. An edge over several layers is cut into
 * pieces by points of no size; edges from the same box share them, like a wire that branches.
 */
final class Layers {
  /** Each layer's items from first to last; items below the number of boxes are boxes. */
  final List<List<Integer>> items = new ArrayList<>();

  /** For each item, the items of the layer before that lead to it. */
  final List<List<Integer>> before = new ArrayList<>();

  /** For each item, the items of the layer after that it leads to. */
  final List<List<Integer>> after = new ArrayList<>();

  /** For each edge, the points that cut it, in its direction. */
  final List<List<Integer>> cuts = new ArrayList<>();

  final int boxes;

  Layers(int boxes, List<Edge> edges, boolean early) {
    this.boxes = boxes;
    int[] fromEnd = fromEnd(boxes, edges);
    int last = Arrays.stream(fromEnd).max().orElse(0);
    if (early) {
      moveForward(fromEnd, last, edges);
    }
    for (int layer = 0; layer <= last; layer++) {
      items.add(new ArrayList<>());
    }
    for (int box = 0; box < boxes; box++) {
      add(last - fromEnd[box]);
      items.get(last - fromEnd[box]).add(box);
    }
    List<List<Integer>> trunks = new ArrayList<>();
    for (int box = 0; box < boxes; box++) {
      trunks.add(new ArrayList<>());
    }
    for (Edge edge : edges) {
      int first = last - fromEnd[edge.from()] + 1;
      int length = last - fromEnd[edge.to()] - first;
      List<Integer> trunk = trunks.get(edge.from());
      while (trunk.size() < length) {
        int point = add(first + trunk.size());
        items.get(first + trunk.size()).add(point);
        connect(trunk.isEmpty() ? edge.from() : trunk.get(trunk.size() - 1), point);
        trunk.add(point);
      }
      connect(length == 0 ? edge.from() : trunk.get(length - 1), edge.to());
      cuts.add(List.copyOf(trunk.subList(0, length)));
    }
  }

  private int add(int layer) {
    if (layer < 0 || layer >= items.size()) {
      throw new IllegalStateException("layout: layer " + layer + " of " + items.size());
    }
    before.add(new ArrayList<>());
    after.add(new ArrayList<>());
    return before.size() - 1;
  }

  private void connect(int from, int to) {
    after.get(from).add(to);
    before.get(to).add(from);
  }

  /** Computed boxes as early as their producers allow; inputs before the first that uses them. */
  private static void moveForward(int[] fromEnd, int last, List<Edge> edges) {
    List<Edge> turned = edges.stream().map(edge -> new Edge(edge.to(), edge.from())).toList();
    int[] fromStart = fromEnd(fromEnd.length, turned);
    int[] earliest = new int[fromEnd.length];
    Arrays.fill(earliest, last + 1);
    for (Edge edge : edges) {
      earliest[edge.from()] = Math.min(earliest[edge.from()], fromStart[edge.to()]);
    }
    for (int box = 0; box < fromEnd.length; box++) {
      boolean input = fromStart[box] == 0 && earliest[box] <= last;
      boolean result = fromStart[box] > 0;
      fromEnd[box] =
          input ? last - earliest[box] + 1 : result ? last - fromStart[box] : fromEnd[box];
    }
  }

  /** For each box, the number of edges on the longest path from it to a box without consumers. */
  private static int[] fromEnd(int boxes, List<Edge> edges) {
    List<List<Integer>> producers = new ArrayList<>();
    for (int i = 0; i < boxes; i++) {
      producers.add(new ArrayList<>());
    }
    int[] consumersLeft = new int[boxes];
    for (Edge edge : edges) {
      producers.get(edge.to()).add(edge.from());
      consumersLeft[edge.from()]++;
    }
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < boxes; i++) {
      if (consumersLeft[i] == 0) {
        open.add(i);
      }
    }
    int[] fromEnd = new int[boxes];
    int done = 0;
    while (!open.isEmpty()) {
      int box = open.remove();
      done++;
      for (int producer : producers.get(box)) {
        fromEnd[producer] = Math.max(fromEnd[producer], fromEnd[box] + 1);
        if (--consumersLeft[producer] == 0) {
          open.add(producer);
        }
      }
    }
    if (done < boxes) {
      throw new IllegalArgumentException(
          "layout: expected a graph without cycles but "
              + (boxes - done)
              + " boxes lie on or before one");
    }
    return fromEnd;
  }
}
