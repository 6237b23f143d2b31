package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.schedules.Schedule;

/**
 * Adam that never forgets its greatest mean square, so that steps do not grow again.
 *
 * <pre>
 * m = beta1 m + (1 - beta1) g         m^ = m / (1 - beta1^t)
 * v = beta2 v + (1 - beta2) g^2
 * u = max(u, v)                       u^ = u / (1 - beta2^t)
 * w = w - rate m^ / (sqrt(u^) + epsilon)
 * </pre>
 *
 * <p>{@code Adam(amsgrad=True)} in Keras and PyTorch.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new AmsGrad(), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate about how far a step goes, 0 or more
 * @param beta1 how slowly the mean forgets, in [0, 1)
 * @param beta2 how slowly the mean square forgets, in [0, 1)
 * @param epsilon keeps the division finite, 0 or more
 * @see <a href="https://arxiv.org/abs/1904.09237">Reddi, Kale, Kumar: On the convergence of Adam
 *     and beyond, 2018</a>
 */
public record AmsGrad(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public AmsGrad {
    Settings.rate("AmsGrad", learningRate);
    Settings.fraction("AmsGrad", "beta1", beta1);
    Settings.fraction("AmsGrad", "beta2", beta2);
    Settings.atLeastZero("AmsGrad", "epsilon", epsilon);
  }

  /**
   * With beta1 0.9, beta2 0.999 and epsilon 1e-8.
   *
   * @param learningRate about how far a step goes, 0 or more
   */
  public AmsGrad(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8);
  }

  /**
   * With beta1 0.9, beta2 0.999 and epsilon 1e-8.
   *
   * @param learningRate about how far a step goes, 0 or more
   */
  public AmsGrad(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With learning rate 0.001. */
  public AmsGrad() {
    this(0.001);
  }

  @Override
  public List<String> slots() {
    return List.of("mean", "meanSquare", "maxMeanSquare");
  }

  @Override
  public AmsGrad withRate(UnaryOperator<Schedule> change) {
    return new AmsGrad(change.apply(learningRate), beta1, beta2, epsilon);
  }

  @Override
  public Rule rule(long step) {
    float rate = (float) (learningRate.at(step - 1) / (1 - Adam.power(beta1, step)));
    float scale = (float) (1 / StrictMath.sqrt(1 - Adam.power(beta2, step)));
    return (w, g, state, from, to) -> step(w, g, state, rate, scale, from, to);
  }

  private void step(
      float[] w, float[] g, float[][] state, float rate, float scale, int from, int to) {
    float[] m = state[0];
    float[] v = state[1];
    float[] most = state[2];
    float b1 = (float) beta1;
    float b2 = (float) beta2;
    float a1 = (float) (1 - beta1);
    float a2 = (float) (1 - beta2);
    float eps = (float) epsilon;
    for (int i = from; i < to; i++) {
      float gradient = g[i];
      float mean = b1 * m[i] + a1 * gradient;
      float square = b2 * v[i] + a2 * (gradient * gradient);
      float greatest = Math.max(most[i], square);
      m[i] = mean;
      v[i] = square;
      most[i] = greatest;
      w[i] -= rate * mean / ((float) Math.sqrt(greatest) * scale + eps);
    }
  }
}
