package nn.data.feeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
  private static Feed<Integer> upTo(int size) {
    return Feed.of(IntStream.range(0, size).boxed().toList());
  }

  private static <T> List<T> epoch(Feed<T> items, long number) {
    try (Stream<T> stream = items.epoch(number)) {
      return stream.toList();
    }
  }

  private static <T> List<T> list(Feed<T> items) {
    return epoch(items, 0);
  }

  @Test
  void mapsFiltersAndFlattens() {
    Feed<String> items =
        upTo(6).filter(i -> i % 2 == 0).flatMap(i -> Stream.of(i, 10 * i)).map(i -> "n" + i);
    assertThat(list(items)).containsExactly("n0", "n0", "n2", "n20", "n4", "n40");
    assertThat(items.size()).isEmpty();
  }

  @Test
  void putsItemsTogether() {
    assertThat(list(upTo(5).batch(2, List::copyOf)))
        .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
    assertThat(list(upTo(5).wholeBatches(2, List::copyOf)))
        .containsExactly(List.of(0, 1), List.of(2, 3));
    assertThat(upTo(5).batch(2, List::copyOf).size()).hasValue(3);
    assertThat(upTo(5).wholeBatches(2, List::copyOf).size()).hasValue(2);
  }

  @Property(tries = 100)
  void aShuffleKeepsEachItem(
      @ForAll @IntRange(max = 60) int size,
      @ForAll @IntRange(min = 1, max = 80) int buffer,
      @ForAll long seed) {
    Feed<Integer> shuffled = upTo(size).shuffle(buffer, seed);
    List<Integer> order = epoch(shuffled, 3);
    assertThat(order.stream().sorted().toList()).isEqualTo(list(upTo(size)));
    assertThat(epoch(shuffled, 3)).isEqualTo(order);
    for (int place = 0; place < order.size(); place++) {
      assertThat(order.get(place))
          .as("no item comes before it was read")
          .isLessThan(place + buffer);
    }
  }

  @Test
  void aShuffleMixesAnewInEachEpoch() {
    Feed<Integer> shuffled = upTo(100).shuffle(100, 1);
    assertThat(epoch(shuffled, 0)).isNotEqualTo(epoch(shuffled, 1)).isNotEqualTo(list(upTo(100)));
    assertThat(list(upTo(9).shuffle(1, 1))).isEqualTo(list(upTo(9)));
  }

  @Test
  void aFullBufferMakesEveryOrderEquallyLikely() {
    int[] counts = new int[6];
    List<List<Integer>> orders = new ArrayList<>();
    for (int epoch = 0; epoch < 6000; epoch++) {
      List<Integer> order = epoch(upTo(3).shuffle(3, 1), epoch);
      if (!orders.contains(order)) {
        orders.add(order);
      }
      counts[orders.indexOf(order)]++;
    }
    assertThat(orders).hasSize(6);
    assertThat(IntStream.of(counts)).allMatch(count -> Math.abs(count - 1000) < 120);
  }

  @Property(tries = 60)
  void shardsAreDisjointAndComplete(
      @ForAll @IntRange(max = 40) int size, @ForAll @IntRange(min = 1, max = 7) int of) {
    List<Integer> together = new ArrayList<>();
    for (int index = 0; index < of; index++) {
      Feed<Integer> shard = upTo(size).shard(index, of);
      List<Integer> items = list(shard);
      assertThat(shard.size()).hasValue(items.size());
      together.addAll(items);
    }
    Collections.sort(together);
    assertThat(together).isEqualTo(list(upTo(size)));
  }

  @Test
  void takesAndRepeats() {
    Feed<Integer> endless = Feed.of(epoch -> Stream.iterate((int) epoch, i -> i + 1));
    assertThat(epoch(endless.take(3), 5)).containsExactly(5, 6, 7);
    assertThat(epoch(endless.take(2).repeat(2), 1)).containsExactly(2, 3, 3, 4);
    assertThat(upTo(4).take(9).size()).hasValue(4);
    assertThat(upTo(4).repeat(3).size()).hasValue(12);
  }

  @Property(tries = 40)
  void backgroundWorkChangesNothing(
      @ForAll @IntRange(max = 40) int size,
      @ForAll @IntRange(min = 1, max = 4) int threads,
      @ForAll @IntRange(min = 1, max = 5) int ahead) {
    Feed<Integer> plain = upTo(size).shuffle(10, 1);
    List<String> expected =
        epoch(plain.randomized(7).map(d -> d.item() + " " + d.random().nextInt()), 2);
    assertThat(
            epoch(
                plain
                    .prefetch(ahead)
                    .randomized(7)
                    .parallelMap(threads, d -> d.item() + " " + d.random().nextInt())
                    .prefetch(ahead),
                2))
        .isEqualTo(expected);
  }

  @Test
  void itemsGetOtherRandomNumbersInEachEpoch() {
    Feed<Integer> drawn = upTo(3).randomized(7).map(d -> d.random().nextInt());
    assertThat(list(drawn)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(epoch(drawn, 1));
  }

  /** Numbers without end that count how many were taken of them. */
  private static Feed<Integer> counted(AtomicInteger taken, Threads threads) {
    return Feed.of(
        epoch ->
            Stream.generate(
                () -> {
                  threads.here();
                  return taken.incrementAndGet();
                }));
  }

  @Test
  void readsNoFurtherAheadThanItMay() throws Exception {
    AtomicInteger taken = new AtomicInteger();
    Threads threads = new Threads();
    try (Stream<Integer> items = counted(taken, threads).prefetch(3).epoch(0)) {
      Iterator<Integer> iterator = items.iterator();
      for (int i = 1; i <= 10; i++) {
        assertThat(iterator.next()).isEqualTo(i);
        assertThat(taken.get()).isBetween(i, i + 3);
      }
    }
    threads.assertEnded();
    assertThat(taken.get()).isBetween(10, 13);
  }

  @Test
  void aParallelMapReadsTwiceAsManyAheadAsItHasThreads() throws Exception {
    AtomicInteger taken = new AtomicInteger();
    Threads threads = new Threads();
    Feed<Integer> mapped =
        counted(taken, new Threads())
            .parallelMap(
                2,
                i -> {
                  threads.here();
                  return -i;
                });
    try (Stream<Integer> items = mapped.epoch(0)) {
      Iterator<Integer> iterator = items.iterator();
      for (int i = 1; i <= 10; i++) {
        assertThat(iterator.next()).isEqualTo(-i);
        assertThat(taken.get()).isBetween(i, i + 4);
      }
    }
    threads.assertEnded();
  }

  @Test
  void severalThreadsWorkAtOnce() {
    CountDownLatch both = new CountDownLatch(2);
    Feed<Integer> mapped =
        upTo(2)
            .parallelMap(
                2,
                i -> {
                  both.countDown();
                  await(both); // would never return if one thread did all
                  return i;
                });
    assertThat(list(mapped)).containsExactly(0, 1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void closingStopsAThreadThatWaits() throws Exception {
    Threads threads = new Threads();
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Feed<Integer> stuck =
        upTo(9)
            .map(
                i -> {
                  threads.here();
                  if (i == 2) {
                    waiting.countDown();
                    await(never);
                  }
                  return i;
                })
            .prefetch(4);
    try (Stream<Integer> items = stuck.epoch(0)) {
      assertThat(items.iterator().next()).isZero();
      waiting.await();
    }
    threads.assertEnded();
  }

  @Test
  void anInterruptEndsTheWait() throws Exception {
    Threads threads = new Threads();
    CountDownLatch never = new CountDownLatch(1);
    Thread reader = Thread.currentThread();
    Feed<Integer> stuck =
        upTo(9)
            .map(
                i -> {
                  threads.here();
                  reader.interrupt();
                  await(never);
                  return i;
                })
            .prefetch(2);
    try (Stream<Integer> items = stuck.epoch(0)) {
      Iterator<Integer> iterator = items.iterator();
      assertThatExceptionOfType(CancellationException.class).isThrownBy(iterator::next);
    }
    assertThat(Thread.interrupted()).isTrue();
    threads.assertEnded();
  }

  @Test
  void anErrorComesInItsTurn() throws Exception {
    Threads threads = new Threads();
    IllegalStateException error = new IllegalStateException("item 3");
    Feed<Integer> failing =
        upTo(9)
            .map(
                i -> {
                  threads.here();
                  if (i == 3) {
                    throw error;
                  }
                  return i;
                });
    Iterator<Integer> items =
        failing.prefetch(5).parallelMap(3, i -> i).prefetch(5).epoch(0).iterator();
    assertThat(List.of(items.next(), items.next(), items.next())).containsExactly(0, 1, 2);
    assertThatThrownBy(items::next).isSameAs(error);
    threads.assertEnded();
  }

  @Test
  void errorsThatAreNoExceptionsComeToo() {
    Feed<Integer> failing =
        upTo(2)
            .parallelMap(
                1,
                i -> {
                  throw new OutOfMemoryError("of the test");
                });
    assertThatThrownBy(() -> list(failing)).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void closesTheStreamsItOpens() {
    List<String> closed = new ArrayList<>();
    Feed<Integer> items =
        Feed.<Integer>of(epoch -> Stream.of(1, 2, 3).onClose(() -> closed.add("outer")))
            .flatMap(i -> Stream.of(i, i).onClose(() -> closed.add("inner " + i)));
    try (Stream<Integer> stream = items.prefetch(1).epoch(0)) {
      assertThat(stream.limit(3).toList()).containsExactly(1, 1, 2);
    }
    assertThat(closed).startsWith("inner 1").endsWith("outer").contains("inner 2");
    closed.clear();
    assertThat(list(items)).hasSize(6);
    assertThat(closed).containsExactly("inner 1", "inner 2", "inner 3", "outer");
  }

  @Test
  void readsLinesOfFilesCompressedOrNot(@TempDir Path folder) throws IOException {
    Path plain = Files.writeString(folder.resolve("plain.txt"), "one\ntwo\r\n");
    Path packed = folder.resolve("packed.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("drei \u00e4".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(list(Feed.lines(plain, packed))).containsExactly("one", "two", "drei \u00e4");
  }

  @Test
  void saysWhichFileCannotBeRead(@TempDir Path folder) throws IOException {
    Path missing = folder.resolve("missing.txt");
    assertThatThrownBy(() -> list(Feed.lines(missing)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(missing + ": there is no such file or folder");
    Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'a', (byte) 0xe4, 'b'});
    assertThatThrownBy(() -> list(Feed.lines(latin)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(latin + ": it is no text in UTF-8; save it as UTF-8");
  }

  @Test
  void examplesBecomeBatchesOfASource() {
    Feed<Batch> examples =
        upTo(5).map(i -> Batches.example(NdArray.of(i, 2 * i), NdArray.scalar(i)));
    var source = Batches.of(Shape.of(2), examples.batch(2, Batches::stack).prefetch(1));
    assertThat(Feeding.epoch(source, 0))
        .isEqualTo(Feeding.epoch(Loader.of(Feeding.numbers(5)).batch(2), 0));
    assertThat(source.batches()).hasValue(3);
    assertThat(source.inputShape()).isEqualTo(Shape.of(2));
    assertThat(list(Feed.of(source).map(Batch::size))).containsExactly(2, 2, 1);
  }

  @Test
  void stacksWeightsToo() {
    Batch one = new Batch(NdArray.zeros(Shape.of(1, 2)), NdArray.of(1), NdArray.of(3));
    assertThat(Batches.stack(List.of(one, one)).weights()).isEqualTo(NdArray.of(3, 3));
    Batch none = new Batch(NdArray.zeros(Shape.of(1, 2)), NdArray.of(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Batches.stack(List.of(one, none)))
        .withMessageContaining("weights with all batches or with none");
    Batch wider = new Batch(NdArray.zeros(Shape.of(1, 3)), NdArray.of(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Batches.stack(List.of(none, wider)))
        .withMessage("stack: expected inputs of one shape but got (2,) and (3,)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Batches.stack(List.of()))
        .withMessageContaining("1 or more batches but got none");
  }

  @Test
  void rejectsNullAndSettingsThatMakeNothing() {
    Feed<Integer> items = upTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> list(items.map(i -> nothing())))
        .withMessageContaining("got null; leave items out by filter");
    assertThatIllegalArgumentException().isThrownBy(() -> items.prefetch(0));
    assertThatIllegalArgumentException().isThrownBy(() -> items.parallelMap(0, i -> i));
    assertThatIllegalArgumentException().isThrownBy(() -> items.shuffle(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> items.batch(0, List::copyOf));
    assertThatIllegalArgumentException().isThrownBy(() -> items.take(0));
    assertThatIllegalArgumentException().isThrownBy(() -> items.repeat(0));
    assertThatIllegalArgumentException().isThrownBy(() -> items.shard(-1, 2));
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what a caller may do wrong
  private static <T> T nothing() {
    return null;
  }
}
