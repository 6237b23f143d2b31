package nn.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Layer;
import nn.core.Pass;
import nn.core.Sequential;
import org.junit.jupiter.api.Test;

class DropoutTest {
  private static NdArray trained(Layer layer, NdArray x) {
    Sequential model = new Sequential(x.shape().tail(), layer);
    return model.forward(Tensor.constant(x), Pass.training(1, 1)).data();
  }

  private static NdArray ones(int... dims) {
    return NdArray.full(Shape.of(dims), 1f);
  }

  private static double mean(NdArray x) {
    double sum = 0;
    for (float number : x.data()) {
      sum += number;
    }
    return sum / x.size();
  }

  private static double variance(NdArray x) {
    double mean = mean(x);
    double sum = 0;
    for (float number : x.data()) {
      sum += (number - mean) * (number - mean);
    }
    return sum / x.size();
  }

  @Test
  void dropsNumbersAtItsRateAndScalesTheOthersUp() {
    NdArray y = trained(new Dropout(0.2), ones(100, 100));
    int dropped = 0;
    for (float number : y.data()) {
      assertThat(number == 0 || number == 1.25f).isTrue();
      dropped += number == 0 ? 1 : 0;
    }
    assertThat(dropped).isBetween(1800, 2200);
    assertThat(mean(y)).isCloseTo(1, within(0.02));
  }

  @Test
  void letsTheGradientPassWhereTheNumberPassed() {
    Sequential model = new Sequential(Shape.of(50), new Dropout(0.5));
    Tensor x = Tensor.of(ones(2, 50));
    Tensor y = model.forward(x, Pass.training(1, 1));
    y.sum().backward();
    assertThat(x.grad()).isEqualTo(y.data());
  }

  @Test
  void dropsWholeChannelsOfEachExampleByItself() {
    NdArray y = trained(new SpatialDropout1D(0.5), ones(20, 5, 10));
    NdArray image = trained(new SpatialDropout2D(0.5), ones(20, 5, 4, 10));
    int dropped = 0;
    for (int i = 0; i < 20; i++) {
      for (int channel = 0; channel < 10; channel++) {
        dropped += y.get(i, 0, channel) == 0 ? 1 : 0;
        for (int place = 0; place < 5; place++) {
          assertThat(y.get(i, place, channel)).isEqualTo(y.get(i, 0, channel)).isIn(0f, 2f);
          for (int column = 0; column < 4; column++) {
            assertThat(image.get(i, place, column, channel))
                .isEqualTo(image.get(i, 0, 0, channel))
                .isIn(0f, 2f);
          }
        }
      }
    }
    assertThat(dropped).isBetween(70, 130);
    assertThat(y.row(0)).isNotEqualTo(y.row(1));
  }

  @Test
  void addsNoiseOfItsDeviation() {
    NdArray y = trained(new GaussianNoise(0.5), ones(200, 200));
    assertThat(mean(y)).isCloseTo(1, within(0.01));
    assertThat(variance(y)).isCloseTo(0.25, within(0.01));
  }

  @Test
  void multipliesByNoiseOfTheMeanAndVarianceOfDropout() {
    NdArray x = ones(200, 200);
    NdArray y = trained(new GaussianDropout(0.2), x);
    assertThat(mean(y)).isCloseTo(1, within(0.01));
    assertThat(variance(y)).isCloseTo(0.25, within(0.01));
    assertThat(variance(trained(new Dropout(0.2), x))).isCloseTo(0.25, within(0.01));
  }

  @Test
  void doesNothingAtRateZero() {
    NdArray x = ones(3, 4, 2, 2);
    for (Layer layer :
        new Layer[] {
          new Dropout(0), new GaussianNoise(0), new GaussianDropout(0), new SpatialDropout2D(0)
        }) {
      assertThat(trained(layer, x)).isEqualTo(x);
    }
    assertThat(trained(new SpatialDropout1D(0), ones(3, 4, 2))).isEqualTo(ones(3, 4, 2));
  }

  @Test
  void printsItsRate() {
    assertThat(new Dropout(0.2)).hasToString("Dropout(0.2)");
    assertThat(new SpatialDropout1D(0.2)).hasToString("SpatialDropout1D(0.2)");
    assertThat(new SpatialDropout2D(0.2)).hasToString("SpatialDropout2D(0.2)");
    assertThat(new GaussianNoise(0.1)).hasToString("GaussianNoise(0.1)");
    assertThat(new GaussianDropout(0.1)).hasToString("GaussianDropout(0.1)");
  }

  @Test
  void rejectsRatesOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dropout(1))
        .withMessage(
            "Dropout: expected a rate in [0, 1) but got 1.0; it is the share of numbers that are"
                + " dropped, 0.2 to 0.5 as a rule");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GaussianDropout(-0.1))
        .withMessageStartingWith("GaussianDropout: expected a rate in [0, 1) but got -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SpatialDropout1D(Double.NaN))
        .withMessageStartingWith("SpatialDropout1D: expected a rate in [0, 1) but got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SpatialDropout2D(2))
        .withMessageStartingWith("SpatialDropout2D: expected a rate in [0, 1) but got 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GaussianNoise(-1))
        .withMessage("GaussianNoise: expected a standard deviation of 0 or more but got -1.0");
  }

  @Test
  void rejectsWhatHasNoChannelsToDrop() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(Shape.of(9), new SpatialDropout1D(0.2)))
        .withMessageContaining(
            "expected input (batch, length, channels), each 1 or more, but got (batch, 9); give"
                + " sequences of one channel the shape (9, 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(Shape.of(9, 8), new SpatialDropout2D(0.2)))
        .withMessageContaining("expected input (batch, height, width, channels)");
  }
}
