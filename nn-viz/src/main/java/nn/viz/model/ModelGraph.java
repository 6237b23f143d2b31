package nn.viz.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nn.autodiff.Shape;
import nn.core.Layer;
import org.jspecify.annotations.Nullable;

/**
 * A model, or a block of one, as nodes in an order in which each comes after what it is made from;
 * the last one is the result.
 *
 * @param nodes the inputs, layers, joins and outputs
 */
public record ModelGraph(List<Node> nodes) {
  /** Stands for what a block is given, where a node's number is asked for. */
  public static final int GIVEN = -1;

  /** Keeps the nodes as they are. */
  public ModelGraph {
    nodes = List.copyOf(nodes);
  }

  /**
   * One node.
   *
   * @param path what it is called, below the blocks it is in
   * @param text what it is, with its settings, as in code
   * @param kind what it is for
   * @param layer the layer, or null if it is none
   * @param output the shape of one result
   * @param parameters how many weights it has; 0 where weights of another place are used again
   * @param from the numbers of the nodes it is made from, {@link #GIVEN} for what the block gets
   * @param inside what a block is made of, or null
   */
  public record Node(
      String path,
      String text,
      LayerKind kind,
      @Nullable Layer layer,
      Shape output,
      long parameters,
      List<Integer> from,
      @Nullable ModelGraph inside) {
    /** Keeps the list as it is. */
    public Node {
      from = List.copyOf(from);
    }

    /** What it is called in the block it is in. */
    public String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    /** This block as one box. */
    private Node closed() {
      int layers = inside == null ? 0 : inside.layers();
      String more = text + ", " + layers + (layers == 1 ? " layer" : " layers");
      return new Node(path, more, kind, layer, output, parameters, from, null);
    }

    private Node open(int depth) {
      ModelGraph less = inside == null ? null : inside.closed(depth);
      return new Node(path, text, kind, layer, output, parameters, from, less);
    }

    /** All that matters but its name and its inputs: nodes of one signature are drawn alike. */
    String signature() {
      return text
          + '|'
          + kind
          + '|'
          + output
          + '|'
          + parameters
          + (inside == null ? "" : inside.signature(0, inside.nodes.size()));
    }
  }

  /** What the nodes from one number up to another are, wherever they stand. */
  String signature(int start, int end) {
    List<String> parts = new ArrayList<>();
    for (int i = start; i < end; i++) {
      List<Integer> from = new ArrayList<>();
      for (int source : nodes.get(i).from()) {
        from.add(source - start);
      }
      parts.add(nodes.get(i).signature() + from);
    }
    return parts.stream().collect(Collectors.joining(";", "{", "}"));
  }

  /** How many layers there are that have none inside, at any depth. */
  public int layers() {
    int layers = 0;
    for (Node node : nodes) {
      layers += node.inside != null ? node.inside.layers() : node.layer != null ? 1 : 0;
    }
    return layers;
  }

  /** How many nodes there are that have none inside, at any depth. */
  public int leaves() {
    int leaves = 0;
    for (Node node : nodes) {
      leaves += node.inside == null ? 1 : node.inside.leaves();
    }
    return leaves;
  }

  /**
   * This graph with blocks closed: those inside so many others are one node each.
   *
   * @param depth how many blocks stay open inside one another, 0 or more
   */
  public ModelGraph closed(int depth) {
    List<Node> closed = new ArrayList<>();
    for (Node node : nodes) {
      closed.add(node.inside == null ? node : depth == 0 ? node.closed() : node.open(depth - 1));
    }
    return new ModelGraph(closed);
  }

  /** How deep blocks are inside one another; 0 if there is none. */
  public int depth() {
    int depth = 0;
    for (Node node : nodes) {
      depth = Math.max(depth, node.inside == null ? 0 : 1 + node.inside.depth());
    }
    return depth;
  }

  /** The node of a path, here or inside, or null. */
  public @Nullable Node find(String path) {
    for (Node node : nodes) {
      Node found = node.path.equals(path) ? node : null;
      if (found == null && node.inside != null) {
        found = node.inside.find(path);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
