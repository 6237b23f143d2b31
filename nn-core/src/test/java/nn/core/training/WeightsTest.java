package nn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.losses.Loss;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Sgd;
import org.junit.jupiter.api.Test;

/** Examples that count more than others. */
class WeightsTest {
  private static final NdArray INPUTS = Samples.normal(1, Shape.of(8, 3));
  private static final NdArray TARGETS = Samples.normal(2, Shape.of(8, 1));

  private static float[] trained(Dataset data) {
    Sequential model = new Sequential(Shape.of(3), new Dense(1));
    new Trainer(model, new Sgd(0.1), new MeanSquaredError())
        .quiet()
        .fit(data, Epochs.of(3).batch(8).inOrder());
    return model.parameters().get(0).value().data();
  }

  private static NdArray weights(float... first) {
    NdArray weights = NdArray.full(Shape.of(8), 1);
    System.arraycopy(first, 0, weights.data(), 0, first.length);
    return weights;
  }

  @Test
  void weightsOfOneChangeNothing() {
    assertThat(trained(Dataset.of(INPUTS, TARGETS, weights())))
        .containsExactly(
            trained(Dataset.of(INPUTS, TARGETS)), org.assertj.core.data.Offset.offset(1e-6f));
  }

  @Test
  void anExampleOfWeightZeroIsAsIfItWereNotThere() {
    NdArray wild = INPUTS.copy();
    Arrays.fill(wild.data(), 0, 3, 1000);
    assertThat(trained(Dataset.of(wild, TARGETS, weights(0))))
        .isEqualTo(trained(Dataset.of(INPUTS, TARGETS, weights(0))))
        .isNotEqualTo(trained(Dataset.of(INPUTS, TARGETS)));
  }

  @Test
  void validationIsWeightedToo() {
    Sequential model = new Sequential(Shape.of(3), new Dense(1));
    Trainer trainer = new Trainer(model, new Sgd(0.1), new MeanSquaredError()).quiet();
    double all = trainer.evaluate(Dataset.of(INPUTS, TARGETS)).get("loss");
    NdArray doubled = NdArray.full(Shape.of(8), 2);
    assertThat(trainer.evaluate(Dataset.of(INPUTS, TARGETS, doubled)).get("loss"))
        .isCloseTo(2 * all, org.assertj.core.data.Offset.offset(1e-5));
  }

  @Test
  void aLossWithoutNumbersForEachExampleSaysSo() {
    Sequential model = new Sequential(Shape.of(3), new Dense(1));
    Loss own = (predictions, targets) -> predictions.mean();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(
            () ->
                new Trainer(model, new Sgd(0.1), own)
                    .quiet()
                    .fit(Dataset.of(INPUTS, TARGETS, weights()), Epochs.of(1)))
        .withMessageContaining("leave the weights out");
  }
}
