package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolingTest {
  private static void agreesWithTheDefinition(ConvShape shape, float[] x, float[] dy) {
    var reference = new ReferenceConvolution(shape);
    for (Kernels kernels : AllKernels.all()) {
      String what = kernels.description() + ": " + shape;
      float[] y = ConvCase.garbage(dy.length);
      float[] dx = ConvCase.garbage(x.length);
      kernels.maxPool(shape, x, y);
      assertThat(y).as(what).isEqualTo(reference.maxPool(x));
      kernels.maxPoolBack(shape, x, y, dy, dx);
      assertThat(dx).as(what).isEqualTo(reference.maxPoolBack(x, dy));
      kernels.averagePool(shape, x, y);
      assertThat(y).as(what).isEqualTo(reference.averagePool(x));
      kernels.averagePoolBack(shape, dy, dx);
      assertThat(dx).as(what).isEqualTo(reference.averagePoolBack(dy));
    }
  }

  private static void agreesWithTheDefinition(ConvShape shape, long seed) {
    var random = RandomStream.of(seed, "pool");
    float[] x = ConvCase.numbers(random, shape.batch() * shape.imageSize());
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.round(4 * x[i]) / 4f; // so that many are equal
    }
    agreesWithTheDefinition(shape, x, ConvCase.numbers(random, shape.windows() * shape.channels()));
  }

  @Property(tries = 200)
  void isThatOfTheDefinitionToTheLastBit(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int channels) {
    ConvShape any = ConvCase.random(ConvCase.shape(seed), seed).pool();
    agreesWithTheDefinition(
        new ConvShape(any.batch(), any.rows(), any.columns(), channels, channels, channels), seed);
  }

  /** Big enough for several threads. */
  @ParameterizedTest
  @CsvSource({"5, 24, 2, 2, 8", "6, 30, 2, 2, 64", "3, 31, 3, 2, 20", "9, 13, 2, 2, 128"})
  void largeOnesAreThoseOfTheDefinitionToTheLastBit(
      int batch, int length, int size, int stride, int channels) {
    WindowAxis axis = ConvCase.axis(length, size, stride, 0, 0, 1);
    agreesWithTheDefinition(new ConvShape(batch, axis, axis, channels, channels, channels), 3);
  }

  @Test
  void theLargestOfAWindowWithNaNIsNaNAndTheFirstNaNHasTheGradient() {
    int channels = 21;
    WindowAxis axis = ConvCase.axis(2, 2, 2, 0, 0, 1);
    ConvShape shape = new ConvShape(1, axis, axis, channels, channels, channels);
    float[] x = new float[4 * channels];
    float[] dy = new float[channels];
    for (int i = 0; i < channels; i++) {
      x[i] = Float.POSITIVE_INFINITY;
      x[channels + i] = i % 3 == 0 ? Float.NEGATIVE_INFINITY : Float.NaN;
      x[2 * channels + i] = i % 3 == 1 ? 1f : Float.NaN;
      x[3 * channels + i] = -0f;
      dy[i] = i + 1f;
    }
    agreesWithTheDefinition(shape, x, dy);
    float[] dx = new ReferenceConvolution(shape).maxPoolBack(x, dy);
    assertThat(dx[2 * channels]).isEqualTo(1f);
    assertThat(dx[channels + 1]).isEqualTo(2f);
  }

  @Test
  void nothingButNegativeInfinityIsALargestNumberToo() {
    WindowAxis axis = ConvCase.axis(1, 1, 1, 0, 0, 1);
    ConvShape shape = new ConvShape(1, axis, axis, 1, 1, 1);
    agreesWithTheDefinition(shape, new float[] {Float.NEGATIVE_INFINITY}, new float[] {2f});
  }
}
