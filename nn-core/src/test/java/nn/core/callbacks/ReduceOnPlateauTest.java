package nn.core.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.core.training.Epochs;
import org.junit.jupiter.api.Test;

class ReduceOnPlateauTest {
  /** The factor that each epoch was trained with. */
  private static double[] factors(ReduceOnPlateau callback, double... losses) {
    double[] rates =
        new Script()
            .trainer(losses, callback, new RecordLearningRate())
            .fit(Script.DATA, Epochs.of(losses.length))
            .values("learning_rate");
    for (int i = 0; i < rates.length; i++) {
      rates[i] /= 0.05;
    }
    return rates;
  }

  @Test
  void reducesAfterAsManyEpochsAsItsPatience() {
    assertThat(factors(new ReduceOnPlateau("val_loss", 0.5, 2), 3, 3, 3, 3, 3, 2, 2))
        .containsExactly(new double[] {1, 1, 1, 0.5, 0.5, 0.25, 0.25}, within(1e-9));
  }

  @Test
  void progressBeginsPatienceAnew() {
    assertThat(factors(new ReduceOnPlateau("val_loss", 0.5, 2), 3, 3, 2, 2, 1, 1, 1, 1))
        .containsExactly(new double[] {1, 1, 1, 1, 1, 1, 1, 0.5}, within(1e-9));
  }

  @Test
  void cooldownCountsNoEpochs() {
    assertThat(factors(new ReduceOnPlateau("val_loss", 0.5, 1).cooldown(2), 3, 3, 3, 3, 3, 3))
        .containsExactly(new double[] {1, 1, 0.5, 0.5, 0.25, 0.25}, within(1e-9));
  }

  @Test
  void endsAtItsLeastFactor() {
    assertThat(factors(new ReduceOnPlateau("val_loss", 0.1, 1).leastFactor(0.05), 3, 3, 3, 3, 3))
        .containsExactly(new double[] {1, 1, 0.1, 0.05, 0.05}, within(1e-9));
  }

  @Test
  void lessThanTheLeastDifferenceIsNoProgress() {
    assertThat(factors(new ReduceOnPlateau("val_loss", 0.5, 1).leastDifference(1), 3, 2.5, 2.4))
        .containsExactly(new double[] {1, 1, 0.5}, within(1e-9));
  }

  @Test
  void rejectsSettingsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReduceOnPlateau("val_loss", 1, 3))
        .withMessage(
            "ReduceOnPlateau: expected a factor between 0 and 1 and a patience of 0 or more but got"
                + " 1.0 and 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReduceOnPlateau().cooldown(-1))
        .withMessageContaining("a cooldown");
  }
}
