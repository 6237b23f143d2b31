package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Conv2dTest {
  private static final Window THREE = new Window(3);

  private static Tensor zeros(int... dims) {
    return Tensor.of(NdArray.zeros(Shape.of(dims)));
  }

  @Test
  void slidesTheKernelOverTheImage() {
    Tensor image = Tensor.of(NdArray.of(1, 2, 3, 4, 5, 6, 7, 8, 9).reshape(1, 3, 3, 1));
    Tensor kernel = Tensor.of(NdArray.of(1, 10, 100, 1000).reshape(2, 2, 1, 1));
    Window two = new Window(2);

    assertThat(image.conv2d(kernel, two, two, 1).data())
        .isEqualTo(NdArray.of(5421, 6532, 8754, 9865).reshape(1, 2, 2, 1));
    assertThat(image.conv2d(kernel, Tensor.of(NdArray.of(0.5f)), two, two, 1).data())
        .isEqualTo(NdArray.of(5421.5f, 6532.5f, 8754.5f, 9865.5f).reshape(1, 2, 2, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3, 1, 1, 0, 0, 1, 1, 1",
    "3, 2, 2, 1, 1, 1, 1, 1, 1",
    "2, 3, 1, 3, 0, 2, 2, 1, 1",
    "3, 3, 1, 2, 2, 1, 1, 2, 2",
    "3, 1, 1, 1, 1, 0, 1, 1, 4"
  })
  void isTheSumOverWindowAndChannels(
      int height,
      int width,
      int down,
      int right,
      int before,
      int after,
      int rowDilation,
      int columnDilation,
      int groups) {
    Window rows = new Window(height, down, before, after, rowDilation);
    Window columns = new Window(width, right, after, before, columnDilation);
    NdArray x = Numbers.random(1, 2, 7, 6, 4);
    NdArray kernel = Numbers.random(2, height, width, 4 / groups, 8);
    NdArray bias = Numbers.random(3, 8);
    NdArray y =
        Tensor.of(x).conv2d(Tensor.of(kernel), Tensor.of(bias), rows, columns, groups).data();

    assertThat(y.shape()).isEqualTo(Shape.of(2, rows.output(7), columns.output(6), 8));
    for (int i = 0; i < y.size(); i++) {
      int[] at = Shapes.index(y.shape(), i);
      double sum = bias.data()[at[3]];
      for (int tap = 0; tap < height * width; tap++) {
        int row = at[1] * down - before + tap / width * rowDilation;
        int column = at[2] * right - after + tap % width * columnDilation;
        for (int c = 0; c < 4 / groups; c++) {
          if (row >= 0 && row < 7 && column >= 0 && column < 6) {
            int channel = at[3] / (8 / groups) * (4 / groups) + c;
            sum +=
                (double) x.get(at[0], row, column, channel)
                    * kernel.get(tap / width, tap % width, c, at[3]);
          }
        }
      }
      assertThat((double) y.get(at)).isCloseTo(sum, within(1e-4));
    }
  }

  @Test
  void rejectsImagesWithoutAnAxisOfChannels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> zeros(2, 28, 28).conv2d(zeros(3, 3, 1, 8), THREE, THREE, 1))
        .withMessage(
            "conv2d: expected images (batch, height, width, channels) with 1 channel or more but"
                + " got (2, 28, 28); reshape to give them an axis of 1 channel at the end");
  }

  @Test
  void rejectsAKernelForOtherChannelsOrAnotherWindow() {
    Tensor x = zeros(2, 8, 8, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.conv2d(zeros(3, 3, 8, 4), THREE, THREE, 1))
        .withMessage(
            "conv2d: expected a kernel (3, 3, 4, filters) for images (2, 8, 8, 4) but got (3, 3, 8,"
                + " 4); kernels are (rows, columns, channels / groups, filters)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.conv2d(zeros(5, 3, 4, 4), THREE, THREE, 1))
        .withMessageContaining("expected a kernel (3, 3, 4, filters)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.conv2d(zeros(3, 3, 2, 5), THREE, THREE, 2))
        .withMessageContaining("in 2 groups, with as many filters in each, but got (3, 3, 2, 5)");
  }

  @Test
  void rejectsGroupsThatDoNotDivideTheChannels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> zeros(2, 8, 8, 4).conv2d(zeros(3, 3, 1, 3), THREE, THREE, 3))
        .withMessage(
            "conv2d: the 4 channels of (2, 8, 8, 4) cannot be cut into 3 equal groups; use a"
                + " divisor of the channels");
  }

  @Test
  void rejectsABiasOfAnotherSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> zeros(2, 8, 8, 4).conv2d(zeros(3, 3, 4, 6), zeros(5), THREE, THREE, 1))
        .withMessage(
            "conv2d: expected a bias of shape (6,), one number for each filter, but got (5,)");
  }

  @Test
  void rejectsAnImageSmallerThanTheWindow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> zeros(2, 2, 8, 4).conv2d(zeros(3, 3, 4, 6), THREE, THREE, 1))
        .withMessageStartingWith("Window: no window of 3 places fits an axis of 2; use a smaller");
  }
}
