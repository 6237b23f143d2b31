package nn.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nn.autodiff.NdArray;
import nn.autodiff.Node;
import nn.autodiff.Pointwise;
import nn.viz.layout.Edge;
import org.jspecify.annotations.Nullable;

/**
 * A graph folded into boxes that each stand for a part of the computation, such as a layer or a
 * neuron.
 *
 * <p>A part has one result that leads out of it: a result with a name; of scalars also one that
 * several others use, and that of a function of one number, such as an activation; of tensors also
 * one that several parts use. Into it goes whatever leads to that result alone. An op on weights of
 * another layer, {@code dense3/kernel}, belongs to that layer and so to a part of its own. With a
 * part go leaves that it alone uses, if they have no name or one below its own; leaves that
 * somebody named stay in sight. Since only one node leads out of a part, the folded graph has no
 * circles either.
 *
 * @param walk the whole graph
 * @param part for each node the last node of the part it belongs to
 * @param titles for each last node of a part what the part is called, or null
 */
record GraphFold<N extends Node<?, N>>(
    GraphWalk<N> walk, List<Integer> part, List<@Nullable String> titles) {

  /**
   * Folds a graph.
   *
   * @param depth how many levels of names such as {@code encoder/dense1} to keep apart
   * @param apart whether what several others use ends a part, and what an activation gives
   */
  static <N extends Node<?, N>> GraphFold<N> of(GraphWalk<N> walk, int depth, boolean apart) {
    int n = walk.nodes().size();
    int[] part = new int[n];
    int[] users = new int[n]; // the part that uses a node
    int[] user = new int[n]; // the node that does
    Arrays.fill(users, NOBODY);
    Arrays.fill(user, NOBODY);
    @Nullable String[] titles = new String[n];
    for (int i = n - 1; i >= 0; i--) {
      N node = walk.nodes().get(i);
      String name = cut(node.name(), depth);
      String title = name != null || node.op() == null ? name : cut(layer(node), depth);
      boolean alone = users[i] >= 0;
      boolean inside = alone && (title == null || isWithin(title, titles[users[i]]));
      boolean named = name != null && depth == ALL;
      boolean ends = node.op() != null && (named || (apart && (user[i] == SEVERAL || bends(node))));
      part[i] = inside && !ends ? users[i] : i;
      titles[i] = title;
      for (int input : walk.inputs().get(i)) {
        users[input] = users[input] == NOBODY || users[input] == part[i] ? part[i] : SEVERAL;
        user[input] = user[input] == NOBODY || user[input] == i ? i : SEVERAL;
      }
    }
    uncoverInputs(walk, part);
    return new GraphFold<>(
        walk, Arrays.stream(part).boxed().toList(), new ArrayList<>(Arrays.asList(titles)));
  }

  /** All levels of names. */
  static final int ALL = Integer.MAX_VALUE;

  private static final int NOBODY = -1;
  private static final int SEVERAL = -2;

  /** Whether a node is a function of one number that does more than to scale it. */
  private static boolean bends(Node<?, ?> node) {
    Pointwise pointwise = Objects.requireNonNull(node.op()).pointwise();
    return pointwise != null && pointwise.arity() == 1 && pointwise != Pointwise.NEG;
  }

  private static @Nullable String cut(@Nullable String name, int depth) {
    if (name == null || depth == ALL) {
      return name;
    }
    String[] levels = name.split("/", -1);
    return String.join("/", Arrays.asList(levels).subList(0, Math.min(depth, levels.length)));
  }

  /** The layer whose weights an op works on, if they have the name of one. */
  private static @Nullable String layer(Node<?, ?> node) {
    for (Node<?, ?> input : node.inputs()) {
      String name = input.name();
      if (input.op() == null && name != null && name.contains("/")) {
        return name.substring(0, name.lastIndexOf('/'));
      }
    }
    return null;
  }

  private static boolean isWithin(String name, @Nullable String title) {
    return title != null && (name.equals(title) || name.startsWith(title + "/"));
  }

  /** Where nothing else comes into a part, the arrays it begins with are what comes in. */
  private static <N extends Node<?, N>> void uncoverInputs(GraphWalk<N> walk, int[] part) {
    boolean[] hasInput = new boolean[part.length];
    for (int i = 0; i < part.length; i++) {
      for (int input : walk.inputs().get(i)) {
        hasInput[part[i]] |= part[input] != part[i];
      }
    }
    for (int i = 0; i < part.length; i++) {
      N node = walk.nodes().get(i);
      boolean array = node.data() instanceof NdArray data && data.size() > 1;
      if (node.op() == null && node.name() == null && array && !hasInput[part[i]]) {
        part[i] = i;
      }
    }
  }

  /** How many boxes the folded graph has. */
  int boxes() {
    int boxes = 0;
    for (int i = 0; i < part.size(); i++) {
      boxes += part.get(i) == i ? 1 : 0;
    }
    return boxes;
  }

  /** How many of the boxes stand for something computed. */
  int parts() {
    int parts = 0;
    for (int i = 0; i < part.size(); i++) {
      parts += part.get(i) == i && walk.nodes().get(i).op() != null ? 1 : 0;
    }
    return parts;
  }

  /** For each box the nodes in it, the last of them being the one that leads out. */
  List<List<Integer>> members() {
    int[] box = boxOf();
    List<List<Integer>> members = new ArrayList<>();
    for (int i = 0; i < boxes(); i++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < part.size(); i++) {
      members.get(box[part.get(i)]).add(i);
    }
    return members;
  }

  /** The edges between the boxes, one for each pair of them. */
  List<Edge> edges() {
    int[] box = boxOf();
    Set<Edge> edges = new LinkedHashSet<>();
    for (int to = 0; to < part.size(); to++) {
      for (int from : walk.inputs().get(to)) {
        if (!part.get(from).equals(part.get(to))) {
          edges.add(new Edge(box[part.get(from)], box[part.get(to)]));
        }
      }
    }
    return List.copyOf(edges);
  }

  private int[] boxOf() {
    int[] box = new int[part.size()];
    int boxes = 0;
    for (int i = 0; i < box.length; i++) {
      box[i] = part.get(i) == i ? boxes++ : -1;
    }
    return box;
  }

  /** What is known of the nodes of one box: how much there is, and what comes in. */
  Content content(List<Integer> members) {
    int last = members.get(members.size() - 1);
    int ops = 0;
    List<N> leaves = new ArrayList<>();
    Set<N> inputs = new LinkedHashSet<>();
    for (int i : members) {
      N node = walk.nodes().get(i);
      ops += node.op() == null ? 0 : 1;
      if (node.op() == null && i != last) {
        leaves.add(node);
      }
      for (int input : walk.inputs().get(i)) {
        if (!part.get(input).equals(part.get(i))) {
          inputs.add(walk.nodes().get(input));
        }
      }
    }
    return new Content(walk.nodes().get(last), titles.get(last), ops, leaves, List.copyOf(inputs));
  }

  /**
   * What one box stands for.
   *
   * @param result what leads out of it
   * @param title what it is called, or null
   * @param ops how many ops there are in it
   * @param leaves the leaves in it
   * @param inputs the nodes that lead into it
   */
  record Content(
      Node<?, ?> result,
      @Nullable String title,
      int ops,
      List<? extends Node<?, ?>> leaves,
      List<? extends Node<?, ?>> inputs) {

    /** The node as it is drawn. */
    GraphNode drawn(boolean output, List<GraphNode.Row> rows) {
      GraphNode node = Graphs.node(result, title, output, rows);
      return ops < 2 ? node : new GraphNode(node.kind(), title, ops + " ops", rows);
    }
  }
}
