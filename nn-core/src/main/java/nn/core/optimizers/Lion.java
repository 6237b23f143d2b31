package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.autodiff.Shape;
import nn.core.schedules.Schedule;

/**
 * Every weight goes equally far, in the direction of its mean gradient's sign.
 *
 * <pre>
 * c = sign(beta1 m + (1 - beta1) g)
 * m = beta2 m + (1 - beta2) g
 * w = w - rate (c + decay w)
 * </pre>
 *
 * <p>Its rate is a third to a tenth of Adam's, its decay 3 to 10 times as large. Biases and scales
 * do not decay.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Lion(1e-4), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate how far each step goes, 0 or more
 * @param beta1 how much the mean counts in the direction, in [0, 1)
 * @param beta2 how slowly the mean forgets, in [0, 1)
 * @param decay which part of a weight is lost in a step, times the learning rate, 0 or more
 * @see <a href="https://arxiv.org/abs/2302.06675">Chen and others: Symbolic discovery of
 *     optimization algorithms, 2023</a>
 */
public record Lion(Schedule learningRate, double beta1, double beta2, double decay)
    implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Lion {
    Settings.rate("Lion", learningRate);
    Settings.fraction("Lion", "beta1", beta1);
    Settings.fraction("Lion", "beta2", beta2);
    Settings.atLeastZero("Lion", "decay", decay);
  }

  /**
   * With the paper's beta1 0.9 and beta2 0.99, without decay.
   *
   * @param learningRate how far each step goes, 0 or more
   */
  public Lion(Schedule learningRate) {
    this(learningRate, 0.9, 0.99, 0);
  }

  /**
   * With the paper's beta1 0.9 and beta2 0.99, without decay.
   *
   * @param learningRate how far each step goes, 0 or more
   */
  public Lion(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With learning rate 1e-4. */
  public Lion() {
    this(1e-4);
  }

  @Override
  public List<String> slots() {
    return List.of("mean");
  }

  @Override
  public Lion withRate(UnaryOperator<Schedule> change) {
    return new Lion(change.apply(learningRate), beta1, beta2, decay);
  }

  /** For biases and scales without decay. */
  @Override
  public Lion of(String name, Shape shape) {
    return decay == 0 || Decay.applies(shape) ? this : new Lion(learningRate, beta1, beta2, 0);
  }

  @Override
  public Rule rule(long step) {
    float rate = (float) learningRate.at(step - 1);
    Rule signs = (w, g, state, from, to) -> step(w, g, state[0], rate, from, to);
    return Decay.before(signs, learningRate.at(step - 1) * decay);
  }

  private void step(float[] w, float[] g, float[] m, float rate, int from, int to) {
    float b1 = (float) beta1;
    float b2 = (float) beta2;
    float a1 = (float) (1 - beta1);
    float a2 = (float) (1 - beta2);
    for (int i = from; i < to; i++) {
      float mean = m[i];
      m[i] = b2 * mean + a2 * g[i];
      w[i] -= rate * Sign.of(b1 * mean + a1 * g[i]);
    }
  }
}
