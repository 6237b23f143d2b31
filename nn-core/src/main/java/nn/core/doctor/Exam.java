package nn.core.doctor;

import java.util.Set;
import nn.autodiff.NdArray;
import nn.core.losses.BinaryCrossEntropy;
import nn.core.losses.BinaryFocalCrossEntropy;
import nn.core.losses.CategoricalCrossEntropy;
import nn.core.losses.CategoricalFocalCrossEntropy;
import nn.core.losses.Huber;
import nn.core.losses.Ignoring;
import nn.core.losses.KullbackLeiblerDivergence;
import nn.core.losses.LogCosh;
import nn.core.losses.Loss;
import nn.core.losses.MeanAbsoluteError;
import nn.core.losses.MeanAbsolutePercentageError;
import nn.core.losses.MeanSquaredError;
import nn.core.losses.Quantile;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.losses.Weighted;

/**
 * What a model gave for examples whose targets are known, and what a loss said of it.
 *
 * @param given the loss
 * @param layer the path of the last layer
 * @param activation the name of the op the predictions came from; empty for none
 * @param inputs the examples
 * @param predictions what the model gave
 * @param targets what it should have given
 * @param value what the loss was; NaN where it refused the targets
 * @param refusal why it refused them; empty if it did not
 */
record Exam(
    Loss given,
    String layer,
    String activation,
    NdArray inputs,
    NdArray predictions,
    NdArray targets,
    double value,
    String refusal) {
  private static final Set<Class<? extends Loss>> OF_CLASSES =
      Set.of(
          SparseCategoricalCrossEntropy.class,
          CategoricalCrossEntropy.class,
          CategoricalFocalCrossEntropy.class,
          KullbackLeiblerDivergence.class);

  private static final Set<Class<? extends Loss>> OF_YES =
      Set.of(BinaryCrossEntropy.class, BinaryFocalCrossEntropy.class);

  private static final Set<Class<? extends Loss>> OF_NUMBERS =
      Set.of(
          MeanSquaredError.class,
          MeanAbsoluteError.class,
          MeanAbsolutePercentageError.class,
          Huber.class,
          LogCosh.class,
          Quantile.class);

  /** The loss itself, without what weights or leaves out examples. */
  Loss loss() {
    Loss inner = given;
    while (inner instanceof Weighted || inner instanceof Ignoring) {
      inner = inner instanceof Weighted weighted ? weighted.loss() : ((Ignoring) inner).loss();
    }
    return inner;
  }

  /** Whether all examples count, and alike. */
  boolean isPlain() {
    return given == loss();
  }

  /** Whether the loss expects one probability for each of several classes that exclude others. */
  boolean isCategorical() {
    return OF_CLASSES.contains(loss().getClass());
  }

  /** Whether the loss expects probabilities of yes. */
  boolean isBinary() {
    return OF_YES.contains(loss().getClass());
  }

  /** Whether predictions are to be what the targets are: a regression. */
  boolean isRegression() {
    return OF_NUMBERS.contains(loss().getClass());
  }

  /** Whether the loss takes logits, not probabilities. */
  boolean fromLogits() {
    Loss loss = loss();
    return (loss instanceof SparseCategoricalCrossEntropy sparse && sparse.fromLogits())
        || (loss instanceof CategoricalCrossEntropy categorical && categorical.fromLogits())
        || (loss instanceof BinaryCrossEntropy binary && binary.fromLogits())
        || (loss instanceof CategoricalFocalCrossEntropy focal && focal.fromLogits())
        || (loss instanceof BinaryFocalCrossEntropy focal && focal.fromLogits())
        || (loss instanceof KullbackLeiblerDivergence divergence && divergence.fromLogits());
  }

  /** What the loss is called. */
  String lossName() {
    return loss().getClass().getSimpleName();
  }

  /** The least of the predictions. */
  float low() {
    float low = Float.POSITIVE_INFINITY;
    for (float number : predictions.data()) {
      low = Math.min(low, number);
    }
    return low;
  }

  /** The largest of the predictions. */
  float high() {
    float high = Float.NEGATIVE_INFINITY;
    for (float number : predictions.data()) {
      high = Math.max(high, number);
    }
    return high;
  }
}
