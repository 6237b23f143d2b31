package nn.core.layers;

import static nn.core.activations.Activation.RELU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Sequential;
import nn.core.initializers.Ones;
import org.junit.jupiter.api.Test;

class Conv2DTest {
  private static final Size ONE = Size.of(1);
  private static final Size TWO = Size.of(2);

  private static Sequential on(Shape input, Layer... layers) {
    return new Sequential(input, layers);
  }

  private static Conv2D ones(int filters, Size kernel, Size stride, Padding padding, int groups) {
    return new Conv2D(filters, kernel, stride, padding, ONE, groups, RELU, new Ones());
  }

  private static NdArray counting(int height, int width, int channels) {
    NdArray x = NdArray.zeros(Shape.of(height, width, channels));
    for (int i = 0; i < x.size(); i++) {
      x.data()[i] = i + 1;
    }
    return x;
  }

  @Test
  void sumsEachWindowAndTheBias() {
    Sequential model =
        on(Shape.of(3, 3, 1), new Conv2D(1, TWO, ONE, Padding.VALID, ONE, 1, RELU, new Ones()));
    model.parameters().get(1).value().data()[0] = -20;
    assertThat(model.predict(counting(3, 3, 1))).isEqualTo(NdArray.of(0, 0, 4, 8).reshape(2, 2, 1));
  }

  @Test
  void padsAsTensorFlowDoesWithOnePlaceMoreAtTheEnd() {
    Sequential model = on(Shape.of(2, 2, 1), ones(1, TWO, ONE, Padding.SAME, 1));
    assertThat(model.predict(counting(2, 2, 1)))
        .isEqualTo(NdArray.of(10, 6, 7, 4).reshape(2, 2, 1));
  }

  @Test
  void padsEachSideAsItIsTold() {
    Padding above = new Padding.Explicit(1, 0, 0, 0);
    Sequential model = on(Shape.of(2, 2, 1), ones(1, TWO, ONE, above, 1));
    assertThat(model.predict(counting(2, 2, 1))).isEqualTo(NdArray.of(3, 10).reshape(2, 1, 1));
  }

  @Test
  void keepsGroupsApart() {
    Sequential model = on(Shape.of(1, 1, 4), ones(2, ONE, ONE, Padding.VALID, 2));
    assertThat(model.predict(counting(1, 1, 4))).isEqualTo(NdArray.of(3, 7).reshape(1, 1, 2));
  }

  @Test
  void givesTheSizesThatPyTorchAndKerasGive() {
    Shape image = Shape.of(28, 27, 3);
    assertThat(on(image, new Conv2D(8, 5)).outputShape()).isEqualTo(Shape.of(24, 23, 8));
    assertThat(on(image, new Conv2D(8, 3, 2, Padding.SAME, RELU)).outputShape())
        .isEqualTo(Shape.of(14, 14, 8));
    assertThat(on(image, new Conv2D(8, 3, 2, Padding.of(1), RELU)).outputShape())
        .isEqualTo(Shape.of(14, 14, 8));
    Conv2D wide =
        new Conv2D(3, new Size(3, 2), ONE, Padding.VALID, new Size(2, 4), 3, RELU, new Ones());
    assertThat(on(image, wide).outputShape()).isEqualTo(Shape.of(24, 23, 3));
  }

  @Test
  void namesItsWeightsAndCountsItsWork() {
    Sequential model = on(Shape.of(28, 28, 3), new Conv2D(8, 5), new Conv2D(4, 3, RELU));
    assertThat(model.parameters())
        .extracting(Object::toString)
        .containsExactly(
            "conv1/kernel (5, 5, 3, 8)",
            "conv1/bias (8,)",
            "conv2/kernel (3, 3, 8, 4)",
            "conv2/bias (4,)");
    assertThat(model.summary().rows().get(0).flops()).isEqualTo(2 * 24 * 24 * 8 * 5 * 5 * 3);
  }

  @Test
  void printsWhatIsNotUsual() {
    assertThat(new Conv2D(8, 5)).hasToString("Conv2D(8, 5)");
    assertThat(new Conv2D(8, 3, 2, Padding.SAME, RELU))
        .hasToString("Conv2D(8, 3, stride 2, same, relu)");
    assertThat(
            new Conv2D(8, new Size(1, 3), ONE, Padding.of(1), new Size(1, 2), 2, RELU, new Ones()))
        .hasToString("Conv2D(8, 1x3, padding 1, dilation 1x2, relu, 2 groups)");
  }

  @Test
  void rejectsImagesWithoutChannels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> on(Shape.of(28, 28), new Conv2D(8, 5, RELU)))
        .withMessageStartingWith(
            "Conv2D(8, 5, relu), layer 1 of \"sequential\": expected input (batch, height, width,"
                + " channels), each 1 or more, but got (batch, 28, 28); give images of one channel"
                + " the shape (28, 28, 1)\n");
  }

  @Test
  void rejectsImagesSmallerThanTheKernel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> on(Shape.of(4, 4, 1), new Conv2D(8, 5)))
        .withMessageContaining("no window of 5 places fits an axis of 4");
  }

  @Test
  void rejectsGroupsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ones(3, ONE, ONE, Padding.VALID, 2))
        .withMessage("Conv2D: expected 1 filter or more, in equal groups, but got 3 in 2 groups");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conv2D(0, 3))
        .withMessage("Conv2D: expected 1 filter or more, in equal groups, but got 0 in 1 groups");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> on(Shape.of(4, 4, 3), ones(2, ONE, ONE, Padding.VALID, 2)))
        .withMessageContaining(
            "expected a number of channels that can be cut into 2 equal groups but got 3");
  }

  @Test
  void rejectsSizesAndPaddingOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Size(0, 3))
        .withMessage("Size: expected a height and a width of 1 or more but got 0x3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Padding.Explicit(0, 1, -2, 3))
        .withMessage(
            "Padding: expected 0 or more places on each side but got 0 above, 1 below, -2 left, 3"
                + " right");
  }
}
