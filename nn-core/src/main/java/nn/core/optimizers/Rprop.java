package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.schedules.Schedule;

/**
 * Each weight has a step length of its own, which grows while its gradient keeps its sign and
 * shrinks when it changes; how large the gradient is does not count. For whole data sets as one
 * batch: noise changes signs.
 *
 * <pre>
 * e = grow where g keeps its sign, shrink where it changes, else 1
 * s = min(most, max(least, e s)), 1 at first
 * w = w - rate s sign(g); where the sign changed, no step, and the next one counts as the first
 * </pre>
 *
 * <p>PyTorch's {@code Rprop}, where lengths are counted as multiples of the first one, which is the
 * learning rate.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Rprop(0.01), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate how far the first step goes, 0 or more
 * @param grow what a length is multiplied by where the sign stays, 1 or more
 * @param shrink what it is multiplied by where the sign changes, in [0, 1)
 * @param least the shortest length, as a multiple of the first, 0 or more
 * @param most the greatest length, as a multiple of the first, 1 or more
 * @see <a href="https://doi.org/10.1109/ICNN.1993.298623">Riedmiller, Braun: A direct adaptive
 *     method for faster backpropagation learning, the RPROP algorithm, 1993</a>
 */
public record Rprop(Schedule learningRate, double grow, double shrink, double least, double most)
    implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Rprop {
    Settings.rate("Rprop", learningRate);
    Settings.fraction("Rprop", "shrink", shrink);
    Settings.atLeastZero("Rprop", "least", least);
    if (!(grow >= 1) || !(most >= 1) || Double.isInfinite(grow) || Double.isInfinite(most)) {
      throw new IllegalArgumentException(
          "Rprop: expected grow and most of 1 or more, finite, but got " + grow + " and " + most);
    }
  }

  /**
   * With growing by 1.2, shrinking by 0.5, between a 10,000th of the first length and its
   * 5,000fold.
   *
   * @param learningRate how far the first step goes, 0 or more
   */
  public Rprop(Schedule learningRate) {
    this(learningRate, 1.2, 0.5, 1e-4, 5000);
  }

  /**
   * With growing by 1.2, shrinking by 0.5, between a 10,000th of the first length and its
   * 5,000fold.
   *
   * @param learningRate how far the first step goes, 0 or more
   */
  public Rprop(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With learning rate 0.01. */
  public Rprop() {
    this(0.01);
  }

  @Override
  public List<String> slots() {
    return List.of("lastSign", "length");
  }

  @Override
  public Rprop withRate(UnaryOperator<Schedule> change) {
    return new Rprop(change.apply(learningRate), grow, shrink, least, most);
  }

  @Override
  public Rule rule(long step) {
    float rate = (float) learningRate.at(step - 1);
    return (w, g, state, from, to) -> step(w, g, state[0], state[1], rate, from, to);
  }

  private void step(
      float[] w, float[] g, float[] last, float[] lengths, float rate, int from, int to) {
    float longer = (float) grow;
    float shorter = (float) shrink;
    float min = (float) least;
    float max = (float) most;
    for (int i = from; i < to; i++) {
      float sign = Sign.of(g[i]);
      float kept = sign * last[i];
      float changed = Math.min(0f, kept);
      // Nothing is remembered yet where the length is 0: there it is 1.
      float before = lengths[i] + 1 - Math.min(1f, lengths[i] * Float.MAX_VALUE);
      float factor = 1 + Math.max(0f, kept) * (longer - 1) + changed * (1 - shorter);
      float length = Math.min(max, Math.max(min, before * factor));
      // Where the sign changed, no step is made, and none is remembered.
      float direction = sign * (1 + changed);
      lengths[i] = length;
      last[i] = direction;
      w[i] -= rate * length * direction;
    }
  }
}
