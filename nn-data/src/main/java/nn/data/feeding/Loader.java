package nn.data.feeding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.BatchSource;
import nn.core.training.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * Batches of a dataset's examples for a trainer: in which order, how many at a time, changed by
 * what, and gathered by how many threads in the background.
 *
 * <p>A trainer does without one as long as examples are quick to get: {@code trainer.fit(data,
 * Epochs.of(5).batch(64))} makes the same batches as a loader with the same seed. A loader is for
 * examples that have to be decoded or changed, which threads do while training goes on, and for
 * orders of another kind. Each method gives a new loader and leaves this one as it is.
 *
 * <pre>{@code
 * BatchSource batches = Loader.of(data).shuffle(7).batch(64).prefetch(4, 2);
 * trainer.fit(batches, Epochs.of(5));
 * }</pre>
 *
 * <p>Batches are the same on any number of threads. <b>Shapes:</b> as the dataset's, unless what
 * changes them changes those too.
 */
public final class Loader implements BatchSource {
  private final Dataset data;
  private final Sampler sampler;
  private final int size;
  private final boolean dropLast;
  private final List<BatchChange> changes;
  private final int ahead;
  private final int threads;

  private Loader(
      Dataset data,
      Sampler sampler,
      int size,
      boolean dropLast,
      List<BatchChange> changes,
      int ahead,
      int threads) {
    this.data = data;
    this.sampler = sampler;
    this.size = size;
    this.dropLast = dropLast;
    this.changes = changes;
    this.ahead = ahead;
    this.threads = threads;
  }

  /** All examples in their own order, 32 at a time, gathered by the thread that trains. */
  public static Loader of(Dataset data) {
    return new Loader(data, Sampler.inOrder(data.size()), 32, false, List.of(), 0, 0);
  }

  /** In a new random order each epoch: the one that {@code Epochs.seed} gives a trainer. */
  public Loader shuffle(long seed) {
    return sample(Sampler.shuffled(data.size(), seed));
  }

  /** Those examples and in that order which a sampler says. */
  public Loader sample(Sampler order) {
    return new Loader(data, order, size, dropLast, changes, ahead, threads);
  }

  /**
   * So many examples at a time; the last batch of an epoch may have fewer.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Loader batch(int examples) {
    Feed.atLeastOne("batch", "examples", examples);
    return new Loader(data, sampler, examples, dropLast, changes, ahead, threads);
  }

  /** Without the last batch of an epoch if it would have fewer examples than the others. */
  public Loader dropLast() {
    return new Loader(data, sampler, size, true, changes, ahead, threads);
  }

  /**
   * Batches changed on their way; changes follow each other in the order they are given.
   *
   * @param change what is done; several threads may call it at once
   */
  public Loader map(UnaryOperator<Batch> change) {
    return map((batch, epoch, examples) -> change.apply(batch));
  }

  /**
   * The inputs of each example changed by themselves, with random numbers that follow from the
   * seed, the epoch and the example's number, so an example is changed anew each epoch, and alike
   * whatever the order, the batch size and the threads.
   *
   * @param seed what the random numbers follow from
   * @param change what is done with the inputs of one example; gives all examples one shape
   */
  public Loader mapEach(long seed, BiFunction<NdArray, RandomStream, NdArray> change) {
    String purpose = "change " + changes.size() + " of epoch ";
    return map(
        (batch, epoch, examples) -> {
          List<Batch> changed = new ArrayList<>();
          NdArray targets = batch.targets();
          NdArray weights = batch.weights();
          for (int i = 0; i < examples.length; i++) {
            RandomStream random = RandomStream.of(seed, purpose + epoch, examples[i]);
            NdArray input = change.apply(batch.inputs().row(i), random);
            changed.add(
                new Batch(
                    input.reshape(input.shape().prepend(1)),
                    targets.rows(i, i + 1),
                    weights == null ? null : weights.rows(i, i + 1)));
          }
          return Batches.stack(changed);
        });
  }

  /** Batches changed on their way by what may look at the epoch and the examples' numbers. */
  public Loader map(BatchChange change) {
    List<BatchChange> more = new ArrayList<>(changes);
    more.add(change);
    return new Loader(data, sampler, size, dropLast, List.copyOf(more), ahead, threads);
  }

