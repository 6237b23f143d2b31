package nn.viz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a drawn graph says of one node of a computation.
 *
 * @param kind what role it plays
 * @param name what it is called, or null
 * @param op what computed it, or null for a leaf
 * @param rows what it holds, line by line
 */
record GraphNode(Kind kind, @Nullable String name, @Nullable String op, List<Row> rows) {

  /** The role of a node. */
  enum Kind {
    /** A leaf whose gradient is wanted. */
    LEAF,
    /** A number that no gradient flows into. */
    CONSTANT,
    /** Computed on the way. */
    RESULT,
    /** What the graph computes. */
    OUTPUT
  }

  /**
   * One line of a node.
   *
   * @param label what it is; empty if the number speaks for itself
   * @param value the number or shape
   * @param gradient whether it belongs to the way back
   */
  record Row(String label, String value, boolean gradient) {}

  /** The name, or what else it can be told by. */
  String called() {
    return name != null ? name : op != null ? op : "constant";
  }
}
