package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.losses.Loss;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Sgd;
import nn.core.training.Callback;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.History;
import nn.core.training.Trainer;
import nn.core.training.Training;
import org.junit.jupiter.api.Test;

class LiveHistoryTest {
  private static final Dataset DATA =
      Dataset.of(NdArray.full(Shape.of(8, 2), 1), NdArray.full(Shape.of(8, 1), 3));

  /** Keeps what was shown, place by place. */
  private static final class Wall implements LiveDisplay {
    private final List<List<String>> places = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();

    @Override
    public boolean available() {
      return true;
    }

    @Override
    public Place show(Chart chart) {
      List<String> shown = new ArrayList<>(List.of(chart.altText()));
      places.add(shown);
      return new Place() {
        @Override
        public void replace(Chart later) {
          shown.add(later.altText());
        }

        @Override
        public void settle(Chart last) {
          settled.add(last.altText());
        }
      };
    }
  }

  private final Wall wall = new Wall();
  private long now;

  private Trainer trainer(Loss loss, Callback... callbacks) {
    return new Trainer(new Sequential(Shape.of(2), new Dense(1)), new Sgd(0.01), loss)
        .quiet()
        .with(callbacks);
  }

  /** Lets so much time go by in each step; an epoch has four. */
  private Callback stepsOf(long nanoseconds) {
    return new Callback() {
      @Override
      public void stepEnds(Training training) {
        now += nanoseconds;
      }
    };
  }

  /** Which epoch each picture says it is of. */
  private static List<String> epochs(List<String> shown) {
    String before = "Training history: ";
    return shown.stream()
        .map(text -> text.substring(text.indexOf(before) + before.length(), text.indexOf('.')))
        .toList();
  }

  @Test
  void drawsTheEpochUnderWayInOnePlace() {
    LiveHistory live = new LiveHistory(wall, () -> now);
    History history =
        trainer(new MeanSquaredError(), stepsOf(500_000_000), live)
            .fit(DATA, Epochs.of(2).batch(2));
    assertThat(wall.places).hasSize(1);
    assertThat(epochs(wall.places.get(0)))
        .containsExactly(
            "in epoch 1",
            "in epoch 1",
            "in epoch 1",
            "in epoch 1", // after each of its steps
            "in epoch 2",
            "in epoch 2",
            "in epoch 2",
            "in epoch 2");
    assertThat(wall.settled).containsExactly(Charts.history(history).altText());
  }

  @Test
  void showsTheMeanOverTheStepsOfTheEpochAsOnePoint() {
    List<Double> losses = new ArrayList<>();
    Callback listens =
        new Callback() {
          @Override
          public void stepEnds(Training training) {
            losses.add(training.loss());
          }
        };
    LiveHistory live = new LiveHistory(wall, () -> now);
    trainer(new MeanSquaredError(), listens, stepsOf(500_000_000), live)
        .fit(DATA, Epochs.of(1).batch(4));
    String mean = nn.viz.paint.Numbers.compact((losses.get(0) + losses.get(1)) / 2);
    assertThat(wall.places.get(0).get(1)).contains("this epoch so far: loss " + mean);
  }

  @Test
  void leavesOutStepsThatComeTooFastButNotTheEnd() {
    LiveHistory live = new LiveHistory(wall, () -> now);
    trainer(new MeanSquaredError(), stepsOf(100_000_000), live).fit(DATA, Epochs.of(5).batch(4));
    // After 100 ms and after 600, since pauses are 480 at least.
    assertThat(epochs(wall.places.get(0))).containsExactly("in epoch 1", "in epoch 3");
    assertThat(epochs(wall.settled)).containsExactly("5 epochs");
  }

