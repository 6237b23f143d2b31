package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/** How much of two regions is common, of what is missed, and of what is too much. */
record Overlap(Tensor common, Tensor tooMuch, Tensor missed) {
  /** Keeps a region that is empty in both from being divided by 0. */
  static final double LEAST = 1e-7;

  /**
   * Sums over a whole batch, or over each example.
   *
   * @return sums of shape {@code ()}, or {@code (batch,)}
   */
  static Overlap of(String loss, Tensor predictions, NdArray targets, boolean overBatch) {
    Tensor t = Targets.likePredictions(loss, predictions, targets);
    Targets.checkFractions(loss, targets, "a mask is 1 inside and 0 outside");
    Tensor one = t.like(1);
    return new Overlap(
        sum(t.mul(predictions), overBatch),
        sum(one.sub(t).mul(predictions), overBatch),
        sum(t.mul(one.sub(predictions)), overBatch));
  }

  private static Tensor sum(Tensor x, boolean overBatch) {
    return overBatch ? x.sum() : x.reshape(x.shape().dim(0), -1).sum(1);
  }
}
