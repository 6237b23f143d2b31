package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.schedules.Schedule;

/**
 * Adam: each weight's step is its mean gradient over the root of its mean squared gradient.
 *
 * <pre>
 * m = beta1 m + (1 - beta1) g         m^ = m / (1 - beta1^t)
 * v = beta2 v + (1 - beta2) g^2       v^ = v / (1 - beta2^t)
 * w = w - rate m^ / (sqrt(v^) + epsilon)
 * </pre>
 *
 * <p>The powers of beta are taken by repeated squaring, in double; the rest is computed in float.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Adam(0.0005), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate about how far a step goes, 0 or more
 * @param beta1 how slowly the mean forgets, in [0, 1)
 * @param beta2 how slowly the mean square forgets, in [0, 1)
 * @param epsilon keeps the division finite, 0 or more
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma, Ba: Adam, a method for stochastic
 *     optimization, 2015</a>
 */
public record Adam(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Adam {
    Settings.rate("Adam", learningRate);
    Settings.fraction("Adam", "beta1", beta1);
    Settings.fraction("Adam", "beta2", beta2);
    Settings.atLeastZero("Adam", "epsilon", epsilon);
  }

  /**
   * With the same learning rate at every step.
   *
   * @param learningRate about how far a step goes, 0 or more
   * @param beta1 how slowly the mean forgets, in [0, 1)
   * @param beta2 how slowly the mean square forgets, in [0, 1)
   * @param epsilon keeps the division finite, 0 or more
   */
  public Adam(double learningRate, double beta1, double beta2, double epsilon) {
    this(Schedule.constant(learningRate), beta1, beta2, epsilon);
  }

  /**
   * With the paper's beta1 0.9, beta2 0.999 and epsilon 1e-8.
   *
   * @param learningRate about how far each step goes, 0 or more
   */
  public Adam(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8);
  }

  /**
   * With the paper's beta1 0.9, beta2 0.999 and epsilon 1e-8.
   *
   * @param learningRate about how far a step goes, 0 or more
   */
  public Adam(double learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8);
  }

  /** With learning rate 0.001. */
  public Adam() {
    this(0.001);
  }

  @Override
  public List<String> slots() {
    return List.of("mean", "meanSquare");
  }

  @Override
  public Adam withRate(UnaryOperator<Schedule> change) {
    return new Adam(change.apply(learningRate), beta1, beta2, epsilon);
  }

  @Override
  public Rule rule(long step) {
    float rate = (float) (learningRate.at(step - 1) / (1 - power(beta1, step)));
    float scale = (float) (1 / StrictMath.sqrt(1 - power(beta2, step)));
    return (w, g, state, from, to) -> step(w, g, state[0], state[1], rate, scale, from, to);
  }

  /** {@code base ^ exponent}; a step of a small network is too short for a call of pow. */
  static double power(double base, long exponent) {
    double power = 1;
    double square = base;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }

  /** A loop of one kind of step, which the compiler turns into vectors. */
  private void step(
      float[] w, float[] g, float[] m, float[] v, float rate, float scale, int from, int to) {
    float b1 = (float) beta1;
    float b2 = (float) beta2;
    float a1 = (float) (1 - beta1);
    float a2 = (float) (1 - beta2);
    float eps = (float) epsilon;
    for (int i = from; i < to; i++) {
      float gradient = g[i];
      float mean = b1 * m[i] + a1 * gradient;
      float square = b2 * v[i] + a2 * (gradient * gradient);
      m[i] = mean;
      v[i] = square;
      w[i] -= rate * mean / ((float) Math.sqrt(square) * scale + eps);
    }
  }
}
