package nn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.metrics.Accuracy;
import nn.core.optimizers.Adam;
import nn.core.progress.RecordingDisplay;
import org.junit.jupiter.api.Test;

class InterruptTest {
  /** Does something when a certain batch is asked for. */
  private record Watched(Dataset data, AtomicInteger left, Runnable action) implements Dataset {
    @Override
    public int size() {
      return data.size();
    }

    @Override
    public Shape inputShape() {
      return data.inputShape();
    }

    @Override
    public Shape targetShape() {
      return data.targetShape();
    }

    @Override
    public Batch batch(int... examples) {
      if (left.decrementAndGet() == 0) {
        action.run();
      }
      return data.batch(examples);
    }
  }

  private static Dataset interruptedAt(int batch, int size) {
    return new Watched(
        Examples.halves(size), new AtomicInteger(batch), () -> Thread.currentThread().interrupt());
  }

  private final Sequential model = Examples.model();
  private final Trainer trainer =
      new Trainer(model, new Adam(), new SparseCategoricalCrossEntropy(), new Accuracy()).quiet();

  @Test
  void inTheMiddleOfAnEpochLeavesTheHistorySoFarAndWholeWeights() {
    // 4 batches an epoch; the interrupt comes with batch 2 of epoch 3, whose step is finished.
    History history = trainer.fit(interruptedAt(10, 64), Epochs.of(5).batch(16));
    assertThat(history.interrupted()).isTrue();
    assertThat(history.epochs()).isEqualTo(2);
    assertThat(history.values("accuracy")).hasSize(2);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();

    Sequential same = Examples.model();
    Trainer whole = new Trainer(same, new Adam(), new SparseCategoricalCrossEntropy()).quiet();
    Dataset data = Examples.halves(64);
    whole.fit(data, Epochs.of(2).batch(16));
    Order third = Order.of(64, Epochs.of(1).batch(16), 2);
    Batch first = data.batch(third.batch(0));
    Batch second = data.batch(third.batch(1));
    whole.fit(Dataset.of(first.inputs(), first.targets()), Epochs.of(1).inOrder());
    whole.fit(Dataset.of(second.inputs(), second.targets()), Epochs.of(1).inOrder());
    assertThat(Examples.weights(model)).isEqualTo(Examples.weights(same));
  }

  @Test
  void inTheFirstEpochLeavesAnEmptyHistory() {
    History history = trainer.fit(interruptedAt(1, 64), Epochs.of(5).batch(16));
    assertThat(history).hasToString("History of 0 epochs (interrupted)");
  }

  @Test
  void duringValidationEndsTrainingToo() {
    History history =
        trainer.fit(Examples.halves(64), interruptedAt(3, 300), Epochs.of(5).batch(16));
    assertThat(history.interrupted()).isTrue();
    assertThat(history.epochs()).isEqualTo(1);
  }

  @Test
  void trainingGoesOnAfterwards() {
    trainer.fit(interruptedAt(2, 64), Epochs.of(5).batch(16));
    History history = trainer.fit(Examples.halves(64), Epochs.of(2));
    assertThat(history.interrupted()).isFalse();
    assertThat(history.epochs()).isEqualTo(2);
  }

  @Test
  void anInterruptFromBeforeEndsTrainingAtOnce() {
    var before = Examples.weights(model);
    Thread.currentThread().interrupt();
    assertThat(trainer.fit(Examples.halves(64), Epochs.of(5)).interrupted()).isTrue();
    assertThat(Examples.weights(model)).isEqualTo(before);
  }

  @Test
  void endsAnEvaluation() {
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> trainer.evaluate(interruptedAt(1, 600)))
        .withMessage("Trainer: evaluate was interrupted, nothing was measured");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void closesTheProgressBar() {
    Trainer loud = new Trainer(model, new Adam(), new SparseCategoricalCrossEntropy());
    assertThat(
            RecordingDisplay.during(() -> loud.fit(interruptedAt(1, 64), Epochs.of(1).batch(32))))
        .hasSize(3)
        .endsWith("closed");
  }

  @Test
  void comesFromAnotherThreadToo() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Dataset data = new Watched(Examples.halves(64), new AtomicInteger(3), started::countDown);
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      Future<History> history = one.submit(() -> trainer.fit(data, Epochs.of(Integer.MAX_VALUE)));
      started.await();
      one.shutdownNow();
      assertThat(history.get().interrupted()).isTrue();
    } finally {
      one.shutdownNow();
    }
  }
}
