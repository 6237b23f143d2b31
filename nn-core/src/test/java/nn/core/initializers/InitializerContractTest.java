package nn.core.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
    for (Shape shape : List.of(Shape.of(2, 0), Shape.of(0, 2), Shape.of(3, 3, 2, 4))) {
      assertThat(initializer.create(shape, RandomStream.of(1, "a")).shape()).isEqualTo(shape);
    }
    for (Shape shape : List.of(Shape.of(), Shape.of(3))) {
      try {
        assertThat(initializer.create(shape, RandomStream.of(1, "a")).shape()).isEqualTo(shape);
      } catch (IllegalArgumentException e) { // some make matrices only, and say so
        assertThat(e)
            .hasMessage(
                "%s: expected weights of shape (in, out) or (..., in, out) but got %s; start biases"
                    + " with Zeros",
                initializer.getClass().getSimpleName(), shape);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("initializers")
  void followsFromSeedAndNameAlone(Initializer initializer) {
    NdArray start = create(initializer, 1, "weights/a");
    assertThat(create(initializer, 1, "weights/a")).isEqualTo(start);
    if (isRandom(initializer)) {
      assertThat(create(initializer, 2, "weights/a")).isNotEqualTo(start);
      assertThat(create(initializer, 1, "weights/b")).isNotEqualTo(start);
    }
  }

  @ParameterizedTest
  @MethodSource("initializers")
  void isFiniteAndHasItsMean(Initializer initializer) {
    NdArray start = create(initializer, 1, "weights/a");
    for (float weight : start.data()) {
      assertThat(weight).isFinite();
    }
    if (isRandom(initializer)) {
      double deviation = StrictMath.sqrt(variance(start) / start.size());
      assertThat(mean(start)).isCloseTo(expectedMean(initializer), within(5 * deviation));
    }
  }

  /** Whether two seeds give two starts. */
  private static boolean isRandom(Initializer initializer) {
    return !(initializer instanceof Zeros
        || initializer instanceof Ones
        || initializer instanceof Constant
        || initializer instanceof Identity
        || (initializer instanceof RandomUniform limits && limits.low() == limits.high()));
  }

  private static double expectedMean(Initializer initializer) {
    if (initializer instanceof RandomNormal normal) {
      return normal.mean();
    }
    return initializer instanceof TruncatedNormal normal ? normal.mean() : 0;
  }

  static Stream<Arguments> variances() {
    return Stream.of(
        Arguments.of(new GlorotUniform(), 2.0 / 500),
        Arguments.of(new GlorotNormal(), 2.0 / 500),
        Arguments.of(new HeUniform(), 2.0 / 200),
        Arguments.of(new HeNormal(), 2.0 / 200),
        Arguments.of(new LecunUniform(), 1.0 / 200),
        Arguments.of(new LecunNormal(), 1.0 / 200),
        Arguments.of(new RandomUniform(), 0.1 * 0.1 / 12),
        Arguments.of(new RandomUniform(1, 3), 4.0 / 12),
        Arguments.of(new RandomNormal(0.02), 0.02 * 0.02),
        Arguments.of(new RandomNormal(5, 2), 4),
        Arguments.of(new TruncatedNormal(5, 2), 4 * 0.7737413),
        Arguments.of(new TruncatedNormal(), 0.05 * 0.05 * 0.7737413),
        // Rows of length 1 that lie in 300 dimensions.
        Arguments.of(new Orthogonal(), 1.0 / 300),
        Arguments.of(new Constant(7), 0),
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
    double lecun = StrictMath.sqrt(3.0 / 200);
    assertThat(largest(create(new LecunUniform(), 1, "a"))).isBetween(0.99 * lecun, lecun);
    assertThat(largest(create(new RandomUniform(), 1, "a"))).isBetween(0.0499, 0.05);
    assertThat(largest(create(new TruncatedNormal(), 1, "a"))).isBetween(0.0995, 0.1);
  }

  @Test
  void constantOnesAreConstant() {
    assertThat(create(new Ones(), 1, "a")).isEqualTo(NdArray.full(KERNEL, 1));
    assertThat(create(new Zeros(), 1, "a")).isEqualTo(NdArray.zeros(KERNEL));
    assertThat(create(new Constant(-0.5), 1, "a")).isEqualTo(NdArray.full(KERNEL, -0.5f));
    assertThat(create(new RandomUniform(2, 2), 1, "a")).isEqualTo(NdArray.full(KERNEL, 2));
  }

  @Test
  void rejectSettingsThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Constant(Double.NaN))
        .withMessage("Constant: expected a finite value but got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandomUniform(1, -1))
        .withMessage(
            "RandomUniform: expected low at or below high but got 1.0 and -1.0; exchange them");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandomNormal(-1))
        .withMessage("RandomNormal: expected a standard deviation of 0 or more but got -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TruncatedNormal(Double.POSITIVE_INFINITY, 1))
        .withMessage("TruncatedNormal: expected a finite mean but got Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Orthogonal(Double.NaN))
        .withMessage("Orthogonal: expected a finite gain but got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Identity(Double.NaN))
        .withMessage("Identity: expected a finite gain but got NaN");
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
