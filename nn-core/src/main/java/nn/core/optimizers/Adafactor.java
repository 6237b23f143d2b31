package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.autodiff.Shape;
import nn.core.schedules.Schedule;

/**
 * Adam with little memory: of a kernel's mean squares only the means of rows and of columns are
 * kept, and steps are as long as the weights are large.
 *
 * <pre>
 * b = 1 - t^-forgetting
 * r = b r + (1 - b) rowMeans(g^2)     c = b c + (1 - b) columnMeans(g^2)
 * u = g / sqrt(r c / mean(r))         u = u / max(1, rms(u) / clip)
 * w = w - max(least, rms(w)) min(rate, 1 / sqrt(t)) u
 * </pre>
 *
 * <p>Weights of one axis keep their mean squares whole; of more than two, the last two are rows and
 * columns. To {@code g^2} 1e-30 is added. As in Keras and PyTorch.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Adafactor(), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate how far steps go as a part of the weights, at most, 0 or more
 * @param forgetting how fast the mean squares forget less, above 0
 * @param clip the greatest root mean square of {@code u}, above 0
 * @param least how large weights count at least, above 0
 * @see <a href="https://arxiv.org/abs/1804.04235">Shazeer, Stern: Adafactor, adaptive learning
 *     rates with sublinear memory cost, 2018</a>
 */
public record Adafactor(Schedule learningRate, double forgetting, double clip, double least)
    implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Adafactor {
    Settings.rate("Adafactor", learningRate);
    Settings.positive("Adafactor", "forgetting", forgetting);
    Settings.positive("Adafactor", "clip", clip);
    Settings.positive("Adafactor", "least", least);
  }

  /**
   * With the paper's forgetting 0.8, clip 1 and least 0.001.
   *
   * @param learningRate how far steps go as a part of the weights, at most, 0 or more
   */
  public Adafactor(Schedule learningRate) {
    this(learningRate, 0.8, 1, 1e-3);
  }

  /**
   * With the paper's forgetting 0.8, clip 1 and least 0.001.
   *
   * @param learningRate how far steps go as a part of the weights, at most, 0 or more
   */
  public Adafactor(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With PyTorch's learning rate 0.01. */
  public Adafactor() {
    this(0.01);
  }

  @Override
  public Optimizer of(String name, Shape shape) {
    return shape.rank() < 2 ? this : new AdafactorMatrix(this, shape);
  }

  @Override
  public List<String> slots() {
    return List.of("meanSquare");
  }

  @Override
  public Adafactor withRate(UnaryOperator<Schedule> change) {
    return new Adafactor(change.apply(learningRate), forgetting, clip, least);
  }

  @Override
  public boolean needsWholeArrays() {
    return true;
  }

  /** The rule of weights of one axis. */
  @Override
  public Rule rule(long step) {
    float keep = (float) keep(step);
    float take = 1 - keep;
    return (w, g, state, from, to) -> {
      float[] v = state[0];
      float[] u = new float[to - from];
      for (int i = from; i < to; i++) {
        v[i] = keep * v[i] + take * (g[i] * g[i] + 1e-30f);
        u[i - from] = g[i] / (float) Math.sqrt(v[i]);
      }
      walk(w, u, step, from);
    };
  }

  double keep(long step) {
    return 1 - StrictMath.pow((double) step, -forgetting);
  }

  /** Goes along u, no further than its clip and the weights' size allow. */
  void walk(float[] w, float[] u, long step, int from) {
    double rate = Math.min(learningRate.at(step - 1), 1 / StrictMath.sqrt((double) step));
    double size = Math.max(least, rms(w, from, u.length));
    float far = (float) (rate * size / Math.max(1, rms(u, 0, u.length) / clip));
    for (int i = 0; i < u.length; i++) {
      w[from + i] -= far * u[i];
    }
  }

  private static double rms(float[] numbers, int from, int count) {
    return StrictMath.sqrt(Squares.sum(numbers, from, from + count) / count);
  }
}
