package nn.viz;

import java.util.List;
import nn.autodiff.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the pictures of single steps ask of an engine: the shares of a gradient, which its ops know,
 * and numbers as text.
 *
 * @param <D> what a node holds
 * @param <N> the kind of node
 */
interface StepEngine<D, N extends Node<D, N>> {
  /** The gradient of the last node by itself. */
  D one(N output);

  /** What a node passes on to one of its inputs, when it has received {@code dy} itself. */
  D share(N node, int input, D dy);

  /**
   * The derivative of a node by one of its inputs, which is what it passes on of a gradient of 1;
   * null where there is not one derivative for each number.
   */
  @Nullable D local(N node, int input);

  /** Both added up. */
  D plus(D a, D b);

  /** The number or the few numbers as they stand in a sentence; empty if there are too many. */
  String few(D data);

  /** As it stands in a sentence: the number, a few numbers, or the shape. */
  String inline(D data);

  /** How a share came about: {@code incoming · local = outgoing}, as far as that says it. */
  String product(D incoming, @Nullable D local, D outgoing);

  /** What a box says of the data. */
  List<GraphNode.Row> data(N node);

  /** The same where the data is still to come. */
  List<GraphNode.Row> dataToCome(N node);

  /**
   * What a box says of a gradient.
   *
   * @param gradient what has arrived so far; null if nothing has
   * @param complete whether nothing more is to come
   */
  List<GraphNode.Row> gradient(N node, @Nullable D gradient, boolean complete);
}
