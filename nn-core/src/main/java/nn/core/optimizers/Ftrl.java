package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.core.schedules.Schedule;

/**
 * Follow the regularized leader: Adagrad that keeps weights at exactly zero until their gradients
 * have proved them useful; for wide, sparse, linear models.
 *
 * <pre>
 * n' = n + g^2, at first n = initial
 * z = z + rate g - (sqrt(n') - sqrt(n)) w
 * w = 0 where |z| <= rate l1, else (sign(z) rate l1 - z) / (sqrt(n') + 2 rate l2)
 * </pre>
 *
 * <p>As in Keras, with z counted in units of the rate, so that the rate may change. Weights start
 * where they are; in Keras they start from zero, whatever the initializer says.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Ftrl(0.05), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate how far steps go, 0 or more
 * @param l1 what a weight of 1 costs by its magnitude, 0 or more
 * @param l2 what a weight of 1 costs by its square, 0 or more
 * @param initial what the sum of squares begins with, above 0
 * @see <a href="https://research.google/pubs/ad-click-prediction-a-view-from-the-trenches/">McMahan
 *     and others: Ad click prediction, a view from the trenches, 2013</a>
 */
public record Ftrl(Schedule learningRate, double l1, double l2, double initial)
    implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Ftrl {
    Settings.rate("Ftrl", learningRate);
    Settings.atLeastZero("Ftrl", "l1", l1);
    Settings.atLeastZero("Ftrl", "l2", l2);
    Settings.positive("Ftrl", "initial", initial);
  }

  /**
   * With no penalties, and Keras' initial sum of 0.1.
   *
   * @param learningRate how far steps go, 0 or more
   */
  public Ftrl(Schedule learningRate) {
    this(learningRate, 0, 0, 0.1);
  }

  /**
   * With no penalties, and Keras' initial sum of 0.1.
   *
   * @param learningRate how far steps go, 0 or more
   */
  public Ftrl(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With learning rate 0.05. */
  public Ftrl() {
    this(0.05);
  }

  @Override
  public List<String> slots() {
    return List.of("sumOfSquares", "leader");
  }

  @Override
  public Ftrl withRate(UnaryOperator<Schedule> change) {
    return new Ftrl(change.apply(learningRate), l1, l2, initial);
  }

  @Override
  public Rule rule(long step) {
    float rate = (float) learningRate.at(step - 1);
    return (w, g, state, from, to) -> step(w, g, state[0], state[1], rate, from, to);
  }

  private void step(float[] w, float[] g, float[] n, float[] z, float rate, int from, int to) {
    float first = (float) initial;
    float l1Rate = rate * (float) l1;
    float l2Rate = 2 * rate * (float) l2;
    for (int i = from; i < to; i++) {
      float weight = w[i];
      float gradient = g[i];
      // 1 where the weight was learned, 0 where it was given and z has to be found.
      float known = Math.min(1f, n[i] * Float.MAX_VALUE);
      float before = n[i] + (1 - known) * first;
      float root = (float) Math.sqrt(before);
      float given = -weight * (root + l2Rate) - Sign.of(weight) * l1Rate;
      float squares = before + gradient * gradient;
      float newRoot = (float) Math.sqrt(squares);
      float sum = known * z[i] + (1 - known) * given + rate * gradient - (newRoot - root) * weight;
      float way = Sign.of(sum) * Math.max(0f, Math.abs(sum) - l1Rate);
      // 0 where there is no gradient: rounding must not move those.
      float moved = Math.min(1f, Math.abs(gradient) * Float.MAX_VALUE);
      n[i] = squares;
      z[i] = sum;
      w[i] = (1 - moved) * weight - moved * (way / (newRoot + l2Rate));
    }
  }
}
