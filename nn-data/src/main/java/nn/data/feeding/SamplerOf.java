package nn.data.feeding;

import java.util.function.LongFunction;

/**
 * A sampler from a function.
 *
 * @param size how many examples an epoch takes
 * @param epochs gives an array of the caller's own for each epoch
 */
record SamplerOf(int size, LongFunction<int[]> epochs) implements Sampler {
  @Override
  public int[] epoch(long number) {
    return epochs.apply(number);
  }

  @Override
  public String toString() {
    return "Sampler of " + size + " examples";
  }
}
