package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * Holds every embedding nearer to its own class than to any other, by a margin: the mean of {@code
 * max(p - n + margin, 0)}, where p is the distance to the furthest of its class in the batch and n
 * that to the nearest of the others, "batch hard".
 *
 * <p><b>Shapes</b>: predictions are embeddings {@code (batch, n)}, targets labels {@code (batch,)}
 * or {@code (batch, 1)}. The mean is over the examples that are not alone in their class, nor
 * without another class, in the batch; it looks at triplets, so examples have no loss of their own.
 *
 * <pre>{@code
 * Model model = new Sequential(Shape.of(784), new Dense(64, Activation.RELU), new Dense(8));
 * Trainer trainer = new Trainer(model, new Adam(), new Triplet(0.2));
 * }</pre>
 *
 * @param margin how much nearer is enough, above 0
 * @see <a href="https://arxiv.org/abs/1703.07737">Hermans, Beyer, Leibe: In defense of the triplet
 *     loss for person re-identification, 2017</a>
 */
public record Triplet(double margin) implements Loss {
  /** Further than anything. */
  private static final double FAR = 1e30;

  /**
   * Checks the margin.
   *
   * @throws IllegalArgumentException if it is not above 0, or not finite
   */
  public Triplet {
    Settings.requirePositive("Triplet", "a margin", margin);
  }

  /** With margin 1. */
  public Triplet() {
    this(1);
  }

  @Override
  public Tensor of(Tensor predictions, NdArray targets) {
    Pairs pairs = Pairs.of("Triplet", predictions, targets);
    Tensor alike = Tensor.constant(pairs.alike());
    Tensor unlike = Tensor.constant(pairs.unlike());
    Tensor counted = alike.max(1).mul(unlike.max(1));
    Tensor furthest = pairs.distances().mul(alike).max(1);
    Tensor nearest = pairs.distances().add(unlike.like(1).sub(unlike).mul(FAR)).neg().max(1).neg();
    Tensor missing = furthest.sub(nearest).add(margin).maximum(0);
    return missing.mul(counted).sum().div(Math.max(1, counted.sum().item()));
  }
}
