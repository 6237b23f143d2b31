package nn.data.transforms;

import nn.core.training.Dataset;

/**
 * Something that has to look at the training examples before it can change any: it has no {@code
 * apply}, only {@code fit}.
 *
 * <p>Fit on the training part alone. A mean that has seen the test examples tells the network about
 * them, and the test is no test any more (a leak).
 *
 * <pre>{@code
 * Standardization standardize = Standardizer.perFeature().fit(split.train());
 * LabeledDataset test = split.test().map(standardize);
 * }</pre>
 *
 * @param <T> what comes out of fitting
 */
public interface Fittable<T extends Transform> {
  /**
   * Learns from the training examples.
   *
   * @throws IllegalArgumentException if there are no examples, or their shape or numbers do not do
   */
  T fit(Dataset train);
}