  @Test
  void drawsLessOftenWhereDrawingIsSlow() {
    LiveDisplay slow =
        new LiveDisplay() {
          @Override
          public boolean available() {
            return true;
          }

          @Override
          public Place show(Chart chart) {
            now += 10_000_000_000L;
            Place place = wall.show(chart);
            return later -> {
              now += 100_000_000;
              place.replace(later);
            };
          }
        };
    LiveHistory live = new LiveHistory(slow, () -> now);
    trainer(new MeanSquaredError(), stepsOf(500_000_000), live).fit(DATA, Epochs.of(8).batch(8));
    // The first picture loads what draws and does not count. The second took a tenth of a second,
    // so for two seconds there is no other.
    assertThat(epochs(wall.places.get(0)))
        .containsExactly("in epoch 1", "in epoch 2", "in epoch 6", "8 epochs");
  }

  @Test
  void isDrawnWhereEpochsAreWithoutSteps() {
    LiveHistory live = new LiveHistory(wall, () -> now);
    Callback pause =
        new Callback() {
          @Override
          public void epochEnds(Training training) {
            now += 500_000_000;
          }
        };
    trainer(new MeanSquaredError(), live, pause).fit(DATA, Epochs.of(2).batch(8));
    assertThat(epochs(wall.places.get(0))).containsExactly("in epoch 1", "1 epoch");
  }

  @Test
  void keepsTheHalfEpochOnlyIfThereIsNothingElse() {
    Callback interrupts =
        new Callback() {
          @Override
          public void stepEnds(Training training) {
            if (training.step() == 1 || training.step() == 7) {
              Thread.currentThread().interrupt();
            }
          }
        };
    Trainer trainer = trainer(new MeanSquaredError(), new LiveHistory(wall, () -> now), interrupts);
    trainer.fit(DATA, Epochs.of(5).batch(2));
    assertThat(wall.settled.get(0)).contains("Training history: interrupted in epoch 1.");
    trainer.fit(DATA, Epochs.of(5).batch(2));
    assertThat(wall.settled.get(1)).contains("Training history: 1 epoch, interrupted.");
  }

  @Test
  void goesOnTrainingWhereDrawingFails() {
    LiveDisplay broken =
        new LiveDisplay() {
          @Override
          public boolean available() {
            return true;
          }

          @Override
          public Place show(Chart chart) {
            wall.show(chart);
            throw new IllegalStateException("no paper");
          }
        };
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      LiveHistory live = new LiveHistory(broken, () -> now);
      History history =
          trainer(new MeanSquaredError(), stepsOf(500_000_000), live).fit(DATA, Epochs.of(3));
      assertThat(history.epochs()).isEqualTo(3);
    } finally {
      System.setErr(before);
    }
    assertThat(wall.places).as("tries").hasSize(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .containsOnlyOnce("training goes on: java.lang.IllegalStateException: no paper");
  }

  @Test
  void hasAPlaceForEachCallOfFit() {
    Trainer trainer = trainer(new MeanSquaredError(), new LiveHistory(wall, () -> now));
    trainer.fit(DATA, Epochs.of(1));
    trainer.fit(DATA, Epochs.of(2));
    assertThat(wall.places).hasSize(2);
    assertThat(epochs(wall.settled)).containsExactly("1 epoch", "2 epochs");
  }

  @Test
  void takesWhatOtherCallbacksWriteIntoTheHistory() {
    Callback writes =
        new Callback() {
          @Override
          public void epochEnds(Training training) {
            training.results().put("mine", (double) training.epoch());
          }
        };
    trainer(new MeanSquaredError(), new LiveHistory(wall, () -> now), writes)
        .fit(DATA, Epochs.of(2));
    assertThat(wall.settled.get(0)).contains("Mine");
  }

  @Test
  void leavesOutWhatIsNoNumberInAnyEpoch() {
    Callback writes =
        new Callback() {
          @Override
          public void epochEnds(Training training) {
            training.results().put("mine", Double.NaN);
          }
        };
    trainer(new MeanSquaredError(), new LiveHistory(wall, () -> now), writes)
        .fit(DATA, Epochs.of(2));
    assertThat(wall.settled.get(0)).contains("2 epochs", "loss").doesNotContain("mine");
  }

  @Test
  void doesNothingWhereNothingCanBeShown() {
    assertThat(trainer(new MeanSquaredError(), new LiveHistory()).fit(DATA, Epochs.of(1)).epochs())
        .isEqualTo(1);
  }
}
