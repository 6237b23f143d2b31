package nn.core.metrics;

import nn.autodiff.NdArray;

/**
 * Something to judge a model by, counted up over the batches of an epoch.
 *
 * <p>However the examples are split into batches, the result has the same bits.
 *
 * <pre>{@code
 * Metric.Count count = new Accuracy().start();
 * count.add(model.predict(inputs), targets);
 * count.result();
 * }</pre>
 */
public interface Metric {
  /** What it is called in histories: {@code accuracy}. */
  String name();

  /** A fresh count. */
  Count start();

  /** A metric while batches come in. */
  interface Count {
    /**
     * Takes a batch into account.
     *
     * <p>The arrays are the caller's, who may use them again for the next batch: copy what is to be
     * kept.
     *
     * @param predictions what the model gave, axis 0 counts the examples
     * @param targets what it should have given
     * @throws IllegalArgumentException if the shapes do not fit, or a label cannot be
     */
    void add(NdArray predictions, NdArray targets);

    /**
     * The metric over all batches so far; NaN before the first example, and after a prediction that
     * is NaN, for then nobody knows.
     */
    double result();
  }
}
