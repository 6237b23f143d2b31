package nn.core.layers;

import nn.autodiff.Pointwise;

/** A rectifier whose slope for negative numbers is an array of its own. */
final class LearnedSlope {
  /** {@code x} where positive, else {@code slope * x}; of x and the slope. */
  static final Pointwise RECTIFIER =
      Pointwise.of(
          "prelu",
          (x, slope) -> x.maximum(0).add(slope.mul(x.minimum(0))),
          (x, slope, y) -> x.gt(0).add(slope.mul(x.gt(0).neg().add(1))),
          (x, slope, y) -> x.minimum(0));

  private LearnedSlope() {}
}
