package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvTranspose2dTest {
  /** Each number adds its multiple of the kernel where its window is. */
  private static NdArray expected(NdArray x, NdArray kernel, NdArray bias, Window w, int length) {
    int channels = x.shape().dim(3);
    int filters = bias.size();
    NdArray y = NdArray.zeros(Shape.of(x.shape().dim(0), length, length, filters));
    for (int i = 0; i < y.size(); i++) {
      y.data()[i] = bias.data()[i % filters];
    }
    for (int b = 0; b < x.shape().dim(0); b++) {
      for (int i = 0; i < x.shape().dim(1) * x.shape().dim(2); i++) {
        int top = i / x.shape().dim(2) * w.stride() - w.before();
        int left = i % x.shape().dim(2) * w.stride() - w.before();
        for (int tap = 0; tap < w.size() * w.size(); tap++) {
          int row = top + tap / w.size();
          int column = left + tap % w.size();
          if (Math.min(row, column) < 0 || Math.max(row, column) >= length) {
            continue;
          }
          for (int f = 0; f < filters; f++) {
            for (int c = 0; c < channels; c++) {
              y.data()[((b * length + row) * length + column) * filters + f] +=
                  x.get(b, i / x.shape().dim(2), i % x.shape().dim(2), c)
                      * kernel.get(tap / w.size(), tap % w.size(), f, c);
            }
          }
        }
      }
    }
    return y;
  }

  @ParameterizedTest
  @CsvSource({"3, 1, 0, 0, 6", "3, 2, 0, 1, 8", "2, 2, 0, 0, 8", "3, 2, 1, 1, 7", "2, 3, 0, 0, 12"})
  void addsTheKernelAtEachWindow(int size, int stride, int before, int after, int length) {
    Window window = new Window(size, stride, before, after, 1);
    NdArray x = Numbers.random(1, 2, 4, 4, 3);
    NdArray kernel = Numbers.random(2, size, size, 5, 3);
    NdArray bias = Numbers.random(3, 5);
    NdArray y =
        Tensor.of(x)
            .convTranspose2d(Tensor.of(kernel), Tensor.of(bias), window, window, length, length)
            .data();
    NdArray expected = expected(x, kernel, bias, window, length);
    assertThat(y.shape()).isEqualTo(expected.shape());
    for (int i = 0; i < y.size(); i++) {
      assertThat(y.data()[i]).isCloseTo(expected.data()[i], within(1e-4f));
    }
  }

  @Test
  void isTheGradientOfAConvolutionByItsImages() {
    Window window = new Window(3, 2, 1, 0, 1);
    Tensor images = Tensor.of(Numbers.random(1, 2, 7, 7, 4));
    Tensor kernel = Tensor.constant(Numbers.random(2, 3, 3, 4, 5));
    Tensor y = images.conv2d(kernel, window, window, 1);
    NdArray dy = Numbers.random(3, y.shape().dims());
    y.mul(Tensor.constant(dy)).sum().backward();
    Tensor zeros = Tensor.constant(NdArray.zeros(Shape.of(4)));
    assertThat(Tensor.of(dy).convTranspose2d(kernel, zeros, window, window, 7, 7).data())
        .isEqualTo(images.grad());
  }

  @Test
  void rejectsShapesThatDoNotFit() {
    Window three = new Window(3);
    Tensor x = Tensor.of(Numbers.random(1, 1, 4, 4, 2));
    Tensor kernel = Tensor.of(Numbers.random(2, 3, 3, 5, 2));
    Tensor bias = Tensor.of(Numbers.random(3, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.convTranspose2d(kernel, bias, three, three, 7, 6))
        .withMessage(
            "convTranspose2d: expected images of 5 rows and 4 columns, as many as windows fit a"
                + " result of 7 and 6, but got (1, 4, 4, 2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.convTranspose2d(kernel.permute(0, 1, 3, 2), bias, three, three, 6, 6))
        .withMessage(
            "convTranspose2d: expected a kernel (3, 3, filters, 2) for images (1, 4, 4, 2) but got"
                + " (3, 3, 2, 5); kernels are (rows, columns, filters, channels)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.convTranspose2d(kernel, kernel, three, three, 6, 6))
        .withMessage(
            "convTranspose2d: expected a bias of shape (5,), one number for each filter, but got"
                + " (3, 3, 5, 2)");
  }
}
