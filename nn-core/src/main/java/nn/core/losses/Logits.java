package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Op;
import nn.autodiff.Tensor;

/**
 * The numbers behind probabilities.
 *
 * <p>A loss that takes the logarithm of a softmax or a sigmoid loses everything once a probability
 * is rounded to 0. The graph knows what the probabilities were computed from, so the loss is
 * computed from there, as stable behind a softmax layer as on logits.
 */
final class Logits {
  /** Closer to 0 or 1 than this, a probability that came without logits counts as this close. */
  static final double CLIP = 1e-7;

  private Logits() {}

  /** What the last op was applied to, if it was the named one; else null. */
  static @org.jspecify.annotations.Nullable Tensor behind(String op, Tensor probabilities) {
    Op<NdArray> last = probabilities.op();
    return last != null && last.name().equals(op) ? probabilities.inputs().get(0) : null;
  }

  /** The logarithms of class probabilities along the last axis. */
  static Tensor logProbabilities(Tensor predictions, boolean areLogits) {
    Tensor logits = areLogits ? predictions : behind("softmax", predictions);
    return logits != null ? logits.logSoftmax() : predictions.maximum(CLIP).minimum(1 - CLIP).log();
  }
}
