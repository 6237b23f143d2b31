package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.autodiff.Shape;
import nn.core.schedules.Schedule;

/**
 * Sharpness-aware minimization: another optimizer, with the gradient taken a little uphill, {@code
 * g (w + radius * g / |g|)}; finds flat valleys, which generalize better.
 *
 * <p>Costs a second forward and backward in each step.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Sam(new Adam(), 0.05), new MeanSquaredError());
 * }</pre>
 *
 * @param optimizer what follows the gradient
 * @param radius how far uphill the gradient is taken, above 0
 * @see <a href="https://arxiv.org/abs/2010.01412">Foret and others: Sharpness-aware minimization
 *     for efficiently improving generalization, 2021</a>
 */
public record Sam(Optimizer optimizer, double radius) implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if the radius is not above 0, or the optimizer goes uphill
   *     itself
   */
  public Sam {
    Settings.positive("Sam", "a radius", radius);
    if (optimizer.ascent() > 0) {
      throw new IllegalArgumentException(
          "Sam: expected an optimizer that does not go uphill itself but got " + optimizer);
    }
  }

  /** SGD with learning rate 0.01 and momentum 0.9, with the paper's radius of 0.05. */
  public Sam() {
    this(new Sgd(0.01, 0.9), 0.05);
  }

  @Override
  public double ascent() {
    return radius;
  }

  @Override
  public Rule rule(long step) {
    return optimizer.rule(step);
  }

  @Override
  public List<String> slots() {
    return optimizer.slots();
  }

  @Override
  public Shape slotShape(String slot, Shape weights) {
    return optimizer.slotShape(slot, weights);
  }

  @Override
  public Schedule learningRate() {
    return optimizer.learningRate();
  }

  @Override
  public Sam withRate(UnaryOperator<Schedule> change) {
    return new Sam(optimizer.withRate(change), radius);
  }

  @Override
  public Optimizer of(String name, Shape shape) {
    return optimizer.of(name, shape);
  }

  @Override
  public void requireFit(List<String> names) {
    optimizer.requireFit(names);
  }

  @Override
  public boolean needsWholeArrays() {
    return optimizer.needsWholeArrays();
  }
}
