package nn.core.optimizers;

import nn.autodiff.Shape;

/**
 * Stochastic gradient descent: a step against the gradient, {@code v = momentum * v - rate * g},
 * {@code w = w + v}.
 *
 * <p>With momentum 0 that is {@code w = w - rate * g}.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Sgd(0.1, 0.9), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate how far a step goes, 0 or more
 * @param momentum how much of the last step goes on, in [0, 1)
 * @see <a href="https://doi.org/10.1016/0041-5553(64)90137-5">Polyak: Some methods of speeding up
 *     the convergence of iteration methods, 1964</a>
 */
public record Sgd(double learningRate, double momentum) implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Sgd {
    Settings.atLeastZero("Sgd", "a learning rate", learningRate);
    Settings.fraction("Sgd", "momentum", momentum);
  }

  /**
   * Plain gradient descent.
   *
   * @param learningRate how far a step goes, 0 or more
   */
  public Sgd(double learningRate) {
    this(learningRate, 0);
  }

  /** Plain gradient descent with learning rate 0.01. */
  public Sgd() {
    this(0.01);
  }

  @Override
  public Update update(Shape shape) {
    float rate = (float) learningRate;
    float keep = (float) momentum;
    if (keep == 0) {
      return (w, g, step) -> {
        for (int i = 0; i < w.length; i++) {
          w[i] -= rate * g[i];
        }
      };
    }
    float[] v = new float[shape.size()];
    return (w, g, step) -> {
      for (int i = 0; i < w.length; i++) {
        v[i] = keep * v[i] - rate * g[i];
        w[i] += v[i];
      }
    };
  }
}
