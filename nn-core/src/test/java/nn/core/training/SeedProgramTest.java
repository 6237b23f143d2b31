package nn.core.training;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static org.assertj.core.api.Assertions.assertThat;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.metrics.Accuracy;
import nn.core.optimizers.Adam;
import org.junit.jupiter.api.Test;

/** The first program of the course: its Keras original has as many lines. */
class SeedProgramTest {
  @Test
  void learnsWithinFiftyEpochs() {
    Dataset train = Examples.halves(400);
    NdArray image = train.all().inputs().row(0);

    var model =
        new Sequential(
            Shape.of(16), new Dense(32, RELU), new Dense(16, RELU), new Dense(2, SOFTMAX));
    var trainer =
        new Trainer(model, new Adam(), new SparseCategoricalCrossEntropy(), new Accuracy());
    History history = trainer.fit(train, Epochs.of(50));
    int predicted = model.predict(image).argmax();

    assertThat(history.last("accuracy")).isGreaterThan(0.97);
    assertThat(predicted).isEqualTo((int) train.all().targets().get(0));
    assertThat(model.summary().parameters()).isEqualTo(1106);
  }
}
