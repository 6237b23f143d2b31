package nn.viz.model;

import java.util.List;
import nn.autodiff.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The rows and columns of an image that one place of a layer's result depends on, by the sizes of
 * the layers before it.
 *
 * @param top the first row; below 0 where padding is seen
 * @param bottom the last row
 * @param left the first column; below 0 where padding is seen
 * @param right the last column
 * @see <a href="https://doi.org/10.23915/distill.00021">Araujo, Norris, Sim: Computing receptive
 *     fields of convolutional neural networks, 2019</a>
 */
public record ReceptiveField(int top, int bottom, int left, int right) {
  /** Of a place that sees nothing but padding. */
  public static final ReceptiveField NONE = new ReceptiveField(0, -1, 0, -1);

  /** How many rows it has. */
  public int height() {
    return bottom - top + 1;
  }

  /** How many columns it has. */
  public int width() {
    return right - left + 1;
  }

  /** All places of an array, one of which has rows and columns only if it is an image. */
  static ReceptiveField whole(Shape shape) {
    return shape.rank() < 2
        ? new ReceptiveField(0, 0, 0, 0)
        : new ReceptiveField(0, shape.dim(0) - 1, 0, shape.dim(1) - 1);
  }

  /** The smallest field around this and another. */
  private ReceptiveField with(@Nullable ReceptiveField other) {
    return other == null
        ? this
        : new ReceptiveField(
            Math.min(top, other.top),
            Math.max(bottom, other.bottom),
            Math.min(left, other.left),
            Math.max(right, other.right));
  }

  /** What of it lies in an array, or null. */
  private @Nullable ReceptiveField cut(Shape shape) {
    ReceptiveField all = whole(shape);
    if (bottom < 0 || right < 0 || top > all.bottom || left > all.right) {
      return null;
    }
    return new ReceptiveField(
        Math.min(Math.max(top, all.top), all.bottom),
        Math.min(Math.max(bottom, all.top), all.bottom),
        Math.min(Math.max(left, all.left), all.right),
        Math.min(Math.max(right, all.left), all.right));
  }

  /**
   * The field of one place; {@link #NONE} if it depends on no pixel.
   *
   * @param graph the model
   * @param input the shape of the image
   * @param path the layer's path, one of the graph's
   * @param cut whether what would be padding is left out, at every layer on the way
   */
  public static ReceptiveField of(
      ModelGraph graph, Shape input, String path, int row, int column, boolean cut) {
    ReceptiveField place = new ReceptiveField(row, row, column, column);
    ReceptiveField field = trace(graph, input, path, place, cut);
    return field == null ? NONE : field;
  }

  /**
   * What a graph is asked for, so that some places of one of its nodes can be computed.
   *
   * @param given the shape of what the graph gets
   * @param path the node, or one of those inside it; the last one if null
   */
  private static @Nullable ReceptiveField trace(
      ModelGraph graph, Shape given, @Nullable String path, ReceptiveField places, boolean cut) {
    List<ModelGraph.Node> nodes = graph.nodes();
    int start = start(nodes, path);
    // What each node is asked for; the first is what the graph gets.
    @Nullable ReceptiveField[] asked = new ReceptiveField[nodes.size() + 1];
    asked[start + 1] = places;
    @Nullable ReceptiveField inputs = null;
    for (int i = start; i >= 0; i--) {
      ReceptiveField wanted = asked[i + 1];
      ModelGraph.Node node = nodes.get(i);
      if (wanted == null) {
        continue;
      }
      if (node.from().isEmpty()) {
        inputs = wanted.with(inputs);
      }
      for (int from : node.from()) {
        Shape shape = from < 0 ? given : nodes.get(from).output();
        ModelGraph inside = node.inside();
        String within = i == start && path != null && !node.path().equals(path) ? path : null;
        ReceptiveField needed =
            inside == null
                ? LayerReach.through(node.layer(), shape, node.output(), wanted)
                : trace(inside, shape, within, wanted, cut);
        ReceptiveField there = needed == null || !cut ? needed : needed.cut(shape);
        asked[from + 1] = there == null ? asked[from + 1] : there.with(asked[from + 1]);
      }
    }
    return inputs == null ? asked[0] : inputs;
  }

  private static int start(List<ModelGraph.Node> nodes, @Nullable String path) {
    for (int i = 0; i < nodes.size() && path != null; i++) {
      ModelGraph inside = nodes.get(i).inside();
      if (nodes.get(i).path().equals(path) || (inside != null && inside.find(path) != null)) {
        return i;
      }
    }
    return nodes.size() - 1;
  }
}
