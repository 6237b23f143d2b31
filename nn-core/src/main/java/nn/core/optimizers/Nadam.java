package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.schedules.Schedule;

/**
 * Adam with Nesterov's look ahead: the step is taken along the mean that the next gradient is about
 * to find.
 *
 * <pre>
 * b_t = beta1 (1 - 0.96^t / 2)        B_t = b_1 b_2 ... b_t
 * m = beta1 m + (1 - beta1) g
 * v = beta2 v + (1 - beta2) g^2       v^ = v / (1 - beta2^t)
 * m^ = b_(t+1) m / (1 - B_(t+1)) + (1 - b_t) g / (1 - B_t)
 * w = w - rate m^ / (sqrt(v^) + epsilon)
 * </pre>
 *
 * <p>As in Keras; PyTorch lets the momentum grow more slowly, with {@code 0.96^(0.004 t)}.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Nadam(), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate about how far a step goes, 0 or more
 * @param beta1 how slowly the mean forgets, in [0, 1)
 * @param beta2 how slowly the mean square forgets, in [0, 1)
 * @param epsilon keeps the division finite, 0 or more
 * @see <a href="https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ">Dozat: Incorporating Nesterov
 *     momentum into Adam, 2016</a>
 */
public record Nadam(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Nadam {
    Settings.rate("Nadam", learningRate);
    Settings.fraction("Nadam", "beta1", beta1);
    Settings.fraction("Nadam", "beta2", beta2);
    Settings.atLeastZero("Nadam", "epsilon", epsilon);
  }

  /**
   * With beta1 0.9, beta2 0.999 and epsilon 1e-8.
   *
   * @param learningRate about how far a step goes, 0 or more
   */
  public Nadam(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8);
  }

  /**
   * With beta1 0.9, beta2 0.999 and epsilon 1e-8.
   *
   * @param learningRate about how far a step goes, 0 or more
   */
  public Nadam(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With learning rate 0.001. */
  public Nadam() {
    this(0.001);
  }

  @Override
  public List<String> slots() {
    return List.of("mean", "meanSquare");
  }

  @Override
  public Nadam withRate(UnaryOperator<Schedule> change) {
    return new Nadam(change.apply(learningRate), beta1, beta2, epsilon);
  }

  @Override
  public Rule rule(long step) {
    double now = momentum(step);
    double next = momentum(step + 1);
    double product = product(step);
    double rate = learningRate.at(step - 1);
    float ofMean = (float) (rate * next / (1 - product * next));
    float ofGradient = (float) (rate * (1 - now) / (1 - product));
    float scale = (float) (1 / StrictMath.sqrt(1 - Adam.power(beta2, step)));
    return (w, g, state, from, to) ->
        step(w, g, state[0], state[1], ofMean, ofGradient, scale, from, to);
  }

  private double momentum(long step) {
    return beta1 * (1 - 0.5 * Adam.power(0.96, step));
  }

  /** The product of all momentums so far; after some hundred steps nothing is left of it. */
  private double product(long steps) {
    double product = 1;
    double warm = 1;
    long step = 0;
    while (step < steps && step < 1000 && product > 1e-20) {
      warm *= 0.96;
      product *= beta1 * (1 - 0.5 * warm);
      step++;
    }
    return product > 1e-20 ? product * Adam.power(beta1, steps - step) : 0;
  }

  private void step(
      float[] w,
      float[] g,
      float[] m,
      float[] v,
      float ofMean,
      float ofGradient,
      float scale,
      int from,
      int to) {
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
      w[i] -= (ofMean * mean + ofGradient * gradient) / ((float) Math.sqrt(square) * scale + eps);
    }
  }
}
