package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Override
    public boolean available() {
      return true;
    }

    @Override
    public Place show(Chart chart) {
      List<String> shown = new ArrayList<>(List.of(chart.altText()));
      places.add(shown);
      return later -> shown.add(later.altText());
    }
  }

  private final Wall wall = new Wall();
  private long now;

  private Trainer trainer(Loss loss, Callback... callbacks) {
    return new Trainer(new Sequential(Shape.of(2), new Dense(1)), new Sgd(0.01), loss)
        .quiet()
        .with(callbacks);
  }

  /** Lets so much time go by in each epoch. */
  private Callback epochsOf(long nanoseconds) {
    return new Callback() {
      @Override
      public void epochEnds(Training training) {
        now += nanoseconds;
      }
    };
  }

  @Test
  void drawsTheHistoryAfterEachEpochInOnePlace() {
    LiveHistory live = new LiveHistory(wall, () -> now);
    History history =
        trainer(new MeanSquaredError(), live, epochsOf(1_000_000_000)).fit(DATA, Epochs.of(3));
    assertThat(wall.places).hasSize(1);
    assertThat(wall.places.get(0)).hasSize(3);
    assertThat(wall.places.get(0).get(0)).contains("Training history: 1 epoch");
    assertThat(wall.places.get(0).get(2)).isEqualTo(Charts.history(history).altText());
  }

  @Test
  void leavesOutEpochsThatComeTooFastButNotTheLast() {
    LiveHistory live = new LiveHistory(wall, () -> now);
    trainer(new MeanSquaredError(), live, epochsOf(100_000_000)).fit(DATA, Epochs.of(10));
    // After 100 ms, then every 300, since pauses are 250 at least; then the end.
    assertThat(wall.places.get(0))
        .extracting(text -> text.replaceAll(".*history: (\\d+) epoch.*", "$1"))
        .containsExactly("1", "4", "7", "10");
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
            now += 100_000_000;
            return wall.show(chart);
          }
        };
    LiveHistory live = new LiveHistory(slow, () -> now);
    trainer(new MeanSquaredError(), live, epochsOf(500_000_000)).fit(DATA, Epochs.of(6));
    // The first picture took a tenth of a second, so for two seconds there is no other.
    assertThat(wall.places.get(0))
        .extracting(text -> text.replaceAll(".*history: (\\d+) epoch.*", "$1"))
        .containsExactly("1", "5", "6");
  }

  @Test
  void hasAPlaceForEachCallOfFit() {
    Trainer trainer = trainer(new MeanSquaredError(), new LiveHistory(wall, () -> now));
    trainer.fit(DATA, Epochs.of(1));
    trainer.fit(DATA, Epochs.of(2));
    assertThat(wall.places).hasSize(2);
    assertThat(wall.places.get(1).get(1)).contains("Training history: 2 epochs");
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
    assertThat(wall.places.get(0).get(0)).contains("Mine");
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
    assertThat(wall.places.get(0).get(1)).contains("2 epochs", "loss").doesNotContain("mine");
  }

  @Test
  void doesNothingWhereNothingCanBeShown() {
    assertThat(trainer(new MeanSquaredError(), new LiveHistory()).fit(DATA, Epochs.of(1)).epochs())
        .isEqualTo(1);
  }
}
