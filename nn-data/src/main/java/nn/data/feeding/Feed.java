package nn.data.feeding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.autodiff.RandomStream;
import nn.core.training.Batch;
import nn.core.training.BatchSource;
import org.jspecify.annotations.Nullable;

/**
 * Items that come one after the other, an epoch at a time: for data that is larger than memory, has
 * no end, or cannot be asked for by number. What can be is fed by a {@link Loader}.
 *
 * <p>Each method gives a new feed and leaves this one as it is. Nothing is read before an epoch is
 * asked for, and then not more than is needed. The same seed gives the same items in the same
 * order, in another order each epoch, whatever works in the background.
 *
 * <pre>{@code
 * Feed<Batch> examples = Feed.lines(Path.of("digits.csv"))
 *     .filter(line -> !line.startsWith("#"))
 *     .map(line -> line.split(","))
 *     .map(cells -> Batches.example(
 *         NdArray.of(Float.parseFloat(cells[0]), Float.parseFloat(cells[1])),
 *         NdArray.scalar(Float.parseFloat(cells[2]))))
 *     .shuffle(10_000, 7);
 * BatchSource batches = Batches.of(Shape.of(2), examples.batch(64, Batches::stack).prefetch(2));
 * }</pre>
 *
 * @param <T> what an item is; never null
 */
public final class Feed<T> {
  private static final long UNKNOWN = -1;

  private final LongFunction<Cursor<T>> epochs;
  private final long size;

  private Feed(long size, LongFunction<Cursor<T>> epochs) {
    this.size = size;
    this.epochs = epochs;
  }

  /**
   * Items of streams. Each is closed at the end of its epoch, be it early. Streams made by {@code
   * flatMap} read ahead without bound; use {@link #flatMap} here instead.
   *
   * @param epochs the stream of each epoch, a new one each time it is asked for
   */
  public static <T> Feed<T> of(LongFunction<? extends Stream<? extends T>> epochs) {
    return new Feed<>(UNKNOWN, epoch -> new StreamCursor<>(() -> epochs.apply(epoch)));
  }

  /** The same items in each epoch: names of files, for example. */
  public static <T> Feed<T> of(List<T> items) {
    List<T> kept = List.copyOf(items);
    return new Feed<>(kept.size(), epoch -> new StreamCursor<>(kept::stream));
  }

  /** The batches of a source, for example to fetch them in the background. */
  public static Feed<Batch> of(BatchSource source) {
    return new Feed<>(
        source.batches().orElse(UNKNOWN), epoch -> new StreamCursor<>(() -> source.epoch(epoch)));
  }

  /**
   * The lines of text files in UTF-8, one file after the other; compressed with gzip or not.
   *
   * @throws java.io.UncheckedIOException when an epoch comes to a file that cannot be read or is no
   *     UTF-8
   */
  public static Feed<String> lines(Path... files) {
    return of(List.of(files)).flatMap(Lines::of);
  }

  /** One item for each. */
  public <R> Feed<R> map(Function<? super T, ? extends R> change) {
    return then(size, (from, epoch) -> cursor(from, () -> mapped(from.next(), change)));
  }

  /**
   * One item for each, changed by several threads at a time, in the same order as by {@link #map}.
   * At most twice as many items are ahead of the reader as there are threads. An error comes to the
   * reader in its item's turn.
   *
   * @param threads how many threads work in the background
   * @param change what they do; it is called by several at once
   * @throws IllegalArgumentException if there are no threads
   */
  public <R> Feed<R> parallelMap(int threads, Function<? super T, ? extends R> change) {
    atLeastOne("parallelMap", "threads", threads);
    return then(size, (from, epoch) -> new ParallelMap<T, R>(from, change, threads, 2 * threads));
  }

  /**
   * Gives each item random numbers of its own, which follow from the seed, the epoch and the item's
   * place in it, so that {@link #parallelMap} may use them.
   */
  public Feed<Drawn<T>> randomized(long seed) {
    return then(
        size,
        (from, epoch) -> {
          long[] place = {0};
          return cursor(
              from,
              () ->
                  mapped(
                      from.next(),
                      item ->
                          new Drawn<>(
                              item, RandomStream.of(seed, "item of epoch " + epoch, place[0]++))));
        });
  }

  /** Only the items that pass. */
  public Feed<T> filter(Predicate<? super T> keeps) {
    return then(
        UNKNOWN,
        (from, epoch) ->
            cursor(
                from,
                () -> {
                  T item = from.next();
                  while (item != null && !keeps.test(item)) {
                    item = from.next();
                  }
                  return item;
                }));
  }

  /**
   * Several items for each, or none: the records of each file, for example. A stream is opened when
   * its first item is wanted, and closed after its last.
   */
  public <R> Feed<R> flatMap(Function<? super T, ? extends Stream<? extends R>> items) {
    return then(UNKNOWN, (from, epoch) -> new FlatMap<T, R>(from, items));
  }

  /**
   * Mixes items that are not far from each other: holds some and gives any of them, each equally
   * likely. The more it holds the better it mixes; as many as there are make every order equally
   * likely.
   *
   * @param buffer how many items are held
   * @param seed what the orders follow from, a different one each epoch
   * @throws IllegalArgumentException if none are
   */
  public Feed<T> shuffle(int buffer, long seed) {
    atLeastOne("shuffle", "items in its buffer", buffer);
    return then(
        size,
        (from, epoch) ->
            new ShuffleBuffer<>(from, buffer, RandomStream.of(seed, "shuffle buffer", epoch)));
  }

