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

  @Test
  void smoothedNumbersAreMeansThatForgetWhatIsLongAgo() {
    // 1; (0.5 * 1 + 4) / 1.5; (0.25 * 1 + 0.5 * 4 + 4) / 1.75
    String text = Charts.history(losses(1, 4, Double.NaN, 4)).smoothed(0.5).altText();
    assertThat(text)
        .contains("training: from 1 at 1 to 3.571 at 4, lowest 1 at 1, highest 3.571 at 4")
        .contains("Line: from 1 at 1 to 4 at 4")
        .contains("lines smoothed by 0.5, pale: as measured");
    assertThat(Charts.history(losses(1, 4)).smoothed(0).altText())
        .isEqualTo(Charts.history(losses(1, 4)).altText());
  }

  @Test
  void theBestEpochStaysThatOfTheMeasuredNumbers() {
    assertThat(Charts.history(Samples.history(50, true)).smoothed(0.9).altText())
        .contains("lowest validation loss: 0.4 in epoch 21");
  }

  @Test
  void aLogarithmicLossHasLabelsAtPowersOfTen() {
    Chart chart = Charts.history(losses(1000, 10, 0.1, 0)).logY();
    assertThat(new SvgPage(chart).texts()).contains("1", "10", "100");
    assertThat(chart.altText()).contains("training: from 1000 at 1 to 0.1 at 3");
    assertThat(Charts.history(Samples.history(5, true)).logY("loss", "accuracy").altText())
        .contains("training: from 0.5 at 1");
  }

  @Test
  void drawsOnlyWhatIsWanted() {
    Chart chart = Charts.history(Samples.history(5, true)).only("accuracy", "loss");
    assertThat(chart.altText().indexOf("Plot: Accuracy"))
        .isBetween(1, chart.altText().indexOf("Plot: Loss"));
    assertThat(Charts.history(Samples.history(5, true)).only("accuracy").altText())
        .contains("vertical axis (accuracy)")
        .doesNotContain("Plot: Loss");
  }

  @Test
  void leavesTheNormsOfLayersToTheirOwnChart() {
    History history = History.empty().with(Map.of("loss", 1.0, "gradient_norm/dense1", 2.0));
    assertThat(Charts.history(history).altText()).doesNotContain("dense1");
  }

  @Test
  void rejectsChangesThatCannotBeDrawn() {
    HistoryChart chart = Charts.history(losses(1, 2));
    assertThatThrownBy(() -> chart.smoothed(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a smoothing from 0 to below 1 but got 1.0; try 0.8");
    assertThatThrownBy(() -> chart.only("accuracy"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing called \"accuracy\" was measured; there is [loss]");
    assertThatThrownBy(() -> chart.only()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> chart.logY("mae")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Charts.history(losses(0, -1)).logY())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
