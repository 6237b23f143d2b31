package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nn.core.training.History;
import org.junit.jupiter.api.Test;

class HistoryChartTest {

  private static History losses(double... losses) {
    History history = History.empty();
    for (double loss : losses) {
      history = history.with(Map.of("loss", loss));
    }
    return history;
  }

  @Test
  void drawsAPanelForEachQuantityAndBothLinesInIt() {
    Chart chart = Charts.history(Samples.history(50, true));
    assertThat(new SvgPage(chart).texts())
        .contains("Training history: 50 epochs", "Loss", "Accuracy", "training", "validation")
        .contains("lowest validation loss: 0.4 in epoch 21");
    assertThat(chart.altText())
        .contains("training: from 1 at 1 to 0.02 at 50")
        .contains("validation: from 0.8 at 1");
  }

  @Test
  void marksNothingWithoutValidation() {
    Chart chart = Charts.history(Samples.history(3, false));
    assertThat(chart.altText()).doesNotContain("validation");
    assertThat(new SvgPage(chart).texts()).contains("1", "2", "3").doesNotContain("1.5", "0");
  }

  @Test
  void drawsOnlyTheLossWhereNothingElseWasMeasured() {
    assertThat(Charts.history(losses(3, 2)).altText())
        .startsWith("Plot: Training history: 2 epochs. last epoch: loss 2.");
  }

  @Test
  void saysThatTrainingWasInterrupted() {
    assertThat(Charts.history(losses(3).asInterrupted()).altText())
        .contains("Training history: 1 epoch, interrupted");
  }

  @Test
  void leavesAGapForAnEpochThatIsNotANumber() {
    assertThat(Charts.history(losses(3, Double.NaN, 1, 2)).altText())
        .contains("training: from 3 at 1 to 2 at 4, lowest 1 at 3, highest 3 at 1");
  }

  @Test
  void rejectsAHistoryWithoutNumbers() {
    assertThatThrownBy(() -> Charts.history(History.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no epoch was completed");
    assertThatThrownBy(() -> Charts.history(losses(Double.NaN, Double.POSITIVE_INFINITY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("loss is not a finite number in any of the 2 epochs");
  }
}
