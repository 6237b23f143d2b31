package nn.core.layers;

import static nn.core.activations.Activation.LINEAR;
import static nn.core.activations.Activation.RELU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.initializers.Initializer;
import nn.core.initializers.Ones;
import org.junit.jupiter.api.Test;

/** The convolutions beside {@link Conv2D}. */
class ConvolutionsTest {
  private static final Size ONE = Size.of(1);
  private static final Initializer RANDOM = (shape, random) -> Samples.normal(5, shape);

  private static Sequential on(NdArray example, Layer... layers) {
    return new Sequential(example.shape(), layers);
  }

  private static NdArray weights(Sequential model, int i) {
    return model.parameters().get(i).value();
  }

  private static Conv1D ones(int stride, Padding padding, int dilation) {
    return new Conv1D(1, 2, stride, padding, dilation, 1, RELU, new Ones());
  }

  @Test
  void conv1dSumsEachWindowOfTheSequence() {
    NdArray x = NdArray.of(1, 2, 3, 4, 5).reshape(5, 1);
    assertThat(on(x, ones(1, Padding.VALID, 1)).predict(x))
        .isEqualTo(NdArray.of(3, 5, 7, 9).reshape(4, 1));
    assertThat(on(x, ones(2, Padding.SAME, 1)).predict(x))
        .isEqualTo(NdArray.of(3, 7, 5).reshape(3, 1));
    assertThat(on(x, ones(1, Padding.VALID, 3)).predict(x))
        .isEqualTo(NdArray.of(5, 7).reshape(2, 1));
    Padding oneBefore = new Padding.Explicit(7, 7, 1, 0);
    assertThat(on(x, ones(1, oneBefore, 1)).predict(x))
        .isEqualTo(NdArray.of(1, 3, 5, 7, 9).reshape(5, 1));
  }

  @Test
  void causalPaddingNeverLooksAhead() {
    NdArray x = NdArray.of(1, 2, 3, 4, 5).reshape(5, 1);
    assertThat(on(x, ones(1, Padding.CAUSAL, 2)).predict(x))
        .isEqualTo(NdArray.of(1, 2, 4, 6, 8).reshape(5, 1));
    assertThat(new Conv1D(4, 3, Padding.CAUSAL, RELU)).hasToString("Conv1D(4, 3, causal, relu)");
    NdArray image = Samples.normal(1, Shape.of(5, 6, 1));
    assertThat(on(image, new Conv2D(2, 3, Padding.CAUSAL, RELU)).outputShape())
        .isEqualTo(Shape.of(5, 6, 2));
  }

  @Test
  void conv1dIsAConv2dOfHeightOne() {
    NdArray x = Samples.normal(1, Shape.of(9, 4));
    Conv1D flat = new Conv1D(6, 3, 2, Padding.SAME, 1, 2, RELU, RANDOM);
    Conv2D high = new Conv2D(6, new Size(1, 3), new Size(1, 2), Padding.SAME, ONE, 2, RELU, RANDOM);
    NdArray image = x.reshape(1, 9, 4);
    assertThat(on(x, flat).predict(x)).isEqualTo(on(image, high).predict(image).reshape(5, 6));
  }

  @Test
  void depthwiseKeepsChannelsApart() {
    NdArray x = Samples.normal(1, Shape.of(4, 5, 3));
    Sequential model =
        on(x, new DepthwiseConv2D(new Size(2, 3), ONE, Padding.VALID, ONE, 2, LINEAR, RANDOM));
    NdArray kernel = weights(model, 0);
    NdArray y = model.predict(x);
    assertThat(y.shape()).isEqualTo(Shape.of(3, 3, 6));
    for (int channel = 0; channel < 3; channel++) {
      for (int q = 0; q < 2; q++) {
        double sum = 0;
        for (int tap = 0; tap < 6; tap++) {
          sum +=
              (double) x.get(1 + tap / 3, 2 + tap % 3, channel)
                  * kernel.get(tap / 3, tap % 3, channel, q);
        }
        assertThat((double) y.get(1, 2, channel * 2 + q)).isCloseTo(sum, within(1e-5));
      }
    }
  }

  @Test
  void separableIsDepthwiseThenPointwise() {
    NdArray x = Samples.normal(1, Shape.of(6, 6, 3));
    Sequential both =
        on(x, new SeparableConv2D(4, Size.of(3), ONE, Padding.SAME, ONE, 2, RELU, RANDOM));
    Sequential steps =
        on(
            x,
            new DepthwiseConv2D(Size.of(3), ONE, Padding.SAME, ONE, 2, LINEAR, RANDOM),
            new Conv2D(4, ONE, ONE, Padding.VALID, ONE, 1, RELU, RANDOM));
    assertThat(both.predict(x)).isEqualTo(steps.predict(x));
    assertThat(both.summary().rows().get(0).flops())
        .isEqualTo(steps.summary().rows().stream().mapToLong(row -> row.flops()).sum());
  }

