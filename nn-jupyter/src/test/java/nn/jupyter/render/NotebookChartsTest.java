package nn.jupyter.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Sgd;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.History;
import nn.core.training.Trainer;
import nn.jupyter.RecordingPage;
import nn.jupyter.Rich;
import nn.jupyter.display.CurrentTarget;
import nn.viz.Chart;
import nn.viz.Charts;
import nn.viz.LiveDisplay;
import nn.viz.LiveHistory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotebookChartsTest {
  @AfterEach
  void leave() {
    CurrentTarget.clear();
  }

  @Test
  void aLiveHistoryIsFoundInANotebookAndLeavesItsLastPicture() {
    RecordingPage page = new RecordingPage();
    CurrentTarget.set(page);
    Dataset data = Dataset.of(NdArray.full(Shape.of(8, 2), 1), NdArray.full(Shape.of(8, 1), 3));
    Trainer trainer =
        new Trainer(
            new Sequential(Shape.of(2), new Dense(1)), new Sgd(0.01), new MeanSquaredError());
    History history = trainer.quiet().with(new LiveHistory()).fit(data, Epochs.of(3));
    assertThat(page.shown).containsExactly(Rich.of(Charts.history(history)));
    assertThat(page.shown.get(0)).containsKey("image/png");
  }

  @Test
  void aChartThatChangesIsShownInAFormThatIsQuickToMake() {
    RecordingPage page = new RecordingPage();
    CurrentTarget.set(page);
    Chart first = Charts.lines("first", 1, 2);
    Chart second = Charts.lines("second", 1, 3);
    LiveDisplay.Place place = new NotebookCharts().show(first);
    assertThat(page.shown)
        .containsExactly(Map.of("text/plain", first.altText(), "image/svg+xml", first.svg()));
    place.replace(second);
    assertThat(page.shown)
        .containsExactly(Map.of("text/plain", second.altText(), "image/svg+xml", second.svg()));
    place.settle(second);
    assertThat(page.shown).containsExactly(Rich.of(second));
  }

  @Test
  void nothingIsShownOutsideOfNotebooks() {
    assertThat(new NotebookCharts().available()).isFalse();
  }
}
