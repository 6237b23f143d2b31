package nn.core.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import org.junit.jupiter.api.Test;

class WeightAverageTest {
  private final Script script = new Script();

  private Trainer trainer(WeightAverage average) {
    return script.trainer(new double[10], average);
  }

  @Test
  void isTheMovingAverageOfTheWeightsAfterEachStep() {
    // One step an epoch.
    trainer(new WeightAverage(0.15)).fit(Script.DATA, Epochs.of(3));
    float[] expected = script.after(1).get(0).data().clone();
    double[] decays = {0.15, 0.15}; // At most 2/11 and 3/12.
    for (int step = 2; step <= 3; step++) {
      for (int i = 0; i < expected.length; i++) {
        float w = script.after(step).get(0).data()[i];
        expected[i] += (float) (1 - decays[step - 2]) * (w - expected[i]);
      }
    }
    assertThat(script.weights().get(0).data()).containsExactly(expected, within(1e-7f));
    assertThat(script.weights()).isNotEqualTo(script.after(3));
  }

  @Test
  void firstWeightsDoNotCountForLong() {
    trainer(new WeightAverage(0.999)).fit(Script.DATA, Epochs.of(2));
    float first = script.after(1).get(0).data()[0];
    float second = script.after(2).get(0).data()[0];
    assertThat(script.weights().get(0).data()[0])
        .isCloseTo(first + (1 - 2 / 11f) * (second - first), within(1e-6f));
  }

  @Test
  void trainingGoesOnFromItsOwnWeights() {
    Trainer trainer = trainer(new WeightAverage(0.9));
    trainer.fit(Script.DATA, Epochs.of(2));
    trainer.fit(Script.DATA, Epochs.of(3));
    Script straight = new Script();
    straight.trainer(new double[10], new WeightAverage(0.9)).fit(Script.DATA, Epochs.of(5));
    assertThat(script.after(5)).isEqualTo(straight.after(5));
    assertThat(script.weights()).isEqualTo(straight.weights());
  }

  @Test
  void trainingGoesOnFromWeightsThatWereGivenMeanwhile() {
    Trainer trainer = trainer(new WeightAverage(0.9));
    trainer.fit(Script.DATA, Epochs.of(2));
    NdArray kernel = script.model.parameters().get(0).value();
    kernel.data()[0] = 100;
    trainer.fit(Script.DATA, Epochs.of(1));
    assertThat(script.after(3).get(0).data()[0]).isGreaterThan(99);
  }

  @Test
  void onRequestLeavesTheModelAlone() {
    WeightAverage average = new WeightAverage(0.9).onRequest();
    trainer(average).fit(Script.DATA, Epochs.of(3));
    assertThat(script.weights()).isEqualTo(script.after(3));
    Sequential other = new Sequential(9, Shape.of(3), new Dense(1));
    average.applyTo(other);
    Script same = new Script();
    same.trainer(new double[10], new WeightAverage(0.9)).fit(Script.DATA, Epochs.of(3));
    assertThat(Script.copies(other)).isEqualTo(same.weights());
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeightAverage(1))
        .withMessage("WeightAverage: expected a decay in [0, 1) but got 1.0");
    WeightAverage average = new WeightAverage().onRequest();
    assertThatIllegalStateException()
        .isThrownBy(() -> average.applyTo(script.model))
        .withMessage("WeightAverage: nothing was averaged yet; train with it first");
    trainer(average).fit(Script.DATA, Epochs.of(1));
    Sequential other = new Sequential(Shape.of(4), new Dense(1));
    List<NdArray> before = Script.copies(other);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> average.applyTo(other))
        .withMessageContaining("dense1/kernel (4, 1)")
        .withMessageContaining("an average of (3, 1)");
    assertThat(Script.copies(other)).isEqualTo(before);
  }
}
