package nn.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Layer;
import nn.core.Pass;
import nn.core.Samples;
import nn.core.Sequential;
import org.junit.jupiter.api.Test;

class NormalizationsTest {
  private static final NdArray X = Samples.normal(1, Shape.of(3, 4, 5, 6));

  private static NdArray predicted(Layer layer) {
    return new Sequential(X.shape().tail(), layer).predict(X);
  }

  /** Each number of X less the mean of those that share its part, over their deviation. */
  private static void assertNormalized(NdArray y, double epsilon, PartOf part) {
    for (int i = 0; i < X.size(); i += 7) {
      int of = part.of(i);
      double[] own = numbers(other -> part.of(other) == of);
      double mean = IntStream.range(0, own.length).mapToDouble(j -> own[j]).average().orElseThrow();
      double variance =
          IntStream.range(0, own.length)
              .mapToDouble(j -> (own[j] - mean) * (own[j] - mean))
              .average()
              .orElseThrow();
      assertThat((double) y.data()[i])
          .isCloseTo((X.data()[i] - mean) / StrictMath.sqrt(variance + epsilon), within(1e-5));
    }
  }

  private interface PartOf {
    int of(int i);
  }

  private static double[] numbers(IntPredicate taken) {
    return IntStream.range(0, X.size()).filter(taken).mapToDouble(i -> X.data()[i]).toArray();
  }

  @Test
  void layerNormalizationTakesEachPlaceByItself() {
    assertNormalized(predicted(new LayerNormalization()), 1e-3, i -> i / 6);
  }

  @Test
  void groupNormalizationTakesTheChannelsOfAGroupInAllPlaces() {
    assertNormalized(predicted(new GroupNormalization(3)), 1e-3, i -> i / 120 * 3 + i % 6 / 2);
    assertNormalized(predicted(new GroupNormalization(1, 0.1)), 0.1, i -> i / 120);
    assertNormalized(predicted(new GroupNormalization(6)), 1e-3, i -> i / 120 * 6 + i % 6);
  }

  @Test
  void rmsNormalizationDividesByTheRootMeanSquare() {
    NdArray y = predicted(new RMSNormalization());
    double squares = 0;
    for (int i = 0; i < 6; i++) {
      squares += (double) X.data()[i] * X.data()[i] / 6;
    }
    assertThat((double) y.data()[2])
        .isCloseTo(X.data()[2] / StrictMath.sqrt(squares + 1e-6), within(1e-5));
  }

  @Test
  void namesItsWeightsAsKerasDoes() {
    assertThat(
            new Sequential(
                    Shape.of(4),
                    new LayerNormalization(),
                    new GroupNormalization(2),
                    new RMSNormalization(),
                    new BatchNormalization())
                .parameters())
        .extracting(Object::toString)
        .containsExactly(
            "layerNormalization1/gamma (4,)",
            "layerNormalization1/beta (4,)",
            "groupNormalization1/gamma (4,)",
            "groupNormalization1/beta (4,)",
            "rmsNormalization1/scale (4,)",
            "batchNormalization1/gamma (4,)",
            "batchNormalization1/beta (4,)",
            "batchNormalization1/moving_mean (4,)",
            "batchNormalization1/moving_variance (4,)");
  }

  @Test
  void batchNormalizationTrainsOnTheBatch() {
    Sequential model = new Sequential(X.shape().tail(), new BatchNormalization());
    NdArray y = model.forward(Tensor.constant(X), Pass.training(1, 1)).data();
    assertNormalized(y, 1e-3, i -> i % 6);
  }

  @Test
  void batchNormalizationPredictsWithRunningNumbers() {
    Sequential model = new Sequential(Shape.of(1), new BatchNormalization(0.9, 1e-3));
    NdArray batch = NdArray.of(new float[][] {{1}, {5}});
    for (int step = 0; step < 2; step++) {
      Pass pass = Pass.training(1, step);
      model.forward(Tensor.constant(batch), pass);
      pass.writeUpdates();
    }
    double mean = 0.9 * 0.1 * 3 + 0.1 * 3;
    double variance = 0.9 * (0.9 + 0.1 * 4) + 0.1 * 4;
    assertThat((double) model.parameters().get(2).value().item()).isCloseTo(mean, within(1e-6));
    assertThat((double) model.parameters().get(3).value().item()).isCloseTo(variance, within(1e-6));
    assertThat((double) model.predict(NdArray.of(2f)).item())
        .isCloseTo((2 - mean) / StrictMath.sqrt(variance + 1e-3), within(1e-5));
  }

  @Test
  void batchNormalizationChangesNothingInItsPass() {
    Sequential model = new Sequential(X.shape().tail(), new BatchNormalization());
    NdArray before = model.predict(X);
    Pass pass = Pass.training(1, 1);
    model.forward(Tensor.constant(X), pass);
    assertThat(model.predict(X)).isEqualTo(before);
    pass.writeUpdates();
    assertThat(model.predict(X)).isNotEqualTo(before);
  }

  @Test
  void batchNormalizationTakesTheRunningNumbersWhereItIsFrozen() {
    Sequential model = new Sequential(X.shape().tail(), new BatchNormalization().frozen());
    NdArray before = model.predict(X);
    Pass pass = Pass.training(1, 1);
    assertThat(model.forward(Tensor.constant(X), pass).data()).isEqualTo(before);
    pass.writeUpdates();
    assertThat(model.predict(X)).isEqualTo(before);
  }

  @Test
  void printsWhatIsNotUsual() {
    assertThat(new LayerNormalization()).hasToString("LayerNormalization()");
    assertThat(new LayerNormalization(0.1)).hasToString("LayerNormalization(0.1)");
    assertThat(new RMSNormalization()).hasToString("RMSNormalization()");
    assertThat(new RMSNormalization(0.1)).hasToString("RMSNormalization(0.1)");
    assertThat(new GroupNormalization(4)).hasToString("GroupNormalization(4)");
    assertThat(new GroupNormalization(4, 0.1)).hasToString("GroupNormalization(4, 0.1)");
    assertThat(new BatchNormalization()).hasToString("BatchNormalization()");
    assertThat(new BatchNormalization(0.9)).hasToString("BatchNormalization(0.9)");
    assertThat(new BatchNormalization(0.9, 0.1)).hasToString("BatchNormalization(0.9, 0.1)");
  }

  @Test
  void rejectsSettingsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LayerNormalization(0))
        .withMessage("LayerNormalization: expected an epsilon above 0 but got 0.0; 0.001 is usual");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatchNormalization(1))
        .withMessage(
            "BatchNormalization: expected a momentum in [0, 1) but got 1.0; it says how much of the"
                + " running mean is kept, 0.9 to 0.99 as a rule");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GroupNormalization(0))
        .withMessage("GroupNormalization: expected 1 group or more but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(Shape.of(8), new GroupNormalization(3)))
        .withMessageContaining(
            "expected a number of channels that can be cut into 3 equal groups but got 8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(Shape.of(4, 0), new RMSNormalization()))
        .withMessageContaining(
            "expected input (batch, ..., channels) with 1 channel or more but got (batch, 4, 0)");
  }
}
