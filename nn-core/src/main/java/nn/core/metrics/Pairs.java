package nn.core.metrics;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/** Predictions and targets number by number. */
final class Pairs {
  private Pairs() {}

  /** That each prediction has a target; {@code (batch,)} fits {@code (batch, 1)}. */
  static void check(String metric, NdArray predictions, NdArray targets) {
    Shape p = predictions.shape();
    Shape t = targets.shape();
    boolean columns =
        Math.max(p.rank(), t.rank()) == 2
            && Math.min(p.rank(), t.rank()) == 1
            && p.dim(0) == t.dim(0)
            && p.size() == t.size();
    if (p.rank() == 0 || !(columns || p.equals(t))) {
      throw new IllegalArgumentException(
          metric
              + ": expected predictions (batch, ...) and targets of one shape but got shapes "
              + p
              + " and "
              + t
              + "; change the last layer or the targets");
    }
  }
}
