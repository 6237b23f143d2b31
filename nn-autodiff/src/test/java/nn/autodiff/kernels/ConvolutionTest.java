package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionTest {
  private static final float[] NO_BIAS = {};

  private static void agreesWithTheDefinition(ConvCase c) {
    var reference = new ReferenceConvolution(c.shape());
    float[] y = reference.forward(c.x(), c.kernel(), NO_BIAS);
    float[] yWithBias = reference.forward(c.x(), c.kernel(), c.bias());
    float[] dx = reference.backInput(c.dy(), c.kernel());
    float[] dKernel = reference.backKernel(c.x(), c.dy());
    float[] dBias = reference.backBias(c.dy());
    for (Kernels kernels : AllKernels.all()) {
      String what = kernels.description() + ": " + c.shape();
      assertThat(c.forward(kernels, false)).as(what).isEqualTo(y);
      assertThat(c.forward(kernels, true)).as(what).isEqualTo(yWithBias);
      assertThat(c.backInput(kernels)).as(what).isEqualTo(dx);
      assertThat(c.backKernel(kernels)).as(what).isEqualTo(dKernel);
      assertThat(c.backBias(kernels)).as(what).isEqualTo(dBias);
    }
  }

  @Property(tries = 200)
  void isThatOfTheDefinitionToTheLastBit(@ForAll long seed) {
    agreesWithTheDefinition(ConvCase.random(ConvCase.shape(seed), seed));
  }

  /** Big enough for several threads, several blocks, whole panels and rests. */
  @ParameterizedTest
  @CsvSource({
    "3, 12, 3, 1, 0, 33, 40, 1",
    "2, 13, 3, 1, 1, 32, 64, 1",
    "9, 14, 5, 1, 0, 1, 8, 1",
    "9, 14, 3, 1, 1, 1, 40, 1",
    "9, 9, 5, 1, 0, 8, 16, 1",
    "2, 15, 3, 2, 1, 64, 70, 2",
    "3, 17, 3, 1, 1, 40, 40, 40",
    "9, 30, 3, 1, 0, 37, 37, 37",
    "4, 19, 3, 2, 1, 24, 72, 24",
    "2, 40, 5, 3, 2, 600, 600, 600",
    "2, 20, 17, 1, 8, 4, 4, 4",
    "4, 16, 2, 2, 0, 16, 32, 1"
  })
  void largeOnesAreThoseOfTheDefinitionToTheLastBit(
      int batch,
      int length,
      int size,
      int stride,
      int padding,
      int channels,
      int filters,
      int groups) {
    WindowAxis axis = ConvCase.axis(length, size, stride, padding, padding, 1);
    agreesWithTheDefinition(
        ConvCase.random(new ConvShape(batch, axis, axis, channels, filters, groups), 1));
  }

  @Test
  void withoutImagesTheGradientsAreZero() {
    WindowAxis axis = ConvCase.axis(5, 3, 1, 0, 0, 1);
    ConvCase none = ConvCase.random(new ConvShape(0, axis, axis, 2, 3, 1), 1);
    for (Kernels kernels : AllKernels.all()) {
      assertThat(none.forward(kernels, true)).isEmpty();
      assertThat(none.backInput(kernels)).isEmpty();
      assertThat(none.backKernel(kernels)).isEqualTo(new float[none.kernel().length]);
      assertThat(none.backBias(kernels)).isEqualTo(new float[3]);
    }
  }

  @Test
  void numbersThatNoWindowSeesHaveTheGradientZero() {
    WindowAxis axis = ConvCase.axis(4, 1, 3, 0, 0, 1);
    ConvCase c = ConvCase.random(new ConvShape(1, axis, axis, 1, 1, 1), 2);
    for (Kernels kernels : AllKernels.all()) {
      float[] dx = c.backInput(kernels);
      for (int i = 0; i < dx.length; i++) {
        boolean seen = i / 4 % 3 == 0 && i % 4 % 3 == 0;
        assertThat(dx[i] != 0).as("number %d", i).isEqualTo(seen);
      }
    }
  }
}
