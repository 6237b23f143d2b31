package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import nn.core.training.History;
import org.junit.jupiter.api.Test;

class HistoryNumbersTest {
  private static final double NAN = Double.NaN;

  private static HistoryNumbers numbers(double now, double... losses) {
    History history = History.empty();
    for (double loss : losses) {
      Map<String, Double> epoch = new LinkedHashMap<>();
      epoch.put("loss", 2 * loss);
      epoch.put("val_loss", loss);
      epoch.put("weight_norm/dense1", 1.0);
      history = history.with(epoch);
    }
    return new HistoryNumbers(history, Double.isNaN(now) ? Map.of() : Map.of("loss", now));
  }

  @Test
  void validationSharesAPanelAndSingleLayersHaveNone() {
    assertThat(numbers(NAN, 1, 2).quantities()).containsExactly("loss");
    History validationOnly = History.empty().with(Map.of("val_loss", 1.0));
    assertThat(new HistoryNumbers(validationOnly, Map.of()).quantities())
        .containsExactly("val_loss");
  }

  @Test
  void theEpochUnderWayComesLast() {
    assertThat(numbers(0.5, 4, 3).values("loss")).containsExactly(8, 6, 0.5);
    assertThat(numbers(0.5, 4, 3).values("val_loss")).containsExactly(4, 3);
    assertThat(numbers(0.5, 4, 3).epochs()).isEqualTo(3);
    assertThat(numbers(0.5, 4, 3).title()).isEqualTo("Training history: in epoch 3");
    assertThat(numbers(0.5, 4, 3).newest()).isEqualTo("this epoch so far: loss 0.5");
  }

  @Test
  void theBestEpochIsTheFirstWithTheLowestFiniteValidationLoss() {
    assertThat(numbers(NAN, 3, 1, NAN, 1, 2).best()).isEqualTo(1);
    assertThat(numbers(NAN, NAN, NAN).best()).isEqualTo(-1);
    assertThat(new HistoryNumbers(Samples.history(3, false), Map.of()).best()).isEqualTo(-1);
  }

  @Test
  void smoothedNumbersKeepTheirGaps() {
    assertThat(HistoryNumbers.smoothed(0.5, 1, NAN, 4)).containsExactly(1, NAN, 3);
    assertThat(HistoryNumbers.smoothed(0, 1, 5, 2)).containsExactly(1, 5, 2);
  }
}
