package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.schedules.Schedule;

/**
 * Each weight's step is its gradient over the root of its mean squared gradient.
 *
 * <pre>
 * v = rho v + (1 - rho) g^2           a = rho a + (1 - rho) g   if centered, else 0
 * d = g / (sqrt(v - a^2) + epsilon)
 * s = momentum s + d
 * w = w - rate s
 * </pre>
 *
 * <p>PyTorch's {@code RMSprop}, with Keras' usual rho and learning rate; Keras adds epsilon below
 * the root.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new RmsProp(0.001), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate about how far a step goes, 0 or more
 * @param rho how slowly the mean square forgets, in [0, 1)
 * @param momentum how much of the last step goes on, in [0, 1)
 * @param epsilon keeps the division finite, above 0
 * @param centered whether it is the variance that is divided by, not the mean square
 * @see <a href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">Hinton:
 *     Neural networks for machine learning, lecture 6e, 2012</a>
 */
public record RmsProp(
    Schedule learningRate, double rho, double momentum, double epsilon, boolean centered)
    implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public RmsProp {
    Settings.rate("RmsProp", learningRate);
    Settings.fraction("RmsProp", "rho", rho);
    Settings.fraction("RmsProp", "momentum", momentum);
    Settings.positive("RmsProp", "epsilon", epsilon);
  }

  /**
   * With rho 0.9, without momentum, not centered, and epsilon 1e-7.
   *
   * @param learningRate about how far a step goes, 0 or more
   */
  public RmsProp(Schedule learningRate) {
    this(learningRate, 0.9, 0, 1e-7, false);
  }

  /**
   * With rho 0.9, without momentum, not centered, and epsilon 1e-7.
   *
   * @param learningRate about how far a step goes, 0 or more
   */
  public RmsProp(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With learning rate 0.001. */
  public RmsProp() {
    this(0.001);
  }

  @Override
  public RmsProp withRate(UnaryOperator<Schedule> change) {
    return new RmsProp(change.apply(learningRate), rho, momentum, epsilon, centered);
  }

  @Override
  public List<String> slots() {
    if (centered) {
      return List.of("meanSquare", "velocity", "mean");
    }
    return momentum == 0 ? List.of("meanSquare") : List.of("meanSquare", "velocity");
  }

  @Override
  public Rule rule(long step) {
    float rate = (float) learningRate.at(step - 1);
    if (centered) {
      return (w, g, state, from, to) ->
          centered(w, g, state[0], state[1], state[2], rate, from, to);
    }
    return momentum == 0
        ? (w, g, state, from, to) -> plain(w, g, state[0], rate, from, to)
        : (w, g, state, from, to) -> going(w, g, state[0], state[1], rate, from, to);
  }

  private void plain(float[] w, float[] g, float[] v, float rate, int from, int to) {
    float keep = (float) rho;
    float take = (float) (1 - rho);
    float eps = (float) epsilon;
    for (int i = from; i < to; i++) {
      float square = keep * v[i] + take * (g[i] * g[i]);
      v[i] = square;
      w[i] -= rate * g[i] / ((float) Math.sqrt(square) + eps);
    }
  }

  private void going(float[] w, float[] g, float[] v, float[] s, float rate, int from, int to) {
    float keep = (float) rho;
    float take = (float) (1 - rho);
    float go = (float) momentum;
    float eps = (float) epsilon;
    for (int i = from; i < to; i++) {
      float square = keep * v[i] + take * (g[i] * g[i]);
      float velocity = go * s[i] + g[i] / ((float) Math.sqrt(square) + eps);
      v[i] = square;
      s[i] = velocity;
      w[i] -= rate * velocity;
    }
  }

  private void centered(
      float[] w, float[] g, float[] v, float[] s, float[] a, float rate, int from, int to) {
    float keep = (float) rho;
    float take = (float) (1 - rho);
    float go = (float) momentum;
    float eps = (float) epsilon;
    for (int i = from; i < to; i++) {
      float square = keep * v[i] + take * (g[i] * g[i]);
      float mean = keep * a[i] + take * g[i];
      // Rounding must not take it below zero.
      float variance = Math.max(0f, square - mean * mean);
      float velocity = go * s[i] + g[i] / ((float) Math.sqrt(variance) + eps);
      v[i] = square;
      a[i] = mean;
      s[i] = velocity;
      w[i] -= rate * velocity;
    }
  }
}