  /**
   * So many items at a time; the last may be fewer.
   *
   * @param items how many items are put together
   * @param together what is made of them
   * @throws IllegalArgumentException if there are none
   */
  public <R> Feed<R> batch(int items, Function<? super List<T>, ? extends R> together) {
    atLeastOne("batch", "items", items);
    return batch(items, together, 1, size < 0 ? UNKNOWN : (size + items - 1) / items);
  }

  /** The same, but what is left at the end and not enough is dropped. */
  public <R> Feed<R> wholeBatches(int items, Function<? super List<T>, ? extends R> together) {
    atLeastOne("wholeBatches", "items", items);
    return batch(items, together, items, size < 0 ? UNKNOWN : size / items);
  }

  private <R> Feed<R> batch(
      int items, Function<? super List<T>, ? extends R> together, int least, long batches) {
    return then(
        batches,
        (from, epoch) ->
            cursor(
                from,
                () -> {
                  List<T> some = new ArrayList<>();
                  for (T item; some.size() < items && (item = from.next()) != null; ) {
                    some.add(item);
                  }
                  return some.size() < least ? null : notNull(together.apply(some));
                }));
  }

  /**
   * One part of the items, when several processes share them: items {@code index}, {@code index +
   * of}, {@code index + 2 of} and so on.
   *
   * @param index which part, from 0
   * @param of how many parts there are
   * @throws IllegalArgumentException if there is no such part
   */
  public Feed<T> shard(int index, int of) {
    Shards.check(index, of);
    return then(
        size < 0 ? UNKNOWN : Shards.size(size, index, of),
        (from, epoch) -> {
          int[] skip = {index};
          return cursor(
              from,
              () -> {
                for (; skip[0] > 0; skip[0]--) {
                  if (from.next() == null) {
                    return null;
                  }
                }
                skip[0] = of - 1;
                return from.next();
              });
        });
  }

  /**
   * The first items of each epoch; makes epochs of what has no end.
   *
   * @throws IllegalArgumentException if there would be none
   */
  public Feed<T> take(long items) {
    atLeastOne("take", "items", items);
    return then(
        size < 0 ? UNKNOWN : Math.min(size, items),
        (from, epoch) -> {
          long[] left = {items};
          return cursor(from, () -> left[0]-- > 0 ? from.next() : null);
        });
  }

  /**
   * Several epochs as one, each in its own order: epoch 1 of two at a time is epochs 2 and 3.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Feed<T> repeat(int times) {
    atLeastOne("repeat", "epochs", times);
    return new Feed<>(
        size < 0 ? UNKNOWN : Math.multiplyExact(size, times),
        epoch ->
            new FlatMap<Integer, T>(
                new StreamCursor<>(() -> IntStream.range(0, times).boxed()),
                turn -> epoch(epoch * times + turn)));
  }

  /**
   * Takes items in a thread of its own, some ahead of the reader: while one batch is trained on,
   * the next is read. The thread waits when so many are ready. An error comes to the reader in its
   * item's turn, and the thread ends with the epoch, be it early.
   *
   * @param ahead how many items may be ready before they are wanted
   * @throws IllegalArgumentException if none may
   */
  public Feed<T> prefetch(int ahead) {
    atLeastOne("prefetch", "items", ahead);
    return then(size, (from, epoch) -> new Prefetch<>(from, ahead));
  }

  /** How many items an epoch has; empty if that is not known beforehand. */
  public OptionalLong size() {
    return size < 0 ? OptionalLong.empty() : OptionalLong.of(size);
  }

  /**
   * The items of one epoch; to be closed if it is not read to its end, which stops all threads that
   * work for it.
   *
   * @param number which epoch, from 0
   */
  public Stream<T> epoch(long number) {
    return Cursor.stream(cursor(number));
  }

  Cursor<T> cursor(long number) {
    return epochs.apply(number);
  }

  /** What a stage makes of the one before it. */
  @FunctionalInterface
  private interface Link<T, R> {
    Cursor<R> over(Cursor<T> from, long epoch);
  }

  private <R> Feed<R> then(long newSize, Link<T, R> link) {
    return new Feed<>(newSize, epoch -> link.over(epochs.apply(epoch), epoch));
  }

  /** Gives the next item or null, without arguments. */
  @FunctionalInterface
  private interface Next<R> {
    @Nullable R next();
  }

  private static <R> Cursor<R> cursor(Cursor<?> from, Next<R> next) {
    return new Cursor<>() {
      @Override
      public @Nullable R next() {
        return next.next();
      }

      @Override
      public void close() {
        from.close();
      }
    };
  }

  private static <T, R> @Nullable R mapped(
      @Nullable T item, Function<? super T, ? extends R> change) {
    return item == null ? null : notNull(change.apply(item));
  }

  static <R> R notNull(@Nullable R result) {
    if (result == null) {
      throw new IllegalArgumentException(
          "Feed: expected a function to give an item but got null; leave items out by filter");
    }
    return result;
  }

  static void atLeastOne(String method, String what, long number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          method + ": expected 1 or more " + what + " but got " + number);
    }
  }
}
