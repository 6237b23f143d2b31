package nn.core.doctor;

import static nn.core.activations.Activation.GELU;
import static nn.core.activations.Activation.LINEAR;
import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SIGMOID;
import static nn.core.activations.Activation.SOFTMAX;
import static nn.core.activations.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Sequential;
import nn.core.initializers.HeNormal;
import nn.core.layers.BatchNormalization;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Dropout;
import nn.core.layers.Flatten;
import nn.core.layers.GlobalAvgPool2D;
import nn.core.layers.MaxPool2D;
import nn.core.layers.Padding;
import nn.core.layers.Residual;
import nn.core.losses.BinaryCrossEntropy;
import nn.core.losses.CategoricalCrossEntropy;
import nn.core.losses.Loss;
import nn.core.losses.MeanSquaredError;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import nn.core.optimizers.Optimizer;
import nn.core.optimizers.Sgd;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trainings with good settings: the doctor has nothing to say, before and while they run. */
class HealthyTest {
  private static final int SEEDS = 5;

  /** A training, from any seed. */
  record Case(
      String name, Data data, Optimizer optimizer, Loss loss, int epochs, List<Layer> layers) {
    interface Data {
      Dataset of(long seed);
    }

    static Case of(
        String name, Data data, Optimizer optimizer, Loss loss, int epochs, Layer... layers) {
      return new Case(name, data, optimizer, loss, epochs, List.of(layers));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    Loss sparse = new SparseCategoricalCrossEntropy();
    Case.Data moons = seed -> Clinic.moons(200, seed);
    Case.Data blobs = seed -> Clinic.blobs(150, seed);
    Case.Data digits = seed -> Clinic.digits(600, seed);
    Case.Data images = seed -> images(Clinic.digits(600, seed));
    return List.of(
        Case.of(
            "moons, relu, Adam",
            moons,
            new Adam(0.01),
            sparse,
            60,
            new Dense(16, RELU),
            new Dense(16, RELU),
            new Dense(2, SOFTMAX)),
        Case.of(
            "moons, tanh, SGD",
            moons,
            new Sgd(0.3),
            new BinaryCrossEntropy(),
            100,
            new Dense(8, TANH),
            new Dense(8, TANH),
            new Dense(1, SIGMOID)),
        Case.of(
            "moons, logits",
            moons,
            new Adam(0.01),
            new BinaryCrossEntropy(true),
            60,
            new Dense(32, RELU, new HeNormal()),
            new Dense(1)),
        Case.of(
            "moons, tanh, long",
            moons,
            new Adam(0.01),
            new BinaryCrossEntropy(),
            200,
            new Dense(16, TANH),
            new Dense(16, TANH),
            new Dense(1, SIGMOID)),
        Case.of("blobs, one layer", blobs, new Sgd(0.1), sparse, 30, new Dense(3, SOFTMAX)),
        Case.of(
            "blobs, one-hot",
            seed -> Clinic.oneHot(Clinic.blobs(150, seed), 3),
            new Adam(),
            new CategoricalCrossEntropy(),
            40,
            new Dense(16, SIGMOID),
            new Dense(3),
            SOFTMAX),
        Case.of(
            "digits, relu",
            digits,
            new Adam(),
            sparse,
            15,
            new Dense(64, RELU),
            new Dense(32, RELU),
            new Dense(10, SOFTMAX)),
        Case.of(
            "digits, dropout",
            digits,
            new Adam(),
            sparse,
            15,
            new Dense(128, RELU),
            new Dropout(0.5),
            new Dense(10, SOFTMAX)),
        Case.of(
            "digits, deep and normalized",
            digits,
            new Sgd(0.05),
            sparse,
            10,
            new Dense(32),
            new BatchNormalization(),
            RELU,
            new Dense(32),
            new BatchNormalization(),
            RELU,
            new Residual(new Dense(32, GELU), new Dense(32)),
            new Dense(10, SOFTMAX)),
        Case.of(
            "digits, momentum",
            digits,
            new Sgd(0.05, 0.9),
            sparse,
            15,
            new Dense(64, RELU, new HeNormal()),
            new Dense(64, RELU, new HeNormal()),
            new Dense(64, RELU, new HeNormal()),
            new Dense(10, SOFTMAX)),
        Case.of(
            "images, convolution",
            images,
            new Adam(),
            sparse,
            4,
            new Conv2D(8, 3, Padding.SAME, RELU),
            new MaxPool2D(2),
            new Conv2D(16, 3, Padding.SAME, RELU),
            new GlobalAvgPool2D(),
            new Dense(10, SOFTMAX)),
        Case.of(
            "images, flat",
            images,
            new Adam(),
            sparse,
            8,
            new Flatten(),
            new Dense(32, RELU),
            new Dense(10, SOFTMAX)),
        Case.of(
            "a curve, squared error",
            seed -> Clinic.curve(300, seed),
            new Adam(0.01),
            new MeanSquaredError(),
            30,
            new Dense(32, RELU),
            new Dense(1, LINEAR)));
  }

  private static Dataset images(Dataset digits) {
    return Dataset.of(digits.all().inputs().reshape(-1, 8, 8, 1), digits.all().targets());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsNothing(Case healthy) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Dataset data = healthy.data.of(seed);
      Sequential model =
          new Sequential(seed, data.inputShape(), healthy.layers.toArray(Layer[]::new));
      Diagnosis before = Doctor.examine(model, healthy.loss, data);
      assertThat(before.findings()).as("before, seed " + seed).isEmpty();
      Diagnosis after =
          Clinic.trained(
              model, healthy.optimizer, healthy.loss, data, Epochs.of(healthy.epochs).seed(seed));
      assertThat(after.findings()).as("while training, seed " + seed).isEmpty();
      assertThat(Doctor.examine(model, healthy.loss, data).findings())
          .as("after, seed " + seed)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("smallBatches")
  void noiseOfSmallBatchesIsNoTrouble(int batch) {
    Dataset data = Clinic.curve(200, batch);
    Sequential model = new Sequential(Shape.of(3), new Dense(32, RELU), new Dense(1));
    Diagnosis diagnosis =
        Clinic.trained(model, new Adam(), new MeanSquaredError(), data, Epochs.of(5).batch(batch));
    assertThat(diagnosis.findings()).isEmpty();
  }

  static List<Integer> smallBatches() {
    return List.of(1, 2, 4);
  }
}
