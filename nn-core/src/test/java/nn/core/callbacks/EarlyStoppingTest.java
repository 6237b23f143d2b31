package nn.core.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.core.training.Callback;
import nn.core.training.Epochs;
import nn.core.training.History;
import nn.core.training.Trainer;
import nn.core.training.Training;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
  private final Script script = new Script();

  @Test
  void stopsWhenNothingGotBetterForAsManyEpochsAsItsPatience() {
    History history = script.fit(new EarlyStopping("val_loss", 2), 3, 2, 2.5, 2.2, 1);
    assertThat(history.epochs()).isEqualTo(4);
    assertThat(history.stopped()).contains("val_loss was best in epoch 2, 2.0000");
  }

  @Test
  void anEpochThatIsBetterBeginsPatienceAnew() {
    History history = script.fit(new EarlyStopping("val_loss", 2), 3, 4, 2, 3, 1, 2, 3);
    assertThat(history.epochs()).isEqualTo(7);
  }

  @Test
  void anEqualEpochIsNotBetter() {
    assertThat(script.fit(new EarlyStopping("val_loss", 1), 3, 3, 1).epochs()).isEqualTo(2);
  }

  @Test
  void withoutPatienceStopsAtTheFirstEpochThatIsNotBetter() {
    assertThat(script.fit(new EarlyStopping("val_loss", 0), 3, 2, 2, 1).epochs()).isEqualTo(3);
  }

  @Test
  void lessThanTheLeastDifferenceIsNoProgress() {
    EarlyStopping stopping = new EarlyStopping("val_loss", 2, 0.5, false);
    assertThat(script.fit(stopping, 3, 2.6, 2.5, 1).epochs()).isEqualTo(3);
    assertThat(stopping.bestEpoch()).isEqualTo(1);
  }

  @Test
  void notANumberIsNoProgress() {
    assertThat(script.fit(new EarlyStopping("val_loss", 2), 3, Double.NaN, Double.NaN, 1).epochs())
        .isEqualTo(3);
  }

  @Test
  void whatIsNoLossIsBetterWhenLarger() {
    EarlyStopping stopping = new EarlyStopping("val_accuracy", 2);
    script.quantity = "val_accuracy";
    assertThat(script.fit(stopping, 0.5, 0.7, 0.6, 0.6, 0.9).epochs()).isEqualTo(4);
    assertThat(stopping.bestEpoch()).isEqualTo(2);
  }

  @Test
  void putsTheBestWeightsBackWhenItStops() {
    script.fit(new EarlyStopping("val_loss", 1), 3, 2, 2.5);
    assertThat(script.weights()).isEqualTo(script.after(2));
  }

  @Test
  void putsTheBestWeightsBackAfterTheLastEpoch() {
    History history = script.fit(new EarlyStopping("val_loss", 5), 3, 2, 2.5);
    assertThat(history.stopped()).isEmpty();
    assertThat(script.weights()).isEqualTo(script.after(2));
  }

  @Test
  void putsTheBestWeightsBackWhenTrainingIsInterrupted() {
    script.atEpoch4 = () -> Thread.currentThread().interrupt();
    History history = script.fit(new EarlyStopping("val_loss", 5), 3, 2, 2.5, 2.5);
    assertThat(history.interrupted()).isTrue();
    assertThat(script.weights()).isEqualTo(script.after(2));
  }

  @Test
  void putsTheBestWeightsBackWhenTrainingFails() {
    script.atEpoch4 =
        () -> {
          throw new IllegalStateException("the disk is full");
        };
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> script.fit(new EarlyStopping("val_loss", 5), 3, 2, 2.5, 2.5));
    assertThat(script.weights()).isEqualTo(script.after(2));
  }

  @Test
  void keepsTheLastWeightsIfAskedTo() {
    History history = script.fit(new EarlyStopping("val_loss", 1).keepingLastWeights(), 3, 2, 2.5);
    assertThat(history.epochs()).isEqualTo(3);
    assertThat(script.weights()).isEqualTo(script.after(3));
  }

  @Test
  void anotherFitGoesOnWithWhatItKnows() {
    EarlyStopping stopping = new EarlyStopping("val_loss", 2);
    Trainer trainer = script.trainer(new double[] {3, 1, 2, 0.5}, stopping);
    trainer.fit(Script.DATA, Epochs.of(3));
    assertThat(script.weights()).isEqualTo(script.after(2));
    trainer.fit(Script.DATA, Epochs.of(1));
    assertThat(stopping.bestEpoch()).isEqualTo(4);
    assertThat(script.weights()).isEqualTo(script.after(4));
  }

  @Test
  void saysWhatIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> script.fit(new EarlyStopping("val_accuracy", 1), 1))
        .withMessage(
            "EarlyStopping: expected \"val_accuracy\" to be measured but there is [loss, val_loss];"
                + " give fit validation data");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> script.fit(new EarlyStopping("accuracy", 1), 1))
        .withMessageEndingWith("add it as a metric");
    assertThatIllegalArgumentException().isThrownBy(() -> new EarlyStopping("loss", -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EarlyStopping("loss", 1, Double.NaN, false));
  }

  @Test
  void theBestWeightsAreThoseOfTheEpochsEnd() {
    List<List<NdArray>> seen = new ArrayList<>();
    Callback looking =
        new Callback() {
          @Override
          public void epochEnds(Training training) {
            seen.add(Script.copies(training.model()));
          }
        };
    script
        .trainer(new double[] {3, 2, 5}, new EarlyStopping("val_loss", 1), looking)
        .fit(Script.DATA, Epochs.of(9));
    assertThat(script.weights()).isEqualTo(seen.get(1));
  }
}
