package nn.core.training;

import static nn.core.activations.Activation.RELU;
import static org.assertj.core.api.Assertions.assertThat;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Sequential;
import nn.core.callbacks.EarlyStopping;
import nn.core.layers.Dense;
import nn.core.layers.Dropout;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Adam;
import nn.core.optimizers.Sgd;
import nn.core.regularizers.L1;
import nn.core.regularizers.L2;
import org.junit.jupiter.api.Test;

/**
 * Overfitting shown and cured: few noisy examples with many inputs, of which two count; large
 * networks learn the noise by heart.
 */
class OverfittingTest {
  private static final Dataset TRAIN = noisy(40, 6, "train");
  private static final Dataset VALIDATION = noisy(400, 6, "validation");

  /** The difference of the first two of some normal numbers, and as much noise. */
  private static Dataset noisy(int size, int inputCount, String purpose) {
    RandomStream random = RandomStream.of(1, purpose);
    float[] inputs = new float[inputCount * size];
    float[] targets = new float[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < inputCount; j++) {
        inputs[inputCount * i + j] = (float) random.nextGaussian();
      }
      double truth = inputs[inputCount * i] - inputs[inputCount * i + 1];
      targets[i] = (float) (truth + random.nextGaussian());
    }
    return Dataset.of(
        NdArray.of(Shape.of(size, inputCount), inputs), NdArray.of(Shape.of(size, 1), targets));
  }

  private static Trainer trainer(Layer... layers) {
    Sequential model = new Sequential(Shape.of(6), layers);
    return new Trainer(model, new Adam(0.003), new MeanSquaredError()).quiet();
  }

  private static History fit(Trainer trainer) {
    return trainer.fit(TRAIN, VALIDATION, Epochs.of(150).batch(10));
  }

  private static History overfitted() {
    return fit(trainer(new Dense(64, RELU), new Dense(64, RELU), new Dense(1)));
  }

  @Test
  void aLargeNetworkLearnsTheNoiseByHeart() {
    History history = overfitted();
    assertThat(history.last("loss")).isLessThan(0.05);
    assertThat(history.last("val_loss")).isGreaterThan(20 * history.last("loss"));
  }

  @Test
  void dropoutCuresIt() {
    Trainer trainer =
        trainer(
            new Dense(64, RELU),
            new Dropout(0.5),
            new Dense(64, RELU),
            new Dropout(0.5),
            new Dense(1));
    assertThat(fit(trainer).last("val_loss")).isLessThan(0.8 * overfitted().last("val_loss"));
  }

  @Test
  void l2CuresIt() {
    L2 penalty = new L2(0.1);
    Trainer trainer =
        trainer(
            new Dense(64, RELU).regularized(penalty),
            new Dense(64, RELU).regularized(penalty),
            new Dense(1).regularized(penalty));
    assertThat(fit(trainer).last("val_loss")).isLessThan(0.8 * overfitted().last("val_loss"));
  }

  @Test
  void earlyStoppingCuresIt() {
    EarlyStopping stopping = new EarlyStopping("val_loss", 10);
    Trainer trainer = trainer(new Dense(64, RELU), new Dense(64, RELU), new Dense(1));
    History history = fit(trainer.with(stopping));
    assertThat(history.epochs()).isLessThan(150);
    assertThat(trainer.evaluate(VALIDATION).get("loss"))
        .isEqualTo(history.values("val_loss")[(int) stopping.bestEpoch() - 1])
        .isLessThan(0.8 * overfitted().last("val_loss"));
  }

  @Test
  void l1CuresItByExactZeros() {
    Sequential all = new Sequential(Shape.of(20), new Dense(1));
    Sequential sparse = new Sequential(Shape.of(20), new Dense(1).regularized(new L1(0.3)));
    double overfitted = linear(all).last("val_loss");
    double cured = linear(sparse).last("val_loss");
    float[] kernel = sparse.parameters().get(0).value().data();
    int zeros = 0;
    for (float weight : kernel) {
      zeros += weight == 0 ? 1 : 0;
    }
    // Two inputs count, the other 18 do not.
    assertThat(zeros).isBetween(12, 18);
    assertThat(kernel[0]).isGreaterThan(0.5f);
    assertThat(kernel[1]).isLessThan(-0.5f);
    assertThat(cured).isLessThan(0.8 * overfitted);
  }

  private static History linear(Sequential model) {
    return new Trainer(model, new Sgd(0.05), new MeanSquaredError())
        .quiet()
        .fit(noisy(40, 20, "train"), noisy(400, 20, "validation"), Epochs.of(300).batch(40));
  }
}
