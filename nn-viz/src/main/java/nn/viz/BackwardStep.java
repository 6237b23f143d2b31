package nn.viz;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.Node;
import org.jspecify.annotations.Nullable;

/**
 * One step of backpropagation: a node that has received its whole gradient passes it on.
 *
 * @param node the node at work, by its index
 * @param incoming its gradient
 * @param shares what it passes on, in the order of its inputs; nothing to constants
 */
record BackwardStep<D>(int node, D incoming, List<Share<D>> shares) {

  /**
   * What a node passes on to one of its inputs.
   *
   * @param input which input, counted from 0
   * @param to the node that is this input
   * @param local the derivative of the node by this input, or null where there is not just one
   * @param outgoing the share, incoming times local
   * @param before what the input had received before, or null
   * @param after what it has received now
   * @param awaited from how many uses it has not heard yet
   */
  record Share<D>(
      int input, int to, @Nullable D local, D outgoing, @Nullable D before, D after, int awaited) {}

  /**
   * Does what {@code backward()} does, in the same order, on a copy of the gradients: a node passes
   * its gradient on when it has heard from each of its uses, and not before.
   */
  static <D, N extends Node<D, N>> List<BackwardStep<D>> all(
      GraphWalk<N> walk, StepEngine<D, N> engine) {
    int last = walk.nodes().size() - 1;
    int[] awaited = new int[last + 1];
    walk.inputs().forEach(inputs -> inputs.forEach(input -> awaited[input]++));
    List<@Nullable D> gradients = new ArrayList<>();
    for (int i = 0; i < last; i++) {
      gradients.add(null);
    }
    gradients.add(engine.one(walk.nodes().get(last)));
    List<BackwardStep<D>> steps = new ArrayList<>();
    List<Integer> ready = new ArrayList<>(List.of(last));
    while (!ready.isEmpty()) {
      int at = ready.remove(ready.size() - 1);
      D incoming = gradients.get(at);
      if (incoming == null) {
        throw new IllegalStateException("graph steps: node " + at + " came before its gradient");
      }
      N node = walk.nodes().get(at);
      List<Share<D>> shares = new ArrayList<>();
      for (int i = 0; i < node.inputs().size(); i++) {
        N input = node.inputs().get(i);
        int to = walk.inputs().get(at).get(i);
        awaited[to]--;
        if (input.tracked()) {
          D outgoing = engine.share(node, i, incoming);
          D before = gradients.get(to);
          D after = before == null ? outgoing : engine.plus(before, outgoing);
          gradients.set(to, after);
          D local = engine.local(node, i);
          shares.add(new Share<>(i, to, local, outgoing, before, after, awaited[to]));
          if (input.op() != null && awaited[to] == 0) {
            ready.add(to);
          }
        }
      }
      steps.add(new BackwardStep<>(at, incoming, List.copyOf(shares)));
    }
    return steps;
  }
}
