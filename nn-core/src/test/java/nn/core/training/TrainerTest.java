package nn.core.training;

import static nn.core.activations.Activation.SOFTMAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Model;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.losses.Loss;
import nn.core.losses.MeanSquaredError;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.metrics.Accuracy;
import nn.core.optimizers.Adam;
import nn.core.optimizers.Sgd;
import nn.core.progress.RecordingDisplay;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private final Dataset data = Examples.halves(70);

  private static Trainer trainer(Model model) {
    return new Trainer(model, new Adam(), new SparseCategoricalCrossEntropy(), new Accuracy())
        .quiet();
  }

  private record Run(List<NdArray> weights, List<Double> losses) {}

  private Run run(Epochs... parts) {
    Sequential model = Examples.model();
    Trainer trainer = trainer(model);
    List<Double> losses = new ArrayList<>();
    for (Epochs part : parts) {
      Arrays.stream(trainer.fit(data, part).values("loss")).forEach(losses::add);
    }
    return new Run(Examples.weights(model), losses);
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    assertThat(run(Epochs.of(3).seed(7))).isEqualTo(run(Epochs.of(3).seed(7)));
  }

  @Test
  void anotherSeedGivesAnotherOrder() {
    assertThat(run(Epochs.of(3).seed(8)).weights())
        .isNotEqualTo(run(Epochs.of(3).seed(7)).weights());
  }

  @Test
  void fittingTwiceGoesOn() {
    assertThat(run(Epochs.of(2), Epochs.of(3))).isEqualTo(run(Epochs.of(5)));
  }

  @Test
  void aBatchLargerThanTheDataTakesAllOfThem() {
    assertThat(run(Epochs.of(3).batch(Integer.MAX_VALUE).inOrder()))
        .isEqualTo(run(Epochs.of(3).batch(70).inOrder()));
  }

  @Test
  void takesAStepByHand() {
    Sequential model = new Sequential(Shape.of(1), new Dense(1));
    float[] kernel = model.parameters().get(0).value().data();
    kernel[0] = 2;
    Dataset one = Dataset.of(NdArray.of(new float[][] {{3}}), NdArray.of(1f));
    // prediction 6, loss 25, d loss / d kernel = 2 * 5 * 3, d loss / d bias = 2 * 5
    History history =
        new Trainer(model, new Sgd(0.1), new MeanSquaredError()).quiet().fit(one, Epochs.of(1));
    assertThat(history.last("loss")).isEqualTo(25);
    assertThat(kernel[0]).isEqualTo(-1f);
    assertThat(model.parameters().get(1).value()).isEqualTo(NdArray.of(-1f));
  }

  @Test
  void measuresValidationDataAsEvaluateDoes() {
    Sequential model = Examples.model();
    Trainer trainer = trainer(model);
    Dataset validation = Examples.halves(300);
    History history = trainer.fit(data, validation, Epochs.of(2));
    assertThat(history.metrics()).containsExactly("loss", "accuracy", "val_loss", "val_accuracy");
    Evaluation evaluation = trainer.evaluate(validation);
    assertThat(evaluation.get("loss")).isEqualTo(history.last("val_loss"));
    assertThat(evaluation.get("accuracy")).isEqualTo(history.last("val_accuracy"));
  }

  @Test
  void learnsNothingFromValidationData() {
    Sequential with = Examples.model();
    Sequential without = Examples.model();
    trainer(with).fit(data, Examples.halves(300), Epochs.of(2));
    trainer(without).fit(data, Epochs.of(2));
    assertThat(Examples.weights(with)).isEqualTo(Examples.weights(without));
  }

  @Test
  void weighsASmallerLastBatchByItsSize() {
    Sequential model = Examples.model();
    Trainer still =
        new Trainer(model, new Sgd(0), new SparseCategoricalCrossEntropy(), new Accuracy()).quiet();
    History history = still.fit(data, Epochs.of(1).batch(64));
    assertThat(history.last("accuracy")).isEqualTo(still.evaluate(data).get("accuracy"));
  }

  @Test
  void noEpochsLeaveAnEmptyHistory() {
    Sequential model = Examples.model();
    List<NdArray> before = Examples.weights(model);
    assertThat(trainer(model).fit(data, Epochs.of(0)).epochs()).isZero();
    assertThat(Examples.weights(model)).isEqualTo(before);
  }

  @Test
  void tellsItsProgress() {
    Trainer trainer =
        new Trainer(Examples.model(), new Sgd(0), new SparseCategoricalCrossEntropy());
    List<String> told =
        RecordingDisplay.during(
            () -> trainer.fit(data, Examples.halves(5), Epochs.of(2).batch(40)));
    assertThat(told).hasSize(8).startsWith("Training 4").endsWith("closed");
    assertThat(told.get(1)).matches("1 epoch 1/2 · loss \\d\\.\\d{4}");
    assertThat(told.get(3)).matches("2 epoch 1/2 · loss \\d\\.\\d{4} · val_loss \\d\\.\\d{4}");
    assertThat(told.get(6)).matches("4 epoch 2/2 · loss \\d\\.\\d{4} · val_loss \\d\\.\\d{4}");
  }

  @Test
  void closesItsProgressWhenItFails() {
    Dataset wrong = Dataset.of(NdArray.zeros(Shape.of(4, 16)), NdArray.of(0, 1, 2, 3));
    Trainer loud = new Trainer(Examples.model(), new Adam(), new SparseCategoricalCrossEntropy());
    assertThat(
            RecordingDisplay.during(
                () ->
                    assertThatIllegalArgumentException()
                        .isThrownBy(() -> loud.fit(wrong, Epochs.of(1)))))
        .containsExactly("Training 1", "closed");
  }

  @Test
  void quietTellsNothing() {
    assertThat(RecordingDisplay.during(() -> trainer(Examples.model()).fit(data, Epochs.of(1))))
        .isEmpty();
  }

  @Test
  void takesALossThatIsALambda() {
    Sequential model = new Sequential(Shape.of(16), new Dense(2, SOFTMAX));
    Loss sum = (predictions, targets) -> predictions.mul(predictions).mean();
    Trainer trainer = new Trainer(model, new Adam(0.1), sum).quiet();
    double[] losses = trainer.fit(data, Epochs.of(5)).values("loss");
    assertThat(losses[4]).isLessThan(losses[0]);
  }
}
