package nn.data.feeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.History;
import nn.core.training.Trainer;
import org.junit.jupiter.api.Test;

class LoaderTest {
  private final Dataset data = Feeding.numbers(50);

  private static NdArray noise(NdArray input, RandomStream random) {
    NdArray noisy = input.copy();
    noisy.data()[0] += random.nextFloat();
    return noisy;
  }

  private static Trainer trainer() {
    Sequential model = new Sequential("m", 3, Shape.of(2), new Dense(4), new Dense(1));
    return new Trainer(model, new Adam(), new MeanSquaredError()).quiet();
  }

  private static Dataset columns() {
    Batch all = Feeding.numbers(50).all();
    return Dataset.of(all.inputs(), all.targets().reshape(50, 1));
  }

  private static List<NdArray> weights(Trainer trainer) {
    return trainer.model().parameters().stream().map(p -> p.value()).toList();
  }

  @Test
  void givesAllExamplesInOrderUnlessTold() {
    Loader loader = Loader.of(data).batch(20);
    assertThat(Feeding.examples(loader.epoch(4)))
        .isEqualTo(IntStream.range(0, 50).boxed().toList());
    assertThat(loader.epoch(0).map(Batch::size)).containsExactly(20, 20, 10);
    assertThat(loader.batches()).hasValue(3);
    assertThat(loader.inputShape()).isEqualTo(Shape.of(2));
    assertThat(loader).hasToString("Loader of 50 examples, 20 at a time");
  }

  @Test
  void dropsTheLastBatchIfItIsSmaller() {
    assertThat(Loader.of(data).batch(20).dropLast().epoch(0).map(Batch::size))
        .containsExactly(20, 20);
    assertThat(Loader.of(data).batch(20).dropLast().batches()).hasValue(2);
    assertThat(Loader.of(data).batch(25).dropLast().epoch(0)).hasSize(2);
  }

  @Test
  void trainsAsTheTrainerDoesByItself() {
    Trainer alone = trainer();
    alone.fit(columns(), Epochs.of(4).batch(8).seed(7));
    Trainer fed = trainer();
    fed.fit(Loader.of(columns()).shuffle(7).batch(8).prefetch(3, 2), Epochs.of(4).seed(7));
    assertThat(weights(fed)).isEqualTo(weights(alone));
  }

  @Test
  void aResumedTrainingGetsTheBatchesItWouldHaveGot() {
    Loader loader =
        Loader.of(columns()).shuffle(7).batch(8).mapEach(1, LoaderTest::noise).prefetch(2);
    Trainer straight = trainer();
    straight.fit(loader, Epochs.of(4));
    Trainer first = trainer();
    first.fit(loader, Epochs.of(1));
    Trainer second = trainer();
    for (int i = 0; i < weights(first).size(); i++) {
      NdArray from = weights(first).get(i);
      System.arraycopy(from.data(), 0, weights(second).get(i).data(), 0, from.size());
    }
    second.restore(first.state());
    second.fit(loader, Epochs.of(3));
    assertThat(weights(second)).isEqualTo(weights(straight));
  }

  @Property(tries = 60)
  void threadsChangeNothing(
      @ForAll @IntRange(min = 1, max = 60) int batch,
      @ForAll @IntRange(min = 1, max = 5) int ahead,
      @ForAll @IntRange(min = 1, max = 4) int threads,
      @ForAll @IntRange(max = 3) int epoch) {
    Loader loader =
        Loader.of(Feeding.numbers(50)).shuffle(3).batch(batch).mapEach(5, LoaderTest::noise);
    assertThat(Feeding.epoch(loader.prefetch(ahead, threads), epoch))
        .isEqualTo(Feeding.epoch(loader, epoch));
  }

  @Test
  void anExampleIsChangedAlikeInAnyOrderAndAnewInEachEpoch() {
    Loader some = Loader.of(data).mapEach(5, LoaderTest::noise);
    assertThat(byExample(some.shuffle(1).batch(7), 2)).isEqualTo(byExample(some.batch(50), 2));
    assertThat(byExample(some, 2)).isNotEqualTo(byExample(some, 1));
  }

  private static Map<Float, Float> byExample(Loader loader, long epoch) {
    Map<Float, Float> inputs = new ConcurrentHashMap<>();
    loader
        .epoch(epoch)
        .forEach(
            batch -> {
              for (int i = 0; i < batch.size(); i++) {
                inputs.put(batch.targets().get(i), batch.inputs().get(i, 0));
              }
            });
    return inputs;
  }

  @Test
  void twoChangesWithOneSeedDrawDifferently() {
    Loader twice =
        Loader.of(Dataset.of(NdArray.zeros(Shape.of(1, 1)), NdArray.zeros(Shape.of(1))))
            .mapEach(5, LoaderTest::noise)
            .mapEach(5, LoaderTest::noise);
    Loader once = Loader.of(data.subset(0)).mapEach(5, LoaderTest::noise);
    float first = once.epoch(0).findFirst().orElseThrow().inputs().get(0, 0);
    float both = twice.epoch(0).findFirst().orElseThrow().inputs().get(0, 0);
    assertThat(both).isNotEqualTo(2 * first);
  }

  @Test
  void aChangeKnowsTheEpochAndTheExamples() {
    List<String> told = new ArrayList<>();
    Loader loader =
        Loader.of(data)
            .sample(Sampler.inOrder(50).take(3))
            .batch(2)
            .map(
                (batch, epoch, examples) -> {
                  told.add(epoch + ": " + examples.length + " from " + examples[0]);
                  return batch;
                });
    assertThat(loader.epoch(6)).hasSize(2);
    assertThat(told).containsExactly("6: 2 from 0", "6: 1 from 2");
  }

