package nn.core.optimizers;

import nn.autodiff.Shape;

/** An optimizer at work on one array of weights, with what it remembers of them. */
final class Update {
  private final Optimizer optimizer;
  private final float[][] state;

  /** Weights of one axis. */
  Update(Optimizer optimizer, int weights) {
    this(optimizer, Shape.of(weights));
  }

  Update(Optimizer all, Shape weights) {
    this.optimizer = all.of("dense1/weights", weights);
    this.state =
        optimizer.slots().stream()
            .map(slot -> new float[optimizer.slotShape(slot, weights).size()])
            .toArray(float[][]::new);
  }

  boolean needsWholeArrays() {
    return optimizer.needsWholeArrays();
  }

  void apply(float[] weights, float[] gradient, long step) {
    apply(weights, gradient, step, 0, weights.length);
  }

  void apply(float[] weights, float[] gradient, long step, int from, int to) {
    optimizer.rule(step).apply(weights, gradient, state, from, to);
  }

  float[][] state() {
    return state;
  }
}
