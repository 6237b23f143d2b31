package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.autodiff.Shape;
import nn.core.schedules.Schedule;

/**
 * Adam with decay whose step is, for each kernel, as long as the kernel itself times the learning
 * rate; for very large batches.
 *
 * <pre>
 * m = beta1 m + (1 - beta1) g         m^ = m / (1 - beta1^t)
 * v = beta2 v + (1 - beta2) g^2       v^ = v / (1 - beta2^t)
 * r = m^ / (sqrt(v^) + epsilon) + decay w
 * w = w - rate |w| / |r| r
 * </pre>
 *
 * <p>Where {@code |w|} or {@code |r|} is 0 the step is {@code rate r}. Weights of one axis, the
 * biases and scales, follow Adam, without decay.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Lamb(), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate how long a step is as a part of the kernel, 0 or more
 * @param beta1 how slowly the mean forgets, in [0, 1)
 * @param beta2 how slowly the mean square forgets, in [0, 1)
 * @param epsilon keeps the division finite, 0 or more
 * @param decay how strongly weights shrink, 0 or more
 * @see <a href="https://arxiv.org/abs/1904.00962">You and others: Large batch optimization for deep
 *     learning, 2020</a>
 */
public record Lamb(Schedule learningRate, double beta1, double beta2, double epsilon, double decay)
    implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Lamb {
    Settings.rate("Lamb", learningRate);
    Settings.fraction("Lamb", "beta1", beta1);
    Settings.fraction("Lamb", "beta2", beta2);
    Settings.atLeastZero("Lamb", "epsilon", epsilon);
    Settings.atLeastZero("Lamb", "decay", decay);
  }

  /**
   * With the paper's beta1 0.9, beta2 0.999, epsilon 1e-6 and decay 0.01.
   *
   * @param learningRate how long a step is as a part of the kernel, 0 or more
   */
  public Lamb(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-6, 0.01);
  }

  /**
   * With the paper's beta1 0.9, beta2 0.999, epsilon 1e-6 and decay 0.01.
   *
   * @param learningRate how long a step is as a part of the kernel, 0 or more
   */
  public Lamb(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With learning rate 0.001. */
  public Lamb() {
    this(0.001);
  }

  @Override
  public List<String> slots() {
    return List.of("mean", "meanSquare");
  }

  @Override
  public Lamb withRate(UnaryOperator<Schedule> change) {
    return new Lamb(change.apply(learningRate), beta1, beta2, epsilon, decay);
  }

  @Override
  public Optimizer of(String name, Shape shape) {
    return Decay.applies(shape) ? this : new Adam(learningRate, beta1, beta2, epsilon);
  }

  @Override
  public boolean needsWholeArrays() {
    return true;
  }

  @Override
  public Rule rule(long step) {
    float rate = (float) learningRate.at(step - 1);
    float first = (float) (1 / (1 - Adam.power(beta1, step)));
    float second = (float) (1 / StrictMath.sqrt(1 - Adam.power(beta2, step)));
    return (w, g, state, from, to) -> {
      remember(g, state[0], state[1], from, to);
      float[] r = directions(w, state[0], state[1], first, second, from, to);
      double weights = Squares.sum(w, from, to);
      double steps = Squares.sum(r, from, to);
      boolean scaled = weights > 0 && steps > 0;
      float far = scaled ? (float) (rate * StrictMath.sqrt(weights / steps)) : rate;
      for (int i = from; i < to; i++) {
        w[i] -= far * r[i];
      }
    };
  }

  private void remember(float[] g, float[] m, float[] v, int from, int to) {
    float b1 = (float) beta1;
    float b2 = (float) beta2;
    float a1 = (float) (1 - beta1);
    float a2 = (float) (1 - beta2);
    for (int i = from; i < to; i++) {
      m[i] = b1 * m[i] + a1 * g[i];
      v[i] = b2 * v[i] + a2 * (g[i] * g[i]);
    }
  }

  private float[] directions(
      float[] w, float[] m, float[] v, float first, float second, int from, int to) {
    float eps = (float) epsilon;
    float shrink = (float) decay;
    float[] r = new float[to];
    for (int i = from; i < to; i++) {
      r[i] = m[i] * first / ((float) Math.sqrt(v[i]) * second + eps) + shrink * w[i];
    }
    return r;
  }
}