  @Test
  void aChangeMayChangeTheShape() {
    Loader loader =
        Loader.of(data)
            .map(batch -> new Batch(batch.inputs().reshape(batch.size(), 2, 1), batch.targets()));
    assertThat(loader.inputShape()).isEqualTo(Shape.of(2, 1));
  }

  @Test
  void lentBatchesUseTheirArraysAgain() {
    Loader loader = Loader.of(Feeding.numbers(640)).batch(64);
    Set<Integer> arrays = new HashSet<>();
    List<List<Float>> numbers =
        Feeding.all(
            loader
                .prefetch(2)
                .lentEpoch(0)
                .peek(batch -> arrays.add(System.identityHashCode(batch.inputs().data()))));
    assertThat(numbers).isEqualTo(Feeding.epoch(loader, 0));
    assertThat(arrays.size()).isLessThan(10);
    assertThat(loader.lentEpoch(0).map(batch -> batch.inputs().data()).distinct()).hasSize(1);
  }

  /** A dataset that fails at one example. */
  private static Dataset failing(Threads threads, int at, RuntimeException error) {
    Dataset good = Feeding.numbers(50);
    return new Dataset() {
      @Override
      public int size() {
        return good.size();
      }

      @Override
      public Shape inputShape() {
        return good.inputShape();
      }

      @Override
      public Shape targetShape() {
        return good.targetShape();
      }

      @Override
      public Batch batch(int... examples) {
        threads.here();
        if (IntStream.of(examples).anyMatch(i -> i == at)) {
          throw error;
        }
        return good.batch(examples);
      }
    };
  }

  @Test
  void anErrorInTheBackgroundComesInItsTurnWithItsCause() throws Exception {
    Threads threads = new Threads();
    IOException cause = new IOException("bad sector");
    UncheckedIOException error = new UncheckedIOException("image 33", cause);
    Loader loader = Loader.of(failing(threads, 33, error)).batch(10).prefetch(4, 3);
    Iterator<Batch> batches = loader.epoch(0).iterator();
    for (int i = 0; i < 3; i++) {
      assertThat(batches.next().targets().get(0)).isEqualTo(10 * i);
    }
    assertThatThrownBy(batches::next).isSameAs(error).hasCause(cause);
    threads.assertEnded();
    Sequential model = new Sequential(Shape.of(2), new Dense(50, Activation.SOFTMAX));
    Trainer trainer = new Trainer(model, new Adam(), new SparseCategoricalCrossEntropy()).quiet();
    assertThatThrownBy(() -> trainer.fit(loader, Epochs.of(1))).isSameAs(error);
    threads.assertEnded();
  }

  @Test
  void anInterruptWhileTheTrainerWaitsEndsTrainingAndTheThreads() throws Exception {
    Threads threads = new Threads();
    CountDownLatch never = new CountDownLatch(1);
    Thread training = Thread.currentThread();
    Dataset good = columns();
    Loader loader =
        Loader.of(good)
            .batch(10)
            .map(
                (batch, epoch, examples) -> {
                  if (Thread.currentThread() != training) { // which asks for the shape
                    threads.here();
                  }
                  if (epoch == 1 && examples[0] == 30) {
                    training.interrupt();
                    try {
                      never.await();
                    } catch (InterruptedException e) {
                      throw new IllegalStateException("the epoch was closed", e);
                    }
                  }
                  return batch;
                })
            .prefetch(2, 2);
    History history = trainer().fit(loader, Epochs.of(5));
    assertThat(history.interrupted()).isTrue();
    assertThat(history.epochs()).isEqualTo(1);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    threads.assertEnded();
  }

  @Test
  void closingEarlyEndsTheThreads() throws Exception {
    Threads threads = new Threads();
    Loader loader =
        Loader.of(failing(threads, -1, new IllegalStateException())).batch(2).prefetch(4, 2);
    try (Stream<Batch> batches = loader.epoch(0)) {
      assertThat(batches.iterator().next().size()).isEqualTo(2);
    }
    threads.assertEnded();
  }

  @Test
  void theEndOfAnEpochEndsTheThreads() throws Exception {
    Threads threads = new Threads();
    Loader loader =
        Loader.of(failing(threads, -1, new IllegalStateException())).batch(2).prefetch(4, 2);
    Iterator<Batch> batches = loader.epoch(0).iterator();
    while (batches.hasNext()) {
      batches.next();
    }
    threads.assertEnded();
    assertThat(threads.count()).isEqualTo(2);
  }

  @Test
  void anUnopenedEpochStartsNoThread() {
    Threads threads = new Threads();
    Loader.of(failing(threads, -1, new IllegalStateException())).prefetch(4, 2).epoch(0).close();
    assertThat(threads.count()).isZero();
  }

  @Test
  void rejectsSettingsThatMakeNoBatches() {
    Loader loader = Loader.of(data);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loader.batch(0))
        .withMessage("batch: expected 1 or more examples but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loader.prefetch(0))
        .withMessage("prefetch: expected 1 or more batches but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loader.prefetch(1, 0))
        .withMessage("prefetch: expected 1 or more threads but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loader.sample(Sampler.inOrder(51)).epoch(0).count())
        .withMessageContaining("no row 50");
  }
}
