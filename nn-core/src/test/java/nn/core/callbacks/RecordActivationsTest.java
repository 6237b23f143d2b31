package nn.core.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.LayerOutputs;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Flatten;
import nn.core.layers.MaxPool2D;
import nn.core.layers.Residual;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Sgd;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import org.junit.jupiter.api.Test;

class RecordActivationsTest {
  private static Trainer trainer(Sequential model, RecordActivations inside) {
    return new Trainer(model, new Sgd(0.01), new MeanSquaredError()).quiet().with(inside);
  }

  private static Sequential model(Layer... layers) {
    return new Sequential(3, Shape.of(3), layers);
  }

  private static ActivationHistory after(Sequential model, int epochs) {
    RecordActivations inside = new RecordActivations(Script.DATA);
    trainer(model, inside).fit(Script.DATA, Epochs.of(epochs));
    return inside.history();
  }

  private static void set(Sequential model, String name, float value) {
    for (Parameter parameter : model.parameters()) {
      if (parameter.name().equals(name)) {
        Arrays.fill(parameter.value().data(), value);
      }
    }
  }

  @Test
  void looksBeforeTheFirstEpochAndAfterEach() {
    Sequential model = model(new Dense(4, Activation.RELU), new Dense(1));
    RecordActivations inside = new RecordActivations(Script.DATA);
    Trainer trainer = trainer(model, inside);
    trainer.fit(Script.DATA, Epochs.of(2));
    trainer.fit(Script.DATA, Epochs.of(1));
    assertThat(inside.history().epochs()).containsExactly(0L, 1L, 2L, 3L);
    assertThat(inside.history().names()).containsExactly("dense1", "dense2");
    assertThat(inside.history().examples()).isEqualTo(8);
    assertThat(inside.history().of("dense1").times()).isEqualTo(4);
    assertThat(inside.history().of("dense2").activation()).isEqualTo("affine");
  }

  @Test
  void countsWhatTheLayerGives() {
    Sequential model = model(new Dense(4, Activation.RELU), new Dense(1));
    LayerActivations seen = after(model, 1).of("dense1");
    LayerOutputs outputs = new LayerOutputs();
    model.forward(
        nn.autodiff.Tensor.constant(Script.DATA.all().inputs()), Pass.predicting(outputs));
    float[] given = outputs.of("dense1").data();
    double zeros = 0;
    long[] expected = new long[seen.bins()];
    for (float number : given) {
      zeros += number == 0 ? 1 : 0;
      for (int bin = 0; bin < seen.bins(); bin++) {
        if (number != 0 && seen.edge(bin) <= number && number < seen.edge(bin + 1)) {
          expected[bin]++;
        }
      }
    }
    assertThat(zeros).isPositive();
    assertThat(seen.zeros(1)).isCloseTo(zeros / given.length, within(1e-12));
    assertThat(seen.flat(1)).isEqualTo(seen.zeros(1));
    for (int bin = 0; bin < seen.bins(); bin++) {
      assertThat(seen.count(1, bin)).isEqualTo(expected[bin]);
    }
  }

  @Test
  void aUnitThatIsZeroForEveryExampleIsDead() {
    Sequential model = model(new Dense(4, Activation.RELU), new Dense(1));
    set(model, "dense1/bias", -100);
    ActivationHistory history = after(model, 1);
    assertThat(history.of("dense1").dead(0)).isEqualTo(1);
    assertThat(history.of("dense1").isDead(1, 2)).isTrue();
    assertThat(history.of("dense1").zeros(0)).isEqualTo(1);
    set(model, "dense1/bias", 100);
    assertThat(after(model, 1).of("dense1").dead(0)).isZero();
  }

  @Test
  void someUnitsMayBeDeadAndOthersNot() {
    Sequential model = model(new Dense(4, Activation.RELU), new Dense(1));
    float[] bias = model.parameters().get(1).value().data();
    bias[0] = -100;
    bias[1] = 100;
    bias[2] = -100;
    bias[3] = 100;
    LayerActivations seen = after(model, 1).of("dense1");
    assertThat(seen.dead(0)).isEqualTo(0.5);
    assertThat(seen.flat(0)).isEqualTo(0.5);
    assertThat(seen.flat(0, 0)).isEqualTo(1);
    assertThat(seen.flat(0, 1)).isZero();
  }

  @Test
  void aTanhAndASigmoidAreFlatNearTheirEnds() {
    for (Activation activation : new Activation[] {Activation.TANH, Activation.SIGMOID}) {
      Sequential model = model(new Dense(4, activation), new Dense(1));
      set(model, "dense1/bias", -50);
      assertThat(after(model, 1).of("dense1").flat(0)).isEqualTo(1);
      set(model, "dense1/kernel", 0);
      set(model, "dense1/bias", 0);
      LayerActivations middle = after(model, 1).of("dense1");
      assertThat(middle.flat(0)).isZero();
      assertThat(middle.dead(0)).isZero();
      assertThat(middle.canBeFlat()).isTrue();
    }
    assertThat(after(model(new Dense(1)), 1).of("dense1").canBeFlat()).isFalse();
  }

  @Test
  void passesByLayersThatOnlyPassOn() {
    NdArray images = Samples.normal(1, Shape.of(6, 5, 5, 2));
    Sequential model =
        new Sequential(
            Shape.of(5, 5, 2),
            new Conv2D(3, 2),
            Activation.RELU,
            new MaxPool2D(2),
            new Flatten(),
            new Residual(new Dense(12, Activation.TANH)),
            new Dense(1));
    RecordActivations inside = new RecordActivations(images);
    Dataset data = Dataset.of(images, Samples.normal(2, Shape.of(6, 1)));
    trainer(model, inside).fit(data, Epochs.of(1));
    assertThat(inside.history().names())
        .containsExactly("conv1", "relu1", "residual1/dense1", "residual1", "dense1");
    assertThat(inside.history().of("conv1").units()).isEqualTo(3);
    LayerActivations relu = inside.history().of("relu1");
    double sum = 0;
    for (int unit = 0; unit < 3; unit++) {
      sum += relu.flat(0, unit);
    }
    assertThat(relu.flat(0)).isCloseTo(sum / 3, within(1e-12)).isBetween(0.1, 0.9);
  }

  @Test
  void takesExamplesEvenlyFromTheData() {
    NdArray x = Samples.normal(1, Shape.of(1000, 3));
    RecordActivations inside =
        new RecordActivations(Dataset.of(x, Samples.normal(2, Shape.of(1000, 1))));
    assertThat(inside.history().examples()).isEqualTo(256);
  }

  @Test
  void numbersThatAreNotFiniteAreCountedApart() {
    LayerActivations layer = new LayerActivations("dense1", "relu", 2);
    layer.add(Float.NaN, 1, Float.POSITIVE_INFINITY, 0);
    assertThat(layer.notFinite(0)).isEqualTo(2);
    assertThat(layer.zeros(0)).isEqualTo(0.25);
    assertThat(layer.flat(0, 1)).isEqualTo(0.5);
  }

  @Test
  void saysWhichLayersThereAre() {
    ActivationHistory history = after(model(new Dense(1)), 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.of("conv1"))
        .withMessage(
            "ActivationHistory: expected the path of a layer that was looked at but got \"conv1\";"
                + " there is [dense1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordActivations(NdArray.zeros(Shape.of(0, 3))))
        .withMessage(
            "RecordActivations: expected a batch of 1 example or more but got shape (0, 3)");
  }
}
