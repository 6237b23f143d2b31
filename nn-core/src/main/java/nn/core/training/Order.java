package nn.core.training;

import java.util.Arrays;
import nn.autodiff.RandomStream;

/** The numbers of the examples in the order they are taken, cut into batches. */
final class Order {
  private final int[] examples;
  private final int batchSize;

  private Order(int[] examples, int batchSize) {
    this.examples = examples;
    this.batchSize = Math.min(batchSize, Math.max(1, examples.length));
  }

  /** All examples in their own order. */
  static Order straight(int size, int batchSize) {
    int[] examples = new int[size];
    Arrays.setAll(examples, i -> i);
    return new Order(examples, batchSize);
  }

  /** All examples in the order of one epoch. */
  static Order of(int size, Epochs epochs, long epoch) {
    return epochs.shuffled()
        ? new Order(
            RandomStream.of(epochs.seed(), "order", epoch).permutation(size), epochs.batchSize())
        : straight(size, epochs.batchSize());
  }

  /** How many batches there are; the last one may be smaller. */
  int batches() {
    return batches(examples.length, batchSize);
  }

  /** How many batches so many examples make. */
  static int batches(int size, int batchSize) {
    return (int) (((long) size + batchSize - 1) / batchSize);
  }

  /** The examples of one batch, counted from 0. */
  int[] batch(int number) {
    int from = number * batchSize;
    return Arrays.copyOfRange(examples, from, from + Math.min(batchSize, examples.length - from));
  }
}
