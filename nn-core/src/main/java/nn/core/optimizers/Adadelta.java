package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.schedules.Schedule;

/**
 * Each weight's step is as long as its steps were lately, seen in units of its gradients: no
 * learning rate has to be chosen.
 *
 * <pre>
 * v = rho v + (1 - rho) g^2
 * d = sqrt(u + epsilon) / sqrt(v + epsilon) g
 * u = rho u + (1 - rho) d^2
 * w = w - rate d
 * </pre>
 *
 * <p>As in Keras and PyTorch, with the paper's rate of 1 (Keras: 0.001).
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Adadelta(), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate what steps are multiplied by, 0 or more; 1 in the paper
 * @param rho how slowly the means forget, in [0, 1)
 * @param epsilon how the first steps begin, above 0
 * @see <a href="https://arxiv.org/abs/1212.5701">Zeiler: Adadelta, an adaptive learning rate
 *     method, 2012</a>
 */
public record Adadelta(Schedule learningRate, double rho, double epsilon) implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Adadelta {
    Settings.rate("Adadelta", learningRate);
    Settings.fraction("Adadelta", "rho", rho);
    Settings.positive("Adadelta", "epsilon", epsilon);
  }

  /**
   * With the paper's rho 0.95 and epsilon 1e-6.
   *
   * @param learningRate what steps are multiplied by, 0 or more
   */
  public Adadelta(Schedule learningRate) {
    this(learningRate, 0.95, 1e-6);
  }

  /**
   * With the paper's rho 0.95 and epsilon 1e-6.
   *
   * @param learningRate what steps are multiplied by, 0 or more
   */
  public Adadelta(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With learning rate 1.0. */
  public Adadelta() {
    this(1.0);
  }

  @Override
  public List<String> slots() {
    return List.of("meanSquare", "meanSquaredStep");
  }

  @Override
  public Adadelta withRate(UnaryOperator<Schedule> change) {
    return new Adadelta(change.apply(learningRate), rho, epsilon);
  }

  @Override
  public Rule rule(long step) {
    float rate = (float) learningRate.at(step - 1);
    return (w, g, state, from, to) -> step(w, g, state[0], state[1], rate, from, to);
  }

  private void step(float[] w, float[] g, float[] v, float[] u, float rate, int from, int to) {
    float keep = (float) rho;
    float take = (float) (1 - rho);
    float eps = (float) epsilon;
    for (int i = from; i < to; i++) {
      float steps = u[i];
      float square = keep * v[i] + take * (g[i] * g[i]);
      float delta = (float) Math.sqrt(steps + eps) / (float) Math.sqrt(square + eps) * g[i];
      v[i] = square;
      u[i] = keep * steps + take * (delta * delta);
      w[i] -= rate * delta;
    }
  }
}
