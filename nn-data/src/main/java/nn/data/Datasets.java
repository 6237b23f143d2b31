package nn.data;

import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.transforms.Chunks;
import nn.data.transforms.Transform;

/**
 * What can be done with any dataset: take some examples, put them in random order, change their
 * inputs, check their numbers.
 *
 * <p>All return views: the examples stay where they are, and a batch is gathered when it is asked
 * for. Data with classes has the same as methods of {@link LabeledDataset}, which keep the names of
 * the classes.
 *
 * <pre>{@code
 * Dataset few = Datasets.take(Datasets.shuffled(data, 42), 100);
 * }</pre>
 */
public final class Datasets {
  private Datasets() {}

  /**
   * The first {@code n} examples.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  public static Dataset take(Dataset data, int n) {
    return data.subset(first(data, n));
  }

  static int[] first(Dataset data, int n) {
    if (n < 0 || n > data.size()) {
      throw new IllegalArgumentException(
          "take: expected 0 to " + data.size() + " examples, as many as there are, but got " + n);
    }
    return IntStream.range(0, n).toArray();
  }

  /** All examples in a random order, the same for the same seed. */
  public static Dataset shuffled(Dataset data, long seed) {
    return data.subset(order(data, seed));
  }

  static int[] order(Dataset data, long seed) {
    return RandomStream.of(seed, "shuffle").permutation(data.size());
  }

  /** The same examples with their inputs changed. */
  public static Dataset map(Dataset data, Transform inputs) {
    return new View(data, inputs, new Same());
  }

  /** The same examples with their targets changed. */
  public static Dataset mapTargets(Dataset data, Transform targets) {
    return new View(data, new Same(), targets);
  }

  /**
   * All examples in their order, so many at a time; the last batch may be smaller. A trainer does
   * this by itself; this is for a training loop of one's own.
   *
   * @throws IllegalArgumentException if {@code size} is below 1 or above the number of examples
   */
  public static Iterable<Batch> batches(Dataset data, int size) {
    if (size < 1 || size > data.size()) {
      throw new IllegalArgumentException(
          "batches: expected 1 to "
              + data.size()
              + " examples in a batch, as many as there are, but got "
              + size);
    }
    return () ->
        IntStream.iterate(0, from -> from < data.size(), from -> from + size)
            .mapToObj(from -> batch(data, from, size))
            .iterator();
  }

  private static Batch batch(Dataset data, int from, int size) {
    return data.batch(IntStream.range(from, Math.min(data.size(), from + size)).toArray());
  }

  /**
   * Looks at every number once.
   *
   * @return the dataset itself, so that a check can stand in a chain
   * @throws IllegalArgumentException if there are no examples, or an input or target is NaN or
   *     infinite; the message names the example and the number's place in it
   */
  public static <D extends Dataset> D check(D data) {
    if (data.size() == 0) {
      throw new IllegalArgumentException(
          "Dataset: it is empty; there is nothing to learn from 0 examples");
    }
    Chunks.forEach(
        "Checking",
        data,
        (batch, from) -> {
          finite("input", batch.inputs(), from);
          finite("target", batch.targets(), from);
        });
    return data;
  }

  private static void finite(String what, NdArray numbers, int from) {
    int width = numbers.shape().tail().size();
    for (int i = 0; i < numbers.size(); i++) {
      if (!Float.isFinite(numbers.data()[i])) {
        throw new IllegalArgumentException(
            "Dataset: "
                + what
                + " of example "
                + (from + i / width)
                + " holds "
                + numbers.data()[i]
                + " at place "
                + i % width
                + " of shape "
                + numbers.shape().tail()
                + "; only finite numbers can be learned from, so mend or leave out that example");
      }
    }
  }

  /** Changes nothing. */
  record Same() implements Transform {
    @Override
    public NdArray apply(NdArray batch) {
      return batch;
    }
  }
}
