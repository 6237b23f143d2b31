package nn.core.training;

import nn.autodiff.Shape;
import org.jspecify.annotations.Nullable;

/** Where a trainer takes batches from: examples by number, or batches one after the other. */
interface Source {
  /** How many examples are measured at once. */
  int MEASURED_AT_ONCE = 256;

  /** The shape of one example, without the batch axis. */
  Shape inputShape();

  /** How many batches an epoch of training has; 0 if that is not known before its end. */
  long batches(Epochs epochs);

  /** The batches of one epoch of training. */
  Feed training(Epochs epochs, long epoch);

  /** All examples in their own order. */
  Feed measuring();

  /** Some examples once more, to look for a NaN in them; null if they cannot be had again. */
  @Nullable Batch again(int[] examples);

  static Source of(Dataset data) {
    return new DatasetSource(data);
  }

  static Source of(BatchSource data) {
    return new StreamSource(data);
  }
}
