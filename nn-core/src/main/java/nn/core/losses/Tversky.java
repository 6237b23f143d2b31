package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * {@link Dice} that can mind false alarms and misses differently: {@code 1 - c / (c + alpha f +
 * beta m)}, where c is what is common, f what is too much and m what is missed; in [0, 1].
 *
 * <p><b>Shapes</b>: targets like predictions, {@code (batch, ...)}, both in [0, 1]. With 0.5 and
 * 0.5 it is {@link Dice}; a larger beta finds more of a small region. Summed over the whole batch,
 * as Keras's, where nothing else is said.
 *
 * <pre>{@code
 * Loss loss = new Tversky(0.3, 0.7);
 * }</pre>
 *
 * @param alpha how much what is too much counts, 0 or more
 * @param beta how much what is missed counts, 0 or more
 * @param overBatch whether the sums run over the whole batch, not over each example
 * @see <a href="https://arxiv.org/abs/1706.05721">Salehi, Erdogmus, Gholipour: Tversky loss
 *     function for image segmentation, 2017</a>
 */
public record Tversky(double alpha, double beta, boolean overBatch) implements Loss {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if alpha or beta is negative or not finite
   */
  public Tversky {
    Settings.requireNotNegative("Tversky", "an alpha", alpha);
    Settings.requireNotNegative("Tversky", "a beta", beta);
  }

  /** Over the whole batch. */
  public Tversky(double alpha, double beta) {
    this(alpha, beta, true);
  }

  @Override
  public Tensor of(Tensor predictions, NdArray targets) {
    return values(predictions, targets).mean();
  }

  @Override
  public Tensor each(Tensor predictions, NdArray targets) {
    return overBatch ? Loss.super.each(predictions, targets) : values(predictions, targets);
  }

  private Tensor values(Tensor predictions, NdArray targets) {
    Overlap overlap = Overlap.of("Tversky", predictions, targets, overBatch);
    Tensor common = overlap.common();
    Tensor all = common.add(overlap.tooMuch().mul(alpha)).add(overlap.missed().mul(beta));
    return common.like(1).sub(common.div(all.add(Overlap.LEAST)));
  }
}
