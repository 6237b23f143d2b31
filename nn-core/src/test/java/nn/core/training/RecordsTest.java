package nn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What training is told and what it leaves: epochs, history, evaluation. */
class RecordsTest {
  private static Map<String, Double> epoch(double loss, double accuracy) {
    Map<String, Double> epoch = new LinkedHashMap<>();
    epoch.put("loss", loss);
    epoch.put("accuracy", accuracy);
    return epoch;
  }

  private final History history = History.empty().with(epoch(0.9, 0.5)).with(epoch(0.25, 0.75));

  @Test
  void aHistoryKeepsOneNumberPerEpoch() {
    assertThat(history.epochs()).isEqualTo(2);
    assertThat(history.metrics()).containsExactly("loss", "accuracy");
    assertThat(history.values("loss")).containsExactly(0.9, 0.25);
    assertThat(history.last("accuracy")).isEqualTo(0.75);
    assertThat(history.has("accuracy")).isTrue();
    assertThat(history.has("val_loss")).isFalse();
    assertThat(history.interrupted()).isFalse();
  }

  @Test
  void aHistoryIsNeverChanged() {
    History longer = history.with(epoch(0.1, 1));
    history.values("loss")[0] = 7;
    assertThat(history.values("loss")).containsExactly(0.9, 0.25);
    assertThat(longer.epochs()).isEqualTo(3);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> history.metrics().add("more"));
  }

  @Test
  void aHistoryPrintsItsLastEpoch() {
    assertThat(history).hasToString("History of 2 epochs, loss 0.2500, accuracy 0.7500");
    assertThat(History.empty().with(epoch(1, 0)).asInterrupted())
        .hasToString("History of 1 epoch, loss 1.0000, accuracy 0.0000 (interrupted)");
  }

  @Test
  void aHistorySaysWhatItHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.last("val_loss"))
        .withMessage(
            "History: nothing called \"val_loss\" was measured; there is [loss, accuracy]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> History.empty().last("loss"))
        .withMessage("History: nothing called \"loss\" was measured, for no epoch was completed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.with(Map.of("loss", 1.0)))
        .withMessage("History: expected the quantities [loss, accuracy] but got [loss]");
  }

  @Test
  void anEvaluationHasNumbersByName() {
    Evaluation evaluation = new Evaluation(epoch(0.25, 0.75));
    assertThat(evaluation.get("loss")).isEqualTo(0.25);
    assertThat(evaluation).hasToString("loss 0.2500 · accuracy 0.7500");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluation.get("f1"))
        .withMessage("Evaluation: nothing called \"f1\" was measured; there is [loss, accuracy]");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> evaluation.values().clear());
  }

  @Test
  void epochsAreBatchesOf32ShuffledFromSeed0() {
    assertThat(Epochs.of(5)).isEqualTo(new Epochs(5, 32, true, 0));
    assertThat(Epochs.of(5).batch(64).seed(7).inOrder()).isEqualTo(new Epochs(5, 64, false, 7));
  }

  @Test
  void epochsRejectNumbersThatMakeNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Epochs.of(-1))
        .withMessage(
            "Epochs: expected a count of 0 or more and a batch size of 1 or more but got -1 and 32");
    assertThatIllegalArgumentException().isThrownBy(() -> Epochs.of(1).batch(0));
  }
}
