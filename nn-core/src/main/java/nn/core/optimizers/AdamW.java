package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.autodiff.Shape;
import nn.core.schedules.Schedule;

/**
 * Adam with decoupled weight decay: besides Adam's step, kernels shrink by a small part of
 * themselves, {@code w = w - rate * decay * w}.
 *
 * <p>A penalty that is added to the gradient, like {@link nn.core.regularizers.L2}, would be
 * divided by the root of the mean square too, and hardly hold weights with large gradients. Weights
 * of one axis, the biases and scales, do not decay; PyTorch's {@code AdamW} lets all decay, with
 * the same formula.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new AdamW(0.001), new MeanSquaredError());
 * }</pre>
 *
 * @param learningRate about how far a step goes, 0 or more
 * @param beta1 how slowly the mean forgets, in [0, 1)
 * @param beta2 how slowly the mean square forgets, in [0, 1)
 * @param epsilon keeps the division finite, 0 or more
 * @param decay which part of a weight is lost in a step, times the learning rate, 0 or more
 * @see Adam
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov, Hutter: Decoupled weight decay
 *     regularization, 2019</a>
 */
public record AdamW(Schedule learningRate, double beta1, double beta2, double epsilon, double decay)
    implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public AdamW {
    Settings.rate("AdamW", learningRate);
    Settings.fraction("AdamW", "beta1", beta1);
    Settings.fraction("AdamW", "beta2", beta2);
    Settings.atLeastZero("AdamW", "epsilon", epsilon);
    Settings.atLeastZero("AdamW", "decay", decay);
  }

  /**
   * With Adam's beta1 0.9, beta2 0.999 and epsilon 1e-8.
   *
   * @param learningRate about how far a step goes, 0 or more
   * @param decay which part of a weight is lost in a step, times the learning rate, 0 or more
   */
  public AdamW(double learningRate, double decay) {
    this(Schedule.constant(learningRate), 0.9, 0.999, 1e-8, decay);
  }

  /**
   * With beta1 0.9, beta2 0.999, epsilon 1e-8 and PyTorch's decay of 0.01.
   *
   * @param learningRate about how far a step goes, 0 or more
   */
  public AdamW(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8, 0.01);
  }

  /**
   * With beta1 0.9, beta2 0.999, epsilon 1e-8 and PyTorch's decay of 0.01.
   *
   * @param learningRate about how far a step goes, 0 or more
   */
  public AdamW(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With learning rate 0.001. */
  public AdamW() {
    this(0.001);
  }

  @Override
  public List<String> slots() {
    return List.of("mean", "meanSquare");
  }

  @Override
  public AdamW withRate(UnaryOperator<Schedule> change) {
    return new AdamW(change.apply(learningRate), beta1, beta2, epsilon, decay);
  }

  /** For biases and scales without decay. */
  @Override
  public AdamW of(String name, Shape shape) {
    return decay == 0 || Decay.applies(shape)
        ? this
        : new AdamW(learningRate, beta1, beta2, epsilon, 0);
  }

  @Override
  public Rule rule(long step) {
    Rule adam = new Adam(learningRate, beta1, beta2, epsilon).rule(step);
    return Decay.before(adam, learningRate.at(step - 1) * decay);
  }
}
