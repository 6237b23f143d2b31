package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.schedules.Schedule;

/**
 * Each weight's step is its gradient over the root of the sum of all its squared gradients: steps
 * get shorter, and weights that seldom have a gradient go furthest.
 *
 * <pre>
 * s = s + g^2
 * w = w - rate g / (sqrt(s) + epsilon)
 * </pre>
 *
 * <p>As in PyTorch; Keras lets the sum begin with 0.1.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Adagrad(0.05), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate how far the first step goes, 0 or more
 * @param epsilon keeps the division finite, above 0
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan, Singer: Adaptive
 *     subgradient methods, 2011</a>
 */
public record Adagrad(Schedule learningRate, double epsilon) implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Adagrad {
    Settings.rate("Adagrad", learningRate);
    Settings.positive("Adagrad", "epsilon", epsilon);
  }

  /**
   * With epsilon 1e-10.
   *
   * @param learningRate how far the first step goes, 0 or more
   */
  public Adagrad(Schedule learningRate) {
    this(learningRate, 1e-10);
  }

  /**
   * With epsilon 1e-10.
   *
   * @param learningRate how far the first step goes, 0 or more
   */
  public Adagrad(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With learning rate 0.05. */
  public Adagrad() {
    this(0.05);
  }

  @Override
  public List<String> slots() {
    return List.of("sumOfSquares");
  }

  @Override
  public Adagrad withRate(UnaryOperator<Schedule> change) {
    return new Adagrad(change.apply(learningRate), epsilon);
  }

  @Override
  public Rule rule(long step) {
    float rate = (float) learningRate.at(step - 1);
    float eps = (float) epsilon;
    return (w, g, state, from, to) -> {
      float[] sum = state[0];
      for (int i = from; i < to; i++) {
        float squares = sum[i] + g[i] * g[i];
        sum[i] = squares;
        w[i] -= rate * g[i] / ((float) Math.sqrt(squares) + eps);
      }
    };
  }
}
