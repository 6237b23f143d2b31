package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * How little a predicted region overlaps with the true one: {@code 1 - 2 sum(t p) / (sum(t) +
 * sum(p))}, in [0, 1]; for segmentation, where the region is much smaller than the image.
 *
 * <p><b>Shapes</b>: targets like predictions, {@code (batch, ...)}, both in [0, 1]. Keras sums over
 * the whole batch, and so does this where nothing else is said; then examples have no loss of their
 * own, and small regions count less than large ones. 1e-7 is added to the divisor.
 *
 * <pre>{@code
 * Loss asKeras = new Dice();
 * Loss ofEachImage = new Dice(false);
 * }</pre>
 *
 * @param overBatch whether the sums run over the whole batch, not over each example
 * @see <a href="https://arxiv.org/abs/1606.04797">Milletari, Navab, Ahmadi: V-Net, 2016</a>
 */
public record Dice(boolean overBatch) implements Loss {
  /** Over the whole batch. */
  public Dice() {
    this(true);
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
    Overlap overlap = Overlap.of("Dice", predictions, targets, overBatch);
    Tensor twice = overlap.common().mul(2);
    Tensor both = twice.add(overlap.tooMuch()).add(overlap.missed());
    return twice.like(1).sub(twice.div(both.add(Overlap.LEAST)));
  }
}
