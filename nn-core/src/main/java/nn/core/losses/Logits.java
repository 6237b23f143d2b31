package nn.core.losses;

import java.util.Objects;
import nn.autodiff.NdArray;
import nn.autodiff.Op;
import nn.autodiff.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind probabilities.
 *
 * <p>A loss that takes the logarithm of a softmax or a sigmoid loses everything once a probability
 * is rounded to 0. The graph knows what the probabilities were computed from, so the loss is
 * computed from there, as stable behind a softmax layer as on logits.
 */
public final class Logits {
  /** Closer to 0 or 1 than this, a probability that came without logits counts as this close. */
  static final double CLIP = 1e-7;

  private static final Op<NdArray> SOFTMAX =
      Objects.requireNonNull(Tensor.of(NdArray.of(0)).softmax().op());

  private static final Op<NdArray> SIGMOID =
      Objects.requireNonNull(Tensor.of(NdArray.scalar(0)).sigmoid().op());

  private Logits() {}

  /** What went into the softmax over the last axis that these came from; null if none did. */
  public static @Nullable Tensor behindSoftmax(Tensor probabilities) {
    return SOFTMAX.equals(probabilities.op()) ? probabilities.inputs().get(0) : null;
  }

  /** What went into the sigmoid that these came from; null if they came from something else. */
  public static @Nullable Tensor behindSigmoid(Tensor probabilities) {
    return SIGMOID.equals(probabilities.op()) ? probabilities.inputs().get(0) : null;
  }

  /** Probabilities away from 0 and 1, so that logarithms are finite. */
  static Tensor clipped(Tensor probabilities) {
    return probabilities.maximum(CLIP).minimum(1 - CLIP);
  }

  /** The logarithms of class probabilities along the last axis. */
  static Tensor logProbabilities(Tensor predictions, boolean areLogits) {
    Tensor logits = areLogits ? predictions : behindSoftmax(predictions);
    return logits != null ? logits.logSoftmax() : clipped(predictions).log();
  }

  /** The cross-entropy of each row of predictions and wanted probabilities. */
  static Tensor crossEntropy(Tensor predictions, Tensor wanted, boolean areLogits) {
    Tensor logits = areLogits ? predictions : behindSoftmax(predictions);
    return logits != null
        ? logits.crossEntropy(wanted.data())
        : clipped(predictions).log().mul(wanted).sum(-1).neg();
  }
}
