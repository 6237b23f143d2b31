package nn.core.optimizers;

import nn.autodiff.Shape;

/** Decoupled weight decay: before a step, weights lose a small part of themselves. */
final class Decay {
  private Decay() {}

  /** Whether weights of a shape decay: kernels and embeddings do, biases and scales do not. */
  static boolean applies(Shape shape) {
    return shape.rank() > 1;
  }

  /** A rule before which each weight loses a part of itself. */
  static Optimizer.Rule before(Optimizer.Rule rule, double part) {
    if (part == 0) {
      return rule;
    }
    float kept = (float) (1 - part);
    return (w, g, state, from, to) -> {
      for (int i = from; i < to; i++) {
        w[i] *= kept;
      }
      rule.apply(w, g, state, from, to);
    };
  }
}
