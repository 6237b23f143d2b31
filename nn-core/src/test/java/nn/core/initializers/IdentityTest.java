package nn.core.initializers;

import static org.assertj.core.api.Assertions.assertThat;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Conv2D;
import nn.core.layers.Padding;
import nn.core.layers.Size;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private static NdArray create(double gain, int... dims) {
    return new Identity(gain).create(Shape.of(dims), RandomStream.of(1, "a"));
  }

  @Test
  void hasItsGainOnTheDiagonal() {
    assertThat(create(1, 2, 2)).isEqualTo(NdArray.of(new float[][] {{1, 0}, {0, 1}}));
    assertThat(create(3, 2, 3)).isEqualTo(NdArray.of(new float[][] {{3, 0, 0}, {0, 3, 0}}));
    assertThat(create(-1, 3, 2)).isEqualTo(NdArray.of(new float[][] {{-1, 0}, {0, -1}, {0, 0}}));
  }

  @Test
  void isAMatrixInTheMiddleOfAKernel() {
    NdArray kernel = create(1, 3, 2, 2, 2);
    NdArray expected = NdArray.zeros(kernel.shape());
    int middle = 1 * 2 + 0; // row 1 of 3, and the earlier of the two columns in the middle
    expected.data()[middle * 4] = 1;
    expected.data()[middle * 4 + 3] = 1;
    assertThat(kernel).isEqualTo(expected);
  }

  @Test
  void letsAConvolutionHandItsInputOn() {
    NdArray x = Samples.normal(1, Shape.of(2, 5, 4, 3));
    for (Size window : new Size[] {Size.of(3), Size.of(2), new Size(4, 1)}) {
      Conv2D layer =
          new Conv2D(
              3,
              window,
              Size.of(1),
              Padding.SAME,
              Size.of(1),
              1,
              Activation.LINEAR,
              new Identity());
      assertThat(new Sequential(Shape.of(5, 4, 3), layer).predict(x)).isEqualTo(x);
    }
  }
}
