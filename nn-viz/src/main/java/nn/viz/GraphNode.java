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
   * @param label what it is; empty if the numbers speak for themselves
   * @param cells a number or shape, or the numbers of one row of a matrix
   * @param gradient whether it belongs to the way back
   */
  record Row(String label, List<String> cells, boolean gradient) {
    Row {
      cells = List.copyOf(cells);
    }

    Row(String label, String value, boolean gradient) {
      this(label, List.of(value), gradient);
    }

    /** The cells as one text. */
    String value() {
      return String.join(" ", cells);
    }
  }

  /** The name, or what else it can be told by. */
  String called() {
    return name != null
        ? name
        : op != null ? op : rows.isEmpty() ? "constant" : rows.get(0).value();
  }

  /** What it is, in one sentence without a full stop. */
  String sentence(List<String> inputs) {
    StringBuilder text = new StringBuilder(name == null ? "" : name + " = ");
    if (op != null) {
      text.append(op).append('(').append(String.join(", ", inputs)).append(")");
    } else {
      text.append(kind == Kind.CONSTANT ? "constant" : "leaf");
    }
    for (Row row : rows) {
      text.append(", ").append(row.label()).append(row.label().isEmpty() ? "" : " ");
      text.append(row.value());
    }
    return text.toString();
  }
}
