package nn.data.feeding;

import java.util.Arrays;
import java.util.stream.IntStream;
import nn.autodiff.RandomStream;
import nn.data.LabeledDataset;

/**
 * Which examples of a dataset an epoch takes, and in which order.
 *
 * <p>Each epoch is a function of the sampler and the epoch's number, so a training that is resumed
 * sees the examples it would have seen.
 *
 * <pre>{@code
 * Sampler.shuffled(60_000, 7).epoch(0);              // 60,000 numbers, each once
 * Sampler.shuffled(60_000, 7).shard(0, 4).epoch(0);  // a quarter of them
 * Loader evenly = Loader.of(data).sample(Sampler.balanced(data, 1_000, 7));
 * }</pre>
 */
public interface Sampler {
  /** How many examples an epoch takes. */
  int size();

  /**
   * The numbers of the examples of one epoch; an array of the caller's own.
   *
   * @param number which epoch, from 0
   */
  int[] epoch(long number);

  /** All of {@code n} examples in their own order. */
  static Sampler inOrder(int n) {
    return new SamplerOf(n, number -> IntStream.range(0, n).toArray());
  }

  /**
   * All of {@code n} examples, in a new order each epoch: the one a trainer takes with this seed.
   */
  static Sampler shuffled(int n, long seed) {
    return new SamplerOf(n, number -> RandomStream.of(seed, "order", number).permutation(n));
  }

  /**
   * Examples drawn one by one, some likelier than others; one may come several times and another
   * not at all: {@code P(i) = weights[i] / sum(weights)} at each draw.
   *
   * @param weights how likely each example is, in any unit; 0 or more, not all 0
   * @param count how many are drawn in an epoch
   * @param seed what the draws follow from
   * @throws IllegalArgumentException if there are no weights above 0, or one is negative or not
   *     finite
   */
  static Sampler weighted(double[] weights, int count, long seed) {
    return new WeightedSampler(weights, count, seed);
  }

  /**
   * Examples drawn one by one, each class equally likely however many examples it has.
   *
   * @param data the examples
   * @param count how many are drawn in an epoch
   * @param seed what the draws follow from
   */
  static Sampler balanced(LabeledDataset data, int count, long seed) {
    int[] counts = data.counts();
    double[] weights = new double[data.size()];
    Arrays.setAll(weights, i -> 1.0 / counts[data.label(i)]);
    return weighted(weights, count, seed);
  }

  /**
   * One part of the examples of each epoch, when several processes share them: the ones at places
   * {@code index}, {@code index + of}, {@code index + 2 of} and so on. With the same seed
   * everywhere each example is in one part.
   *
   * @param index which part, from 0
   * @param of how many parts there are
   * @throws IllegalArgumentException if there is no such part
   */
  default Sampler shard(int index, int of) {
    Shards.check(index, of);
    return new SamplerOf(
        (int) Shards.size(size(), index, of),
        number -> {
          int[] all = epoch(number);
          int[] part = new int[(int) Shards.size(all.length, index, of)];
          Arrays.setAll(part, i -> all[index + i * of]);
          return part;
        });
  }

  /**
   * The first examples of each epoch; others in each, where the order is random.
   *
   * @throws IllegalArgumentException if an epoch does not have so many
   */
  default Sampler take(int count) {
    if (count < 0 || count > size()) {
      throw new IllegalArgumentException(
          "take: expected 0 to " + size() + " examples, as many as there are, but got " + count);
    }
    return new SamplerOf(count, number -> Arrays.copyOf(epoch(number), count));
  }

  /**
   * Several epochs as one, each in its own order: epoch 1 of two at a time is epochs 2 and 3.
   *
   * @throws IllegalArgumentException if there are none, or more examples than an int counts
   */
  default Sampler repeat(int times) {
    Feed.atLeastOne("repeat", "epochs", times);
    if ((long) size() * times > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "repeat: expected fewer than 2^31 examples but got " + times + " times " + size());
    }
    return new SamplerOf(
        size() * times,
        number ->
            IntStream.range(0, times)
                .mapToObj(turn -> epoch(number * times + turn))
                .flatMapToInt(Arrays::stream)
                .toArray());
  }
}
