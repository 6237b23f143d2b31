package nn.core.metrics;

import nn.autodiff.NdArray;

/** Something to judge a model by, counted up over the batches of an epoch. */
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
     * @param predictions what the model gave, axis 0 counts the examples
     * @param targets what it should have given
     */
    void add(NdArray predictions, NdArray targets);

    /** The metric over all batches so far. */
    double result();
  }
}
