package nn.core.optimizers;

/** An optimizer at work on one array of weights, with what it remembers of them. */
final class Update {
  private final Optimizer optimizer;
  private final float[][] state;

  Update(Optimizer optimizer, int weights) {
    this.optimizer = optimizer;
    this.state = new float[optimizer.slots().size()][weights];
  }

  void apply(float[] weights, float[] gradient, long step) {
    apply(weights, gradient, step, 0, weights.length);
  }

  void apply(float[] weights, float[] gradient, long step, int from, int to) {
    optimizer.rule(step).apply(weights, gradient, state, from, to);
  }
}
