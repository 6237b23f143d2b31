package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.schedules.Schedule;

/**
 * Adam with the greatest recent gradient in place of the root of the mean square.
 *
 * <pre>
 * m = beta1 m + (1 - beta1) g
 * u = max(beta2 u, |g|)
 * w = w - rate / (1 - beta1^t) m / (u + epsilon)
 * </pre>
 *
 * <p>As in Keras; PyTorch adds epsilon before the maximum is taken.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Adamax(), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate about how far a step goes, 0 or more
 * @param beta1 how slowly the mean forgets, in [0, 1)
 * @param beta2 how slowly the maximum forgets, in [0, 1)
 * @param epsilon keeps the division finite, above 0
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma, Ba: Adam, a method for stochastic
 *     optimization, 2015, section 7.1</a>
 */
public record Adamax(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Adamax {
    Settings.rate("Adamax", learningRate);
    Settings.fraction("Adamax", "beta1", beta1);
    Settings.fraction("Adamax", "beta2", beta2);
    Settings.positive("Adamax", "epsilon", epsilon);
  }

  /**
   * With the paper's beta1 0.9 and beta2 0.999, and epsilon 1e-8.
   *
   * @param learningRate about how far a step goes, 0 or more
   */
  public Adamax(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8);
  }

  /**
   * With the paper's beta1 0.9 and beta2 0.999, and epsilon 1e-8.
   *
   * @param learningRate about how far a step goes, 0 or more
   */
  public Adamax(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With learning rate 0.001. */
  public Adamax() {
    this(0.001);
  }

  @Override
  public List<String> slots() {
    return List.of("mean", "maximum");
  }

  @Override
  public Adamax withRate(UnaryOperator<Schedule> change) {
    return new Adamax(change.apply(learningRate), beta1, beta2, epsilon);
  }

  @Override
  public Rule rule(long step) {
    float rate = (float) (learningRate.at(step - 1) / (1 - Adam.power(beta1, step)));
    return (w, g, state, from, to) -> step(w, g, state[0], state[1], rate, from, to);
  }

  private void step(float[] w, float[] g, float[] m, float[] u, float rate, int from, int to) {
    float b1 = (float) beta1;
    float b2 = (float) beta2;
    float a1 = (float) (1 - beta1);
    float eps = (float) epsilon;
    for (int i = from; i < to; i++) {
      float mean = b1 * m[i] + a1 * g[i];
      float most = Math.max(b2 * u[i], Math.abs(g[i]));
      m[i] = mean;
      u[i] = most;
      w[i] -= rate * mean / (most + eps);
    }
  }
}
