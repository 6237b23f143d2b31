package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.autodiff.Shape;
import nn.core.schedules.Schedule;

/**
 * Momentum whose step is made orthogonal: every direction in which a kernel's momentum points gets
 * the same length.
 *
 * <pre>
 * m = momentum m + (1 - momentum) g       d = momentum m + (1 - momentum) g
 * w = w - rate (sqrt(max(1, columns / rows)) orthogonal(d) + decay w)
 * </pre>
 *
 * <p>{@code orthogonal} is five steps of a Newton-Schulz iteration, which takes singular values to
 * about 1. All axes of a kernel but the last are its rows. Weights of one axis follow another
 * optimizer; embeddings and the last layer should too, see {@link Groups}. As PyTorch's {@code
 * Muon}.
 *
 * <pre>{@code
 * Optimizer muon = Groups.of(new Muon()).with("dense3", new AdamW(0.001));
 * }</pre>
 *
 * @param learningRate how far a step goes along each direction, 0 or more
 * @param momentum how slowly the mean forgets, in [0, 1)
 * @param decay which part of a weight is lost in a step, times the learning rate, 0 or more
 * @param others what weights of one axis follow
 * @see <a href="https://kellerjordan.github.io/posts/muon/">Jordan and others: Muon, an optimizer
 *     for hidden layers in neural networks, 2024</a>
 */
public record Muon(Schedule learningRate, double momentum, double decay, Optimizer others)
    implements Optimizer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Muon {
    Settings.rate("Muon", learningRate);
    Settings.fraction("Muon", "momentum", momentum);
    Settings.atLeastZero("Muon", "decay", decay);
  }

  /**
   * With momentum 0.95, without decay, and AdamW with learning rate 0.001 for the others.
   *
   * @param learningRate how far a step goes along each direction, 0 or more
   */
  public Muon(Schedule learningRate) {
    this(learningRate, 0.95, 0, new AdamW());
  }

  /**
   * With momentum 0.95, without decay, and AdamW with learning rate 0.001 for the others.
   *
   * @param learningRate how far a step goes along each direction, 0 or more
   */
  public Muon(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /** With the author's learning rate 0.02. */
  public Muon() {
    this(0.02);
  }

  @Override
  public Optimizer of(String name, Shape shape) {
    return shape.rank() < 2 ? others.of(name, shape) : new MuonMatrix(this, shape);
  }

  @Override
  public Muon withRate(UnaryOperator<Schedule> change) {
    return new Muon(change.apply(learningRate), momentum, decay, others.withRate(change));
  }

  @Override
  public void requireFit(List<String> names) {
    others.requireFit(names);
  }

  /** The rule of weights of one axis. */
  @Override
  public Rule rule(long step) {
    return others.rule(step);
  }

  @Override
  public List<String> slots() {
    return others.slots();
  }

  @Override
  public Shape slotShape(String slot, Shape weights) {
    return others.slotShape(slot, weights);
  }

  @Override
  public boolean needsWholeArrays() {
    return others.needsWholeArrays();
  }
}
