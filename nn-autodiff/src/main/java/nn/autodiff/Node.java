package nn.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One number, or array, of a computation, which remembers the op and the inputs it came from.
 *
 * <p>This class is all there is to reverse-mode differentiation, for both engines. {@link
 * #backward} first counts how often each result was used, then walks from the last result down: a
 * result passes its gradient on to its inputs when it has received a share from each of its uses,
 * and not before. Both walks are loops, so a graph may be as deep as memory allows.
 *
 * <p>A gradient is computed only for nodes that need one: the leaves made by {@code of} and what
 * was computed from them. Leaves add up the gradients of all graphs they take part in, until {@link
 * #zeroGrad}; a graph itself can be walked once.
 *
 * @param <D> what the node holds: {@link Double} or {@link NdArray}
 * @param <N> the kind of node
 */
public abstract sealed class Node<D, N extends Node<D, N>> permits Value, Tensor {
  final D data;
  private final @Nullable Op<D> op;
  private final N[] inputs;
  private final int depth;
  private final boolean tracked;
  private @Nullable D grad;
  private @Nullable String name;

  /** Uses in the graph under way that have not yet passed on their share of the gradient. */
  private int awaited;

  /** Whether {@code backward()} has walked this result, which nobody may walk again. */
  private boolean used;

  /** A leaf, which has no inputs. */
  Node(D data, boolean tracked, N[] none) {
    this.data = data;
    this.op = null;
    this.inputs = none;
    this.depth = 0;
    this.tracked = tracked;
  }

  /** A result whose gradient somebody may want. */
  Node(D data, Op<D> op, N[] inputs) {
    int deepest = 0;
    for (Node<D, N> input : inputs) {
      deepest = Math.max(deepest, input.depth);
    }
    this.data = data;
    this.op = op;
    this.inputs = inputs;
    this.depth = deepest + 1;
    this.tracked = true;
  }

  /** Whether a result of these is to remember them, because one of them wants a gradient. */
  static boolean wanted(Node<?, ?>[] inputs) {
    for (Node<?, ?> input : inputs) {
      if (input.tracked) {
        return !NoGrad.active();
      }
    }
    return false;
  }

  /** What the node holds. */
  public final D data() {
    return kept(data);
  }

  /** What the node holds, to compute with; not for keeping. */
  final D held() {
    return live(data);
  }

  /**
   * The gradient: how the last node of the graph changes with this one. Zero before {@link
   * #backward}, and for nodes that the graph does not reach.
   *
   * <p>An array is to be read only: several nodes may have the very same one.
   */
  public final D grad() {
    return grad == null ? zero() : kept(grad);
  }

  /** The gradient, to compute with; not for keeping. */
  final D gradient() {
    return grad == null ? zero() : live(grad);
  }

  /** Forgets the gradient, so that the next {@link #backward} starts from zero. */
  public final void zeroGrad() {
    grad = null;
  }

  /** Whether a gradient is computed for this node. */
  public final boolean tracked() {
    return tracked;
  }

  /** The op this came from; null for a leaf, a constant, and what was computed without gradient. */
  public final @Nullable Op<D> op() {
    return op;
  }

  /** The nodes this was computed from, in the op's order; empty where {@link #op} is null. */
  public final List<N> inputs() {
    return Collections.unmodifiableList(Arrays.asList(inputs));
  }

  /** The length of the longest path to a leaf. */
  public final int depth() {
    return depth;
  }

  /** The name given by {@link #named}, or null. */
  public final @Nullable String name() {
    return name;
  }

  /** Gives the node a name, for graphs and errors, and returns it. */
  public final N named(String name) {
    this.name = name;
    return self();
  }

  /** A constant with the same data, through which no gradient flows. */
  public abstract N detach();

  /**
   * Computes the gradient of this node by every node it was computed from.
   *
   * @throws IllegalStateException if a node of the graph was used by an earlier {@code backward()},
   *     if nothing here needs a gradient, or if this is an array of more than one number
   */
  public final void backward() {
    if (!tracked) {
      throw new IllegalStateException(
          "backward(): "
              + this
              + " was not computed from any leaf that wants a gradient; make the leaf with of(...)"
              + " instead of constant(...), and compute outside of NoGrad");
    }
    D one = one();
    List<Node<D, N>> graph = graph();
    receive(one);
    if (!graph.isEmpty()) {
      graph.forEach(node -> node.used = true);
      passOnAll();
    }
  }

  /** All results this was computed from, and itself, each with its uses counted. */
  private List<Node<D, N>> graph() {
    List<Node<D, N>> graph = new ArrayList<>();
    if (op != null) {
      graph.add(this);
    }
    try {
      for (int i = 0; i < graph.size(); i++) { // grows while it is walked
        Node<D, N> node = graph.get(i);
        node.requireUnused();
        for (Node<D, N> input : node.inputs) {
          if (input.op != null && input.awaited++ == 0) {
            graph.add(input);
          }
        }
      }
      return graph;
    } catch (IllegalStateException e) {
      graph.forEach(node -> node.awaited = 0);
      throw e;
    }
  }

  private void requireUnused() {
    if (used) {
      throw new IllegalStateException(
          "backward(): "
              + this
              + " belongs to a graph that backward() has used already, and its gradients would be"
              + " counted twice; compute the result anew before calling backward() again");
    }
  }

  /** From this result down to the leaves, each result when its whole gradient has arrived. */
  private void passOnAll() {
    List<Node<D, N>> ready = new ArrayList<>();
    ready.add(this);
    while (!ready.isEmpty()) {
      ready.remove(ready.size() - 1).passOn(ready);
    }
  }

  /** The chain rule at one result: each input receives its share of the gradient. */
  private void passOn(List<Node<D, N>> ready) {
    Op<D> rule = Objects.requireNonNull(op);
    D y = held();
    D dy = Objects.requireNonNull(grad);
    D[] x = data(inputs);
    for (int i = 0; i < x.length; i++) {
      Node<D, N> input = inputs[i];
      if (input.tracked) {
        input.receive(input.fit(rule.backward(i, dy, y, x), rule, i));
        if (input.op != null && --input.awaited == 0) {
          ready.add(input);
        }
      }
    }
  }

  /** A node that is used twice receives twice; what it receives adds up. */
  private void receive(D share) {
    grad = grad == null ? share : plus(live(grad), share);
  }

  /** All nodes that a node was computed from, and itself, each after its inputs. */
  static <N extends Node<?, N>> List<N> ancestors(N last) {
    Set<N> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<N> nodes = new ArrayList<>(List.of(last));
    for (int i = 0; i < nodes.size(); i++) { // grows while it is walked
      for (N input : nodes.get(i).inputs()) {
        if (seen.add(input)) {
          nodes.add(input);
        }
      }
    }
    nodes.sort(Comparator.comparingInt(Node::depth));
    return nodes;
  }

  /** What differs between a number and an array: eight small things. */
  abstract N self();

  abstract D one();

  abstract D zero();

  abstract D plus(D a, D b);

  /** A share of the gradient, from input {@code i} of an op, in the shape of this node's data. */
  abstract D fit(D share, Op<D> from, int i);

  abstract D[] data(N[] nodes);

  /** The same, which a reader has from now on and may keep. */
  abstract D kept(D data);

  /** The same, after a check that it is still there. */
  abstract D live(D data);

  /** A short text of the node for messages. */
  final String label(String what) {
    String origin = op == null ? "" : " = " + op.name() + "(...)";
    return (name == null ? "" : name + ": ") + what + origin;
  }
}
