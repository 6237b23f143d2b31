package nn.data.feeding;

import nn.autodiff.RandomStream;

/**
 * An item with random numbers of its own.
 *
 * @param item the item
 * @param random what is drawn for it; the same in whatever thread
 * @param <T> what the item is
 */
public record Drawn<T>(T item, RandomStream random) {
  /** Keeps both. */
  public Drawn {}
}
