package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * Minus the cosine of the angle between prediction and target, {@code -mean(p t / (|p| |t|))}, in
 * [-1, 1]: -1 where both point the same way; for directions and embeddings, whose lengths do not
 * matter.
 *
 * <p><b>Shapes</b>: predictions and targets {@code (batch, ..., n)}; the angle is between rows of n
 * numbers. A row of zeros has cosine 0. As Keras's; PyTorch's CosineEmbeddingLoss is 1 more.
 *
 * <pre>{@code
 * Loss loss = new CosineSimilarity();
 * }</pre>
 */
public record CosineSimilarity() implements MeanLoss {
  /** The square of the least length, so that a row of zeros is not divided by 0. */
  private static final double LEAST = 1e-12;

  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor wanted = Targets.likePredictions("CosineSimilarity", predictions, targets);
    Tensor lengths = squares(predictions).mul(squares(wanted)).sqrt();
    return predictions.mul(wanted).sum(-1).div(lengths).neg();
  }

  private static Tensor squares(Tensor x) {
    return x.mul(x).sum(-1).maximum(LEAST);
  }
}