  /** Gathered by one thread in the background; see {@link #prefetch(int, int)}. */
  public Loader prefetch(int batches) {
    return prefetch(batches, 1);
  }

  /**
   * Gathered and changed by threads in the background while training goes on. They wait when enough
   * batches are ready. An error in one of them comes out of training, in its batch's turn. The
   * threads end with the epoch, be it early or by an interrupt.
   *
   * @param batches how many batches may be under way or ready before they are wanted
   * @param byThreads how many threads work; more than there are batches ahead are of no use
   * @throws IllegalArgumentException if either is below 1
   */
  public Loader prefetch(int batches, int byThreads) {
    Feed.atLeastOne("prefetch", "batches", batches);
    Feed.atLeastOne("prefetch", "threads", byThreads);
    return new Loader(data, sampler, size, dropLast, changes, batches, byThreads);
  }

  /** The shape of one example; where batches are changed, that of the first one changed. */
  @Override
  public Shape inputShape() {
    return changes.isEmpty() || data.size() == 0
        ? data.inputShape()
        : changed(data.batch(0), 0, 0).inputs().shape().tail();
  }

  @Override
  public OptionalLong batches() {
    int examples = sampler.size();
    return OptionalLong.of(dropLast ? examples / size : ((long) examples + size - 1) / size);
  }

  @Override
  public Stream<Batch> epoch(long number) {
    return Cursor.stream(over(number, data::batch));
  }

  @Override
  public Stream<Batch> lentEpoch(long number) {
    if (!changes.isEmpty()) {
      return epoch(number); // what is changed may share its arrays with anything
    }
    ConcurrentLinkedQueue<Batch> free = new ConcurrentLinkedQueue<>();
    Cursor<Batch> batches =
        over(
            number,
            examples -> {
              Batch used = free.poll();
              return used == null ? data.batch(examples) : data.batch(used, examples);
            });
    return Cursor.stream(new Lent(batches, free));
  }

  /** Batches that are free to be written over once the next is asked for. */
  private static final class Lent extends Stage<Batch, Batch> {
    private final ConcurrentLinkedQueue<Batch> free;
    private @Nullable Batch lent;

    Lent(Cursor<Batch> from, ConcurrentLinkedQueue<Batch> free) {
      super(from);
      this.free = free;
    }

    @Override
    public @Nullable Batch next() {
      Batch used = lent;
      if (used != null) {
        free.add(used);
      }
      lent = take();
      return lent;
    }
  }

  /** Gives the examples of a batch. */
  @FunctionalInterface
  private interface Gather {
    Batch batch(int... examples);
  }

  private Cursor<Batch> over(long epoch, Gather gather) {
    Cursor<int[]> order = new Order(epoch);
    Function<int[], Batch> make = examples -> changed(gather.batch(examples), epoch, examples);
    if (ahead > 0) {
      return new ParallelMap<int[], Batch>(order, make, threads, ahead);
    }
    return new Stage<int[], Batch>(order) {
      @Override
      public @Nullable Batch next() {
        int[] examples = take();
        return examples == null ? null : make.apply(examples);
      }
    };
  }

  private Batch changed(Batch batch, long epoch, int... examples) {
    Batch changed = batch;
    for (BatchChange change : changes) {
      changed = Feed.notNull(change.apply(changed, epoch, examples));
    }
    return changed;
  }

  /** The numbers of the examples of each batch. */
  private final class Order implements Cursor<int[]> {
    private final long epoch;
    private int @Nullable [] examples;
    private int done;

    Order(long epoch) {
      this.epoch = epoch;
    }

    @Override
    public int @Nullable [] next() {
      int[] all = examples;
      if (all == null) {
        all = sampler.epoch(epoch);
        examples = all;
      }
      int count = Math.min(size, all.length - done);
      if (count == 0 || (dropLast && count < size)) {
        return null;
      }
      done += count;
      return Arrays.copyOfRange(all, done - count, done);
    }

    @Override
    public void close() {}
  }

  /** One line: how many examples come how. */
  @Override
  public String toString() {
    return "Loader of "
        + sampler.size()
        + " examples, "
        + size
        + " at a time"
        + (ahead == 0 ? "" : ", " + ahead + " batches ahead by " + threads + " threads");
  }
}