  @Test
  void transposedAddsTheKernelAtEachPlace() {
    NdArray x = NdArray.of(1, 2, 3, 4).reshape(2, 2, 1);
    Layer twice = new Conv2DTranspose(1, Size.of(2), Size.of(2), Padding.VALID, RELU, new Ones());
    assertThat(on(x, twice).predict(x))
        .isEqualTo(NdArray.of(1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4).reshape(4, 4, 1));
    Layer overlapping =
        new Conv2DTranspose(1, new Size(1, 3), ONE, Padding.VALID, RELU, new Ones());
    assertThat(on(x, overlapping).predict(x))
        .isEqualTo(NdArray.of(1, 3, 3, 2, 3, 7, 7, 4).reshape(2, 4, 1));
  }

  @Test
  void transposedGivesTheSizesThatKerasAndPyTorchGive() {
    NdArray x = NdArray.zeros(Shape.of(7, 5, 3));
    assertThat(on(x, new Conv2DTranspose(2, 3, 2, Padding.SAME, RELU)).outputShape())
        .isEqualTo(Shape.of(14, 10, 2));
    assertThat(on(x, new Conv2DTranspose(2, 3, 2)).outputShape()).isEqualTo(Shape.of(15, 11, 2));
    assertThat(on(x, new Conv2DTranspose(2, 2, 3)).outputShape()).isEqualTo(Shape.of(21, 15, 2));
    assertThat(on(x, new Conv2DTranspose(2, 4, 2, Padding.of(1), RELU)).outputShape())
        .isEqualTo(Shape.of(14, 10, 2));
    assertThat(on(x, new Conv2DTranspose(2, 3, 2, Padding.CAUSAL, RELU)).outputShape())
        .isEqualTo(Shape.of(14, 10, 2));
  }

  @Test
  void namesItsWeightsAsKerasDoes() {
    NdArray x = NdArray.zeros(Shape.of(8, 8, 3));
    assertThat(
            on(
                    x,
                    new DepthwiseConv2D(3),
                    new SeparableConv2D(4, 3),
                    new Conv2DTranspose(5, 2, 2),
                    new Reshape(64, 5),
                    new Conv1D(6, 3))
                .parameters())
        .extracting(Object::toString)
        .containsExactly(
            "depthwiseConv1/kernel (3, 3, 3, 1)",
            "depthwiseConv1/bias (3,)",
            "separableConv1/depthwise_kernel (3, 3, 3, 1)",
            "separableConv1/pointwise_kernel (1, 1, 3, 4)",
            "separableConv1/bias (4,)",
            "convTranspose1/kernel (2, 2, 5, 4)",
            "convTranspose1/bias (5,)",
            "conv1/kernel (3, 5, 6)",
            "conv1/bias (6,)");
  }

  @Test
  void printsWhatIsNotUsual() {
    assertThat(new Conv1D(8, 5, 2, Padding.SAME, 1, 2, RELU, RANDOM))
        .hasToString("Conv1D(8, 5, stride 2, same, relu, 2 groups)");
    assertThat(new DepthwiseConv2D(3, 2, Padding.SAME, RELU))
        .hasToString("DepthwiseConv2D(3, stride 2, same, relu)");
    assertThat(new DepthwiseConv2D(ONE, ONE, Padding.VALID, Size.of(2), 3, LINEAR, RANDOM))
        .hasToString("DepthwiseConv2D(1, dilation 2, times 3)");
    assertThat(new SeparableConv2D(8, 3, Padding.SAME, RELU))
        .hasToString("SeparableConv2D(8, 3, same, relu)");
    assertThat(new SeparableConv2D(8, ONE, ONE, Padding.VALID, ONE, 2, RELU, RANDOM))
        .hasToString("SeparableConv2D(8, 1, relu, times 2)");
    assertThat(new Conv2DTranspose(8, 3, 2)).hasToString("Conv2DTranspose(8, 3, stride 2)");
  }

  @Test
  void rejectsNumbersOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conv1D(3, 2, 1, Padding.VALID, 1, 2, RELU, RANDOM))
        .withMessage("Conv1D: expected 1 filter or more, in equal groups, but got 3 in 2 groups");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DepthwiseConv2D(ONE, ONE, Padding.VALID, ONE, 0, RELU, RANDOM))
        .withMessage("DepthwiseConv2D: expected a multiplier of 1 or more but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SeparableConv2D(0, 3))
        .withMessage(
            "SeparableConv2D: expected 1 filter or more and a multiplier of 1 or more but got 0 and"
                + " 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conv2DTranspose(0, 3, 2))
        .withMessage("Conv2DTranspose: expected 1 filter or more but got 0");
  }

  @Test
  void rejectsInputsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(Shape.of(9), new Conv1D(2, 3)))
        .withMessageContaining("give sequences of one channel the shape (9, 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(Shape.of(2, 1), new Conv1D(2, 3)))
        .withMessageContaining("no window of 3 places fits an axis of 2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Sequential(
                    Shape.of(9, 3), ones(1, Padding.VALID, 1), new Flatten(), new Conv1D(2, 3)))
        .withMessageContaining("expected input (batch, length, channels)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Sequential(
                    Shape.of(1, 1, 1), new Conv2DTranspose(1, 3, 2, Padding.of(2), RELU)))
        .withMessageContaining(
            "expected padding of less than the 3 places that windows cover but got 4; nothing would"
                + " be left");
  }
}
