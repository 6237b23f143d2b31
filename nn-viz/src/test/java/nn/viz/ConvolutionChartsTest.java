package nn.viz;

import static nn.core.activations.Activation.RELU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.Start;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Flatten;
import org.junit.jupiter.api.Test;

class ConvolutionChartsTest {
  private static Sequential model(int channels) {
    return new Sequential(
        1,
        Shape.of(6, 6, channels),
        new Conv2D(4, 3, RELU),
        new Conv2D(5, 2, RELU),
        new Flatten(),
        new Dense(2));
  }

  @Test
  void showsEachFilterInColourOrForEachChannel() {
    assertThat(Charts.filters(model(3), "conv1").altText())
        .isEqualTo("conv1: 4 filters. Each 3 x 3 pixels.");
    assertThat(Charts.filters(model(1), "conv2").svg())
        .contains("4 pictures for each filter, one for each channel");
  }

  @Test
  void drawsZeroGrayAndTheLargestWeightWhite() {
    Start diagonal =
        (name, shape, initializer) -> {
          NdArray numbers = NdArray.zeros(shape);
          if (name.equals("conv1/kernel")) {
            numbers.data()[0] = 2;
            numbers.data()[3] = -1;
          }
          return numbers;
        };
    Sequential model = new Sequential("one", diagonal, Shape.of(4, 4, 1), new Conv2D(1, 2));
    var picture = Charts.filters(model, "conv1").image(1);
    // 112 pixels a picture, 56 a weight; the title is above.
    int top = picture.getHeight() - 14 - 112;
    assertThat(picture.getRGB(14 + 28, top + 28) & 0xFF).isEqualTo(255);
    assertThat(picture.getRGB(14 + 84, top + 28) & 0xFF).isBetween(127, 128);
    assertThat(picture.getRGB(14 + 84, top + 84) & 0xFF).isBetween(63, 65);
  }

  @Test
  void showsWhatALayerGivesForAnImage() {
    NdArray image = NdArray.full(Shape.of(6, 6, 1), 0.5f);
    assertThat(Charts.featureMaps(model(1), image, "conv1").altText())
        .isEqualTo("What conv1 sees: 4 maps. Each 4 x 4 pixels.");
    assertThat(Charts.featureMaps(model(1), image, "conv2").svg()).contains("black is 0, white");
  }

  @Test
  void saysWhichLayersThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.filters(model(1), "dense1"))
        .withMessage(
            "filters chart: expected a convolution of \"sequential\" but got \"dense1\"; there is"
                + " [conv1, conv2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.featureMaps(model(1), NdArray.zeros(Shape.of(6, 6, 1)), "x"))
        .withMessageContaining("\"x\" is none of [conv1, conv2, flatten1, dense1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.featureMaps(model(1), NdArray.zeros(Shape.of(6, 6, 1)), "dense1"))
        .withMessageContaining("\"dense1\" gives (2,)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Charts.featureMaps(model(1), NdArray.zeros(Shape.of(2, 6, 6, 1)), "conv1"))
        .withMessageContaining("take one of the batch with row(i)");
  }
}
