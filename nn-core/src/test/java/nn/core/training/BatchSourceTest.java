package nn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Adam;
import nn.core.progress.RecordingDisplay;
import org.junit.jupiter.api.Test;

/** Data that come batch by batch. */
class BatchSourceTest {
  private static final Dataset DATA =
      Dataset.of(Samples.normal(1, Shape.of(24, 3)), Samples.normal(2, Shape.of(24, 1)));

  private final List<Long> opened = new ArrayList<>();
  private final List<Long> closed = new ArrayList<>();

  /** The examples in their order, eight at a time. */
  private BatchSource eights(Dataset data) {
    return new BatchSource() {
      @Override
      public Shape inputShape() {
        return data.inputShape();
      }

      @Override
      public Stream<Batch> epoch(long number) {
        opened.add(number);
        return IntStream.range(0, data.size() / 8)
            .mapToObj(i -> data.batch(IntStream.range(8 * i, 8 * i + 8).toArray()))
            .onClose(() -> closed.add(number));
      }
    };
  }

  private static Sequential model() {
    return new Sequential(Shape.of(3), new Dense(4), new Dense(1));
  }

  private static Trainer trainer(Sequential model) {
    return new Trainer(model, new Adam(0.01), new MeanSquaredError()).quiet();
  }

  @Test
  void aStreamTrainsAsTheSameExamplesInOrder() {
    Sequential streamed = model();
    History history = trainer(streamed).fit(eights(DATA), DATA, Epochs.of(3));
    Sequential straight = model();
    History expected = trainer(straight).fit(DATA, DATA, Epochs.of(3).batch(8).inOrder());
    assertThat(history.values("loss")).containsExactly(expected.values("loss"));
    assertThat(history.values("val_loss")).containsExactly(expected.values("val_loss"));
    assertThat(opened).containsExactly(0L, 1L, 2L);
    assertThat(closed).isEqualTo(opened);
  }

  @Test
  void aStreamIsMeasuredAsItsExamples() {
    Trainer trainer = trainer(model());
    assertThat(trainer.evaluate(eights(DATA)).get("loss"))
        .isCloseTo(trainer.evaluate(DATA).get("loss"), org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void datasetsAndStreamsArePredictedAsTheirInputs() {
    Sequential model = model();
    NdArray expected = model.predict(DATA.all().inputs());
    assertThat(trainer(model).predict(DATA)).isEqualTo(expected);
    assertThat(trainer(model).predict(eights(DATA))).isEqualTo(expected);
  }

  @Test
  void anEmptyStreamIsSaidToBeEmpty() {
    Dataset none = Dataset.of(NdArray.zeros(Shape.of(0, 3)), NdArray.zeros(Shape.of(0, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer(model()).fit(eights(none), Epochs.of(1)))
        .withMessageContaining("the stream of batches is empty");
    assertThat(closed).hasSize(1);
  }

  /** The examples in their order, one of eight after the other, in ways that a test chooses. */
  private abstract static class Fed implements BatchSource {
    @Override
    public Shape inputShape() {
      return DATA.inputShape();
    }

    @Override
    public Stream<Batch> epoch(long number) {
      return IntStream.range(0, 3).mapToObj(i -> DATA.batch(8 * i, 8 * i + 1));
    }
  }

  @Test
  void aKnownLengthIsShownAsProgress() {
    BatchSource three =
        new Fed() {
          @Override
          public OptionalLong batches() {
            return OptionalLong.of(3);
          }
        };
    Trainer loud = new Trainer(model(), new Adam(0.01), new MeanSquaredError());
    assertThat(RecordingDisplay.during(() -> loud.fit(three, Epochs.of(2))))
        .startsWith("Training 6")
        .anyMatch(line -> line.startsWith("6 epoch 2/2"))
        .endsWith("closed");
    assertThat(RecordingDisplay.during(() -> loud.fit(eights(DATA), Epochs.of(1)))).isEmpty();
  }

  @Test
  void trainersTakeLentBatches() {
    List<Long> lent = new ArrayList<>();
    BatchSource source =
        new Fed() {
          @Override
          public Stream<Batch> lentEpoch(long number) {
            lent.add(number);
            return epoch(number);
          }
        };
    Trainer trainer = trainer(model());
    trainer.fit(source, Epochs.of(2));
    trainer.evaluate(source);
    assertThat(lent).containsExactly(0L, 1L, 0L);
  }

  /** Whose second batch never comes: the wait for it is interrupted. */
  private static BatchSource interrupted(boolean byUser) {
    return new Fed() {
      @Override
      public Stream<Batch> epoch(long number) {
        return super.epoch(number)
            .peek(
                batch -> {
                  if (byUser) {
                    Thread.currentThread().interrupt();
                  }
                  throw new CancellationException("interrupted while waiting");
                });
      }
    };
  }

  @Test
  void anInterruptWhileWaitingForABatchEndsTraining() {
    Trainer trainer = trainer(model());
    assertThat(trainer.fit(interrupted(true), Epochs.of(2)).interrupted()).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> trainer.evaluate(interrupted(true)))
        .withMessageContaining("evaluate was interrupted");
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> trainer.predict(interrupted(true)));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aSourceThatIsCancelledWithoutAnInterruptIsAnError() {
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> trainer(model()).fit(interrupted(false), Epochs.of(2)))
        .withMessage("interrupted while waiting");
  }

  @Test
  void batchesOfAnotherShapeAreRejected() {
    BatchSource wrong =
        new BatchSource() {
          @Override
          public Shape inputShape() {
            return Shape.of(3);
          }

          @Override
          public Stream<Batch> epoch(long number) {
            return Stream.of(
                new Batch(NdArray.zeros(Shape.of(2, 4)), NdArray.zeros(Shape.of(2, 1))));
          }
        };
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer(model()).fit(wrong, Epochs.of(1)))
        .withMessageContaining("expected the stream to give examples (3,)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer(new Sequential(Shape.of(2), new Dense(1))).evaluate(wrong))
        .withMessageContaining("was built for (2,)");
  }

  @Test
  void aNaNInAStreamIsFoundByItsNumber() {
    NdArray inputs = Samples.normal(1, Shape.of(24, 3));
    inputs.data()[3 * 19] = Float.NaN;
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(
            () ->
                trainer(model())
                    .fit(
                        eights(Dataset.of(inputs, Samples.normal(2, Shape.of(24, 1)))),
                        Epochs.of(1)))
        .withMessageContaining("in the inputs of example 19");
    assertThat(closed).hasSize(1);
  }
}
