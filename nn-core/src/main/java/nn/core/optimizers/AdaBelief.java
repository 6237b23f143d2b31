package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.schedules.Schedule;

/**
 * Adam that divides by how far gradients are from their mean: far steps where gradients are as
 * expected, short ones where they are not.
 *
 * <pre>
 * m = beta1 m + (1 - beta1) g                    m^ = m / (1 - beta1^t)
 * s = beta2 s + (1 - beta2) (g - m)^2 + epsilon  s^ = s / (1 - beta2^t)
 * w = w - rate m^ / (sqrt(s^) + epsilon)
 * </pre>
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new AdaBelief(), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate about how far a step goes, 0 or more
 * @param beta1 how slowly the mean forgets, in [0, 1)
 * @param beta2 how slowly the mean square forgets, in [0, 1)
 * @param epsilon keeps the division finite, above 0
 * @see <a href="https://arxiv.org/abs/2010.07468">Zhuang and others: AdaBelief optimizer, 2020</a>
 */
public record AdaBelief(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public AdaBelief {
    Settings.rate("AdaBelief", learningRate);
    Settings.fraction("AdaBelief", "beta1", beta1);
    Settings.fraction("AdaBelief", "beta2", beta2);
    Settings.positive("AdaBelief", "epsilon", epsilon);
  }

  /**
   * With the authors' beta1 0.9, beta2 0.999 and epsilon 1e-16.
   *
   * @param learningRate about how far a step goes, 0 or more
   */
  public AdaBelief(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-16);
  }

  /**
   * With the authors' beta1 0.9, beta2 0.999 and epsilon 1e-16.
   *
   * @param learningRate about how far a step goes, 0 or more
   */
  public AdaBelief(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With learning rate 0.001. */
  public AdaBelief() {
    this(0.001);
  }

  @Override
  public List<String> slots() {
    return List.of("mean", "meanSurprise");
  }

  @Override
  public AdaBelief withRate(UnaryOperator<Schedule> change) {
    return new AdaBelief(change.apply(learningRate), beta1, beta2, epsilon);
  }

  @Override
  public Rule rule(long step) {
    float rate = (float) (learningRate.at(step - 1) / (1 - Adam.power(beta1, step)));
    float scale = (float) (1 / StrictMath.sqrt(1 - Adam.power(beta2, step)));
    return (w, g, state, from, to) -> step(w, g, state[0], state[1], rate, scale, from, to);
  }

  private void step(
      float[] w, float[] g, float[] m, float[] s, float rate, float scale, int from, int to) {
    float b1 = (float) beta1;
    float b2 = (float) beta2;
    float a1 = (float) (1 - beta1);
    float a2 = (float) (1 - beta2);
    float eps = (float) epsilon;
    for (int i = from; i < to; i++) {
      float mean = b1 * m[i] + a1 * g[i];
      float surprise = g[i] - mean;
      float square = b2 * s[i] + a2 * (surprise * surprise) + eps;
      m[i] = mean;
      s[i] = square;
      w[i] -= rate * mean / ((float) Math.sqrt(square) * scale + eps);
    }
  }
}
