package nn.autodiff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number, or array, of a computation, which remembers the op and the inputs it came from.
 *
 * <p>This class is all there is to reverse-mode differentiation, for both engines. A node lies
 * deeper than each of its inputs, so walking from the deepest up, every node has received its whole
 * gradient before it passes it on, however often it was used.
 *
 * <p>A gradient is computed only for nodes that need one: the leaves made by {@code of} and what
 * was computed from them. Leaves add up the gradients of all graphs they take part in, until {@link
 * #zeroGrad}; a graph itself can be walked once.
 *
 * @param <D> what the node holds: {@link Double} or {@link NdArray}
 * @param <N> the kind of node
 */
public abstract sealed class Node<D, N extends Node<D, N>> permits Value, Tensor {
  private final D data;
  private final @Nullable Op<D> op;
  private final List<N> inputs;
  private final int depth;
  private final boolean tracked;
  private @Nullable D grad;
  private @Nullable String name;

  /** The walk that used this node, which nobody may use again; a leaf takes part in any number. */
  private @Nullable Object usedBy;

  /** A leaf. */
  Node(D data, boolean tracked) {
    this.data = data;
    this.op = null;
    this.inputs = List.of();
    this.depth = 0;
    this.tracked = tracked;
  }

  /** A result; it forgets where it came from if nobody can want its gradient. */
  Node(D data, Op<D> op, List<N> inputs) {
    int deepest = 0;
    boolean needed = false;
    for (N input : inputs) {
      needed |= input.tracked();
      deepest = Math.max(deepest, input.depth());
    }
    this.data = data;
    this.tracked = needed && !NoGrad.active();
    this.op = tracked ? op : null;
    this.inputs = tracked ? inputs : List.of();
    this.depth = tracked ? deepest + 1 : 0;
  }

  /** What the node holds. */
  public final D data() {
    return data;
  }

  /**
   * The gradient: how the last node of the graph changes with this one. Zero before {@link
   * #backward}, and for nodes that the graph does not reach.
   */
  public final D grad() {
    return grad == null ? zero() : grad;
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
    return inputs;
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
    receive(one());
    for (Node<D, N> node : deepestFirst()) {
      node.passOn();
    }
  }

  /** The chain rule at one node: each input receives its share of the gradient. */
  private void passOn() {
    D[] x = data(inputs);
    for (int i = 0; i < x.length; i++) {
      N input = inputs.get(i);
      if (input.tracked()) {
        input.receive(rule().backward(i, grad(), data, x));
      }
    }
  }

  /** A node that is used twice receives twice; what it receives adds up. */
  final void receive(D share) {
    D fitting = fit(share);
    grad = grad == null ? fitting : plus(grad, fitting);
  }

  /** All results this was computed from, and itself, ordered by depth; a loop, not a recursion. */
  private List<Node<D, N>> deepestFirst() {
    Object walk = new Object();
    List<Node<D, N>> found = new ArrayList<>();
    ArrayDeque<Node<D, N>> open = new ArrayDeque<>();
    open.push(this);
    while (!open.isEmpty()) {
      Node<D, N> node = open.pop();
      if (node.depth > 0 && node.tracked && node.usedBy != walk) {
        node.use(walk);
        found.add(node);
        node.inputs.forEach(open::push);
      }
    }
    return byDepth(found);
  }

  private void use(Object walk) {
    if (usedBy != null) {
      throw new IllegalStateException(
          "backward(): "
              + this
              + " belongs to a graph that backward() has used already, and its gradients would be"
              + " counted twice; compute the result anew before calling backward() again");
    }
    usedBy = walk;
  }

  /** A counting sort, so that a graph of n nodes takes n steps. */
  private List<Node<D, N>> byDepth(List<Node<D, N>> found) {
    int[] start = new int[depth + 2];
    for (Node<D, N> node : found) {
      start[depth - node.depth + 1]++;
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    List<Node<D, N>> sorted = new ArrayList<>(Collections.nCopies(found.size(), this));
    for (Node<D, N> node : found) {
      sorted.set(start[depth - node.depth]++, node);
    }
    return sorted;
  }

  private Op<D> rule() {
    if (op == null) {
      throw new IllegalStateException(this + " is a leaf and has no op");
    }
    return op;
  }

  /** What differs between a number and an array: six small things. */
  abstract N self();

  abstract D one();

  abstract D zero();

  abstract D plus(D a, D b);

  /** A share of the gradient in the shape of this node's data. */
  abstract D fit(D share);

  abstract D[] data(List<N> nodes);

  /** A short text of the node for messages. */
  final String label(String what) {
    String origin = op == null ? "" : " = " + op.name() + "(...)";
    return (name == null ? "" : name + ": ") + what + origin;
  }
}
