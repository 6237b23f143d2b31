package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.losses.Huber;
import nn.core.losses.MeanSquaredError;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Sgd;
import nn.core.schedules.CosineDecay;
import nn.core.schedules.Schedule;
import nn.core.training.Dataset;
import nn.core.training.History;
import nn.core.training.LearningRateCurve;
import nn.core.training.LearningRateFinder;
import org.junit.jupiter.api.Test;

class TrainingChartsTest {
  private static History history(double... losses) {
    History history = History.empty();
    for (double loss : losses) {
      history = history.with(Map.of("loss", loss));
    }
    return history;
  }

  @Test
  void drawsTheMeanOverRunsAndAllBetween() {
    Map<String, List<History>> runs = new LinkedHashMap<>();
    runs.put("adam", List.of(history(4, 2, 1), history(2, 1)));
    runs.put("sgd", List.of(history(5, 4)));
    assertThat(Charts.runs("loss", runs).altText())
        .contains(
            "Band: between 1 to 2 and 2 to 4.",
            "adam (2 runs): from 3 at 1 to 1.5 at 2",
            "sgd: from 5 at 1 to 4 at 2");
  }

  @Test
  void rejectsRunsWithoutAnEpoch() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.runs("loss", Map.of("adam", List.of(History.empty()))))
        .withMessage("runs chart: expected runs of at least one epoch but \"adam\" has none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.runs("loss", Map.of()))
        .withMessageContaining("nothing to draw");
  }

  @Test
  void drawsASchedulesOwnNumbers() {
    Schedule halves = step -> step < 50 ? 0.1 : 0.05;
    assertThat(Charts.schedules(100, Map.of("halves", halves)).altText())
        .contains("Plot: halves.", "halves: from 0.1 at 0 to 0.05 at 99");
    assertThat(Charts.schedules(5000, Map.of("cosine", new CosineDecay(0.1, 5000))).altText())
        .contains("from 0.1 at 0 to");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.schedules(1, Map.of("halves", halves)))
        .withMessageContaining("expected 2 steps or more");
  }

  @Test
  void drawsWhatAPredictionCosts() {
    assertThat(Charts.losses(1, -1, 3, new MeanSquaredError(), new Huber()).altText())
        .contains(
            "What a prediction costs when 1 is right",
            "MeanSquaredError: from 4 at −1 to 4 at 3, lowest 0 at 1",
            "Huber: from 1.5 at −1");
    assertThatIllegalArgumentException().isThrownBy(() -> Charts.losses(0, -1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.losses(1, -1, 1, new SparseCategoricalCrossEntropy()));
  }

  @Test
  void marksTheRateToBeginWith() {
    Dataset data = Dataset.of(NdArray.full(Shape.of(64, 2), 1), NdArray.full(Shape.of(64, 1), 3));
    LearningRateCurve curve =
        new LearningRateFinder()
            .find(
                new Sequential(Shape.of(2), new Dense(1)),
                new Sgd(0.1),
                new MeanSquaredError(),
                data);
    assertThat(Charts.learningRate(curve).altText())
        .contains("is a rate to begin with", "Horizontal axis (learning rate)", "suggested: ");
  }
}
