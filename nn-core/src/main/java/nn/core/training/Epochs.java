package nn.core.training;

/**
 * How long to train, and in which portions.
 *
 * <pre>{@code
 * Epochs.of(50);
 * Epochs.of(5).batch(64).seed(7);
 * }</pre>
 *
 * @param count how often every example is seen, 0 or more
 * @param batchSize how many examples make a step; the last batch of an epoch may be smaller
 * @param shuffled whether each epoch takes the examples in a new order
 * @param seed what the orders, and all other randomness of training, follow from
 */
public record Epochs(int count, int batchSize, boolean shuffled, long seed) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the count is negative or the batch size is not positive
   */
  public Epochs {
    if (count < 0 || batchSize < 1) {
      throw new IllegalArgumentException(
          "Epochs: expected a count of 0 or more and a batch size of 1 or more but got "
              + count
              + " and "
              + batchSize);
    }
  }

  /** So many epochs, in shuffled batches of 32, seed 0. */
  public static Epochs of(int count) {
    return new Epochs(count, 32, true, 0);
  }

  /** The same with another batch size. */
  public Epochs batch(int size) {
    return new Epochs(count, size, shuffled, seed);
  }

  /** The same from another seed. */
  public Epochs seed(long seed) {
    return new Epochs(count, batchSize, shuffled, seed);
  }

  /** The same, with the examples always in their own order. */
  public Epochs inOrder() {
    return new Epochs(count, batchSize, false, seed);
  }
}
