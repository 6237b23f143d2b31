package nn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.losses.Loss;
import nn.core.losses.MeanSquaredError;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import org.junit.jupiter.api.Test;

class LbfgsTest {
  private static final Loss ERROR = new MeanSquaredError();
  private static final Dataset XOR =
      Dataset.of(
          NdArray.of(new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}),
          NdArray.of(new float[][] {{0}, {1}, {1}, {0}}));

  private static Sequential xorModel() {
    return new Sequential(7, Shape.of(2), new Dense(8, Activation.TANH), new Dense(1));
  }

  @Test
  void solvesLeastSquaresInAFewSteps() {
    // y = 2 a - 3 b + 1, inputs of very different size.
    NdArray inputs = Samples.normal(1, Shape.of(30, 2));
    NdArray targets = NdArray.zeros(Shape.of(30, 1));
    for (int i = 0; i < 30; i++) {
      inputs.data()[2 * i + 1] *= 20;
      targets.data()[i] = 2 * inputs.get(i, 0) - 3 * inputs.get(i, 1) + 1;
    }
    Sequential model = new Sequential(Shape.of(2), new Dense(1));
    History history = new Lbfgs(50).minimize(model, ERROR, Dataset.of(inputs, targets));
    assertThat(history.epochs()).isLessThan(25);
    assertThat(model.parameters().get(0).value().data())
        .containsExactly(new float[] {2, -3}, within(1e-3f));
    assertThat(model.parameters().get(1).value().item()).isCloseTo(1, within(1e-3f));
    assertThat(history.stopped()).isPresent();
  }

  @Test
  void theLossNeverRises() {
    History history = new Lbfgs(60).minimize(xorModel(), ERROR, XOR);
    double[] losses = history.values("loss");
    for (int i = 1; i < losses.length; i++) {
      assertThat(losses[i]).isLessThan(losses[i - 1]);
    }
    assertThat(history.last("loss")).isLessThan(1e-4);
  }

  @Test
  void needsFewerStepsThanAdamOnASmallProblem() {
    double newton = new Lbfgs(40).minimize(xorModel(), ERROR, XOR).last("loss");
    double adam =
        new Trainer(xorModel(), new Adam(0.05), ERROR).quiet().fit(XOR, Epochs.of(40)).last("loss");
    assertThat(newton).isLessThan(adam / 10);
  }

  @Test
  void theHistoryTellsTheLossOfTheWeightsThatAreLeft() {
    Sequential model = xorModel();
    Loss loss = ERROR;
    History history = new Lbfgs(5).minimize(model, loss, XOR);
    assertThat(history.epochs()).isEqualTo(5);
    assertThat(new Trainer(model, new Adam(), loss).evaluate(XOR).get("loss"))
        .isEqualTo(history.last("loss"));
  }

  @Test
  void frozenWeightsStayAsTheyAre() {
    Sequential model = xorModel();
    model.freeze("dense1");
    NdArray before = model.parameters().get(0).value().copy();
    new Lbfgs(5).minimize(model, ERROR, XOR);
    assertThat(model.parameters().get(0).value()).isEqualTo(before);
  }

  @Test
  void endsWhereItIsFlat() {
    Sequential model = xorModel();
    History history = new Lbfgs(10, 3, 1e9).minimize(model, ERROR, XOR);
    assertThat(history.epochs()).isZero();
    assertThat(history.stopped()).contains("no slope is steeper than 1.0E9");
  }

  @Test
  void learnsLabels() {
    Sequential model = Examples.model();
    Dataset data = Examples.halves(100);
    History history = new Lbfgs(30).minimize(model, new SparseCategoricalCrossEntropy(), data);
    assertThat(history.last("loss")).isLessThan(0.01);
  }

  @Test
  void saysWhenThereIsNoLossToBeginWith() {
    Dataset broken =
        Dataset.of(NdArray.full(Shape.of(3, 2), Float.NaN), NdArray.zeros(Shape.of(3, 1)));
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> new Lbfgs(5).minimize(xorModel(), ERROR, broken))
        .withMessageContaining("NaN at the start");
  }

  @Test
  void rejectsSettingsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lbfgs(10, 0, 0))
        .withMessage(
            "Lbfgs: expected 0 iterations or more, a memory of 1 or more and a tolerance of 0 or"
                + " more but got 10, 0 and 0.0");
  }
}
