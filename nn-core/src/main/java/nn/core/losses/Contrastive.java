package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * Draws embeddings of one class together and holds those of different classes apart: the mean over
 * all pairs of a batch of {@code d^2} where both have one label, else {@code max(margin - d, 0)^2},
 * d being their distance.
 *
 * <p><b>Shapes</b>: predictions are embeddings {@code (batch, n)}, targets labels {@code (batch,)}
 * or {@code (batch, 1)}. It looks at pairs, so examples have no loss of their own; a batch of one
 * has loss 0. The paper halves both squares.
 *
 * <pre>{@code
 * Model model = new Sequential(Shape.of(784), new Dense(64, Activation.RELU), new Dense(2));
 * Trainer trainer = new Trainer(model, new Adam(), new Contrastive(1));
 * }</pre>
 *
 * @param margin how far apart is far enough, above 0
 * @see <a href="https://doi.org/10.1109/CVPR.2006.100">Hadsell, Chopra, LeCun: Dimensionality
 *     reduction by learning an invariant mapping, 2006</a>
 */
public record Contrastive(double margin) implements Loss {
  /**
   * Checks the margin.
   *
   * @throws IllegalArgumentException if it is not above 0, or not finite
   */
  public Contrastive {
    Settings.requirePositive("Contrastive", "a margin", margin);
  }

  /** With margin 1. */
  public Contrastive() {
    this(1);
  }

  @Override
  public Tensor of(Tensor predictions, NdArray targets) {
    Pairs pairs = Pairs.of("Contrastive", predictions, targets);
    Tensor distances = pairs.distances();
    Tensor missing = distances.neg().add(margin).maximum(0);
    Tensor together = distances.mul(distances).mul(Tensor.constant(pairs.alike()));
    Tensor apart = missing.mul(missing).mul(Tensor.constant(pairs.unlike()));
    double batch = targets.size();
    return together.add(apart).sum().div(Math.max(1, batch * (batch - 1)));
  }
}
