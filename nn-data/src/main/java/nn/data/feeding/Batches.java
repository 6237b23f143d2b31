package nn.data.feeding;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.BatchSource;

/**
 * From items in sequence to what a trainer takes: examples, batches of them, and a source.
 *
 * <pre>{@code
 * Feed<Batch> examples = Feed.of(List.of(1f, 2f, 3f))
 *     .map(x -> Batches.example(NdArray.of(x), NdArray.of(2 * x)));
 * BatchSource source = Batches.of(Shape.of(1), examples.batch(2, Batches::stack));
 * }</pre>
 */
public final class Batches {
  private Batches() {}

  /**
   * One example, as a batch of one.
   *
   * @param input shape {@code (...)}, without the batch axis
   * @param target shape {@code (...)}; {@code NdArray.scalar} for a label
   */
  public static Batch example(NdArray input, NdArray target) {
    return new Batch(
        input.reshape(input.shape().prepend(1)), target.reshape(target.shape().prepend(1)));
  }

  /**
   * Batches, or examples, as one batch.
   *
   * @throws IllegalArgumentException if there are none, they differ in shape, or only some have
   *     weights
   */
  public static Batch stack(List<Batch> batches) {
    if (batches.isEmpty()) {
      throw new IllegalArgumentException("stack: expected 1 or more batches but got none");
    }
    Batch first = batches.get(0);
    if (batches.size() == 1) {
      return first;
    }
    int examples = batches.stream().mapToInt(Batch::size).sum();
    NdArray inputs = NdArray.zeros(first.inputs().shape().with(0, examples));
    NdArray targets = NdArray.zeros(first.targets().shape().with(0, examples));
    NdArray weights = first.weights() == null ? null : NdArray.zeros(Shape.of(examples));
    int at = 0;
    for (Batch batch : batches) {
      put("inputs", batch.inputs(), inputs, at);
      put("targets", batch.targets(), targets, at);
      NdArray some = batch.weights();
      if ((some == null) != (weights == null)) {
        throw new IllegalArgumentException(
            "stack: expected weights with all batches or with none; give the others weights of 1");
      }
      if (some != null && weights != null) {
        put("weights", some, weights, at);
      }
      at += batch.size();
    }
    return new Batch(inputs, targets, weights);
  }

  private static void put(String what, NdArray some, NdArray all, int at) {
    if (!some.shape().equalsBeyondFirst(all.shape())) {
      throw new IllegalArgumentException(
          "stack: expected "
              + what
              + " of one shape but got "
              + all.shape().tail()
              + " and "
              + some.shape().tail());
    }
    System.arraycopy(some.data(), 0, all.data(), at * all.shape().tail().size(), some.size());
  }

  /**
   * A source of batches for a trainer.
   *
   * @param inputShape the shape of one example, without the batch axis
   * @param batches the batches
   */
  public static BatchSource of(Shape inputShape, Feed<Batch> batches) {
    return new FeedSource(inputShape, batches);
  }

  /** The batches of a feed. */
  private record FeedSource(Shape inputShape, Feed<Batch> items) implements BatchSource {
    @Override
    public Stream<Batch> epoch(long number) {
      return items.epoch(number);
    }

    @Override
    public OptionalLong batches() {
      return items.size();
    }
  }
}
