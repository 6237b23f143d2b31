package nn.core.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every initializer. */
class InitializerContractTest {
  private static final Shape KERNEL = Shape.of(200, 300);

  static Stream<Initializer> initializers() {
    return Samples.of(Initializer.class).stream();
  }

  private static NdArray create(Initializer initializer, long seed, String name) {
    return initializer.create(KERNEL, RandomStream.of(seed, name));
  }

  @ParameterizedTest
  @MethodSource("initializers")
  void makesTheShapeItIsAskedFor(Initializer initializer) {
    for (Shape shape : List.of(Shape.of(), Shape.of(3), Shape.of(2, 0), Shape.of(3, 3, 2, 4))) {
      assertThat(initializer.create(shape, RandomStream.of(1, "a")).shape()).isEqualTo(shape);
    }
  }

  @ParameterizedTest
  @MethodSource("initializers")
  void followsFromSeedAndNameAlone(Initializer initializer) {
    NdArray start = create(initializer, 1, "weights/a");
    assertThat(create(initializer, 1, "weights/a")).isEqualTo(start);
    if (variance(start) > 0) {
      assertThat(create(initializer, 2, "weights/a")).isNotEqualTo(start);
      assertThat(create(initializer, 1, "weights/b")).isNotEqualTo(start);
    }
  }

  @ParameterizedTest
  @MethodSource("initializers")
  void isFiniteAndCentredIfItIsRandom(Initializer initializer) {
    NdArray start = create(initializer, 1, "weights/a");
    for (float weight : start.data()) {
      assertThat(weight).isFinite();
    }
    double stddev = StrictMath.sqrt(variance(start));
    if (stddev > 0) {
      assertThat(mean(start)).isCloseTo(0, within(5 * stddev / StrictMath.sqrt(start.size())));
    }
  }

  static Stream<Arguments> variances() {
    return Stream.of(
        Arguments.of(new GlorotUniform(), 2.0 / 500),
        Arguments.of(new GlorotNormal(), 2.0 / 500),
        Arguments.of(new HeUniform(), 2.0 / 200),
        Arguments.of(new HeNormal(), 2.0 / 200),
        Arguments.of(new Ones(), 0),
        Arguments.of(new Zeros(), 0));
  }

  @ParameterizedTest
  @MethodSource("variances")
  void hasTheVarianceOfItsPaper(Initializer initializer, double variance) {
    assertThat(variance(create(initializer, 3, "weights/a")))
        .isCloseTo(variance, within(0.03 * variance));
  }

  @Test
  void uniformOnesStayWithinTheirLimits() {
    double glorot = StrictMath.sqrt(6.0 / 500);
    double he = StrictMath.sqrt(6.0 / 200);
    assertThat(largest(create(new GlorotUniform(), 1, "a"))).isBetween(0.99 * glorot, glorot);
    assertThat(largest(create(new HeUniform(), 1, "a"))).isBetween(0.99 * he, he);
  }

  @Test
  void constantOnesAreConstant() {
    assertThat(create(new Ones(), 1, "a")).isEqualTo(NdArray.full(KERNEL, 1));
    assertThat(create(new Zeros(), 1, "a")).isEqualTo(NdArray.zeros(KERNEL));
  }

  @Test
  void countsInputsAndOutputsOfKernels() {
    Shape convolution = Shape.of(5, 5, 3, 8);
    assertThat(Initializer.fanIn(convolution)).isEqualTo(75);
    assertThat(Initializer.fanOut(convolution)).isEqualTo(200);
    assertThat(Initializer.fanIn(KERNEL)).isEqualTo(200);
    assertThat(Initializer.fanOut(KERNEL)).isEqualTo(300);
    assertThat(Initializer.fanIn(Shape.of(7))).isEqualTo(7);
  }

  private static double mean(NdArray array) {
    double sum = 0;
    for (float number : array.data()) {
      sum += number;
    }
    return sum / array.size();
  }

  private static double variance(NdArray array) {
    double mean = mean(array);
    double sum = 0;
    for (float number : array.data()) {
      sum += (number - mean) * (number - mean);
    }
    return sum / array.size();
  }

  private static double largest(NdArray array) {
    double largest = 0;
    for (float number : array.data()) {
      largest = Math.max(largest, Math.abs(number));
    }
    return largest;
  }
}
