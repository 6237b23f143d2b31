package nn.core;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.initializers.Initializer;

/**
 * Where the numbers come from that weights start with: drawn from a seed, or read from somewhere.
 *
 * <pre>{@code
 * Start halves = (name, shape, initializer) -> NdArray.full(shape, 0.5f);
 * Model plain = new Sequential("plain", halves, Shape.of(2), new Dense(3));
 * }</pre>
 */
@FunctionalInterface
public interface Start {
  /**
   * The first numbers of some weights, in an array of their own.
   *
   * @param name their full name, for example {@code dense1/kernel}
   * @param shape their shape
   * @param initializer how the layer would have them start
   * @throws IllegalArgumentException if there are none for this name and shape
   */
  NdArray of(String name, Shape shape, Initializer initializer);

  /**
   * Drawn as the layer would have it, from the seed and the name alone.
   *
   * @param seed what all numbers follow from
   */
  static Start seeded(long seed) {
    return (name, shape, initializer) ->
        initializer.create(shape, RandomStream.of(seed, "weights/" + name));
  }
}
