package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class Pool2dTest {
  private static final Window TWO = new Window(2, 2);

  private final NdArray image = NdArray.of(1, 5, 2, 5, 3, 4, 0, 1, 6).reshape(1, 3, 3, 1);

  @Test
  void takesTheLargestOfEachWindow() {
    Window two = new Window(2);
    Tensor x = Tensor.of(image);
    Tensor y = x.maxPool2d(two, two);
    y.mul(Tensor.constant(NdArray.of(1, 10, 100, 1000).reshape(1, 2, 2, 1))).sum().backward();

    assertThat(y.data()).isEqualTo(NdArray.of(5, 5, 5, 6).reshape(1, 2, 2, 1));
    assertThat(x.grad()).isEqualTo(NdArray.of(0, 11, 0, 100, 0, 0, 0, 0, 1000).reshape(1, 3, 3, 1));
  }

  @Test
  void takesTheMeanOfEachWindowWithoutItsPadding() {
    Window padded = new Window(2, 2, 0, 1, 1);
    Tensor x = Tensor.of(image);
    Tensor y = x.avgPool2d(padded, padded);
    y.mul(Tensor.constant(NdArray.of(4, 2, 2, 1).reshape(1, 2, 2, 1))).sum().backward();

    assertThat(y.data()).isEqualTo(NdArray.of(3.5f, 3, 0.5f, 6).reshape(1, 2, 2, 1));
    assertThat(x.grad()).isEqualTo(NdArray.full(image.shape(), 1));
  }

  @Test
  void neverTakesPaddingForTheLargest() {
    Window padded = new Window(2, 2, 1, 1, 1);
    NdArray negative = NdArray.of(-1, -2, -3, -4).reshape(1, 2, 2, 1);

    assertThat(Tensor.of(negative).maxPool2d(padded, padded).data()).isEqualTo(negative);
  }

  @Test
  void keepsChannelsApart() {
    NdArray x = NdArray.of(1, -1, 2, -2, 3, -3, 4, -4).reshape(1, 2, 2, 2);

    assertThat(Tensor.of(x).maxPool2d(TWO, TWO).data())
        .isEqualTo(NdArray.of(4, -1).reshape(1, 1, 1, 2));
    assertThat(Tensor.of(x).avgPool2d(TWO, TWO).data())
        .isEqualTo(NdArray.of(2.5f, -2.5f).reshape(1, 1, 1, 2));
  }

  @Test
  void rejectsWhatIsNotImages() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(NdArray.of(1, 2, 3)).maxPool2d(TWO, TWO))
        .withMessage(
            "maxPool2d: expected images (batch, height, width, channels) with 1 channel or more but"
                + " got (3,)");
  }

  @Test
  void rejectsWindowsOfNothingButPadding() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(image).avgPool2d(TWO, new Window(2, 2, 2, 0, 1)))
        .withMessage(
            "avgPool2d: expected windows without gaps, and less padding than their size, but got"
                + " Window[size=2, stride=2, before=2, after=0, dilation=1]");
  }
}
