package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.schedules.Schedule;

/**
 * Stochastic gradient descent: a step against the gradient, {@code v = momentum * v - rate * g},
 * {@code w = w + v}.
 *
 * <p>With momentum 0 that is {@code w = w - rate * g}. With Nesterov's momentum, {@code w = w +
 * momentum * v - rate * g}: the step goes where the velocity is about to lead, as in Keras.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Sgd(0.1, 0.9), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate how far a step goes, 0 or more
 * @param momentum how much of the last step goes on, in [0, 1)
 * @param nesterov whether the step looks ahead; needs a momentum above 0
 * @see <a href="https://doi.org/10.1016/0041-5553(64)90137-5">Polyak: Some methods of speeding up
 *     the convergence of iteration methods, 1964</a>
 * @see <a href="https://proceedings.mlr.press/v28/sutskever13.html">Sutskever and others: On the
 *     importance of initialization and momentum in deep learning, 2013</a>
 */
public record Sgd(Schedule learningRate, double momentum, boolean nesterov) implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Sgd {
    Settings.rate("Sgd", learningRate);
    Settings.fraction("Sgd", "momentum", momentum);
    if (nesterov && momentum == 0) {
      throw new IllegalArgumentException(
          "Sgd: expected a momentum above 0 for Nesterov's but got 0; try 0.9");
    }
  }

  /**
   * With the usual momentum.
   *
   * @param learningRate how far a step goes, 0 or more
   * @param momentum how much of the last step goes on, in [0, 1)
   */
  public Sgd(Schedule learningRate, double momentum) {
    this(learningRate, momentum, false);
  }

  /**
   * With the same learning rate at every step.
   *
   * @param learningRate how far a step goes, 0 or more
   * @param momentum how much of the last step is gone once more, in [0, 1)
   */
  public Sgd(double learningRate, double momentum) {
    this(Schedule.constant(learningRate), momentum);
  }

  /**
   * Plain gradient descent.
   *
   * @param learningRate how far a step goes, 0 or more
   */
  public Sgd(Schedule learningRate) {
    this(learningRate, 0);
  }

  /**
   * Plain gradient descent.
   *
   * @param learningRate how far a step goes, 0 or more
   */
  public Sgd(double learningRate) {
    this(learningRate, 0);
  }

  /** The same, looking ahead with Nesterov's momentum. */
  public Sgd withNesterov() {
    return new Sgd(learningRate, momentum, true);
  }

  /** Plain gradient descent with learning rate 0.01. */
  public Sgd() {
    this(0.01);
  }

  @Override
  public List<String> slots() {
    return momentum == 0 ? List.of() : List.of("velocity");
  }

  @Override
  public Sgd withRate(UnaryOperator<Schedule> change) {
    return new Sgd(change.apply(learningRate), momentum, nesterov);
  }

  @Override
  public Rule rule(long step) {
    float rate = (float) learningRate.at(step - 1);
    float keep = (float) momentum;
    if (keep == 0) {
      return (w, g, state, from, to) -> {
        for (int i = from; i < to; i++) {
          w[i] -= rate * g[i];
        }
      };
    }
    if (nesterov) {
      return (w, g, state, from, to) -> {
        float[] v = state[0];
        for (int i = from; i < to; i++) {
          float now = rate * g[i];
          float velocity = keep * v[i] - now;
          v[i] = velocity;
          w[i] += keep * velocity - now;
        }
      };
    }
    return (w, g, state, from, to) -> {
      float[] v = state[0];
      for (int i = from; i < to; i++) {
        v[i] = keep * v[i] - rate * g[i];
        w[i] += v[i];
      }
    };
  }
}
