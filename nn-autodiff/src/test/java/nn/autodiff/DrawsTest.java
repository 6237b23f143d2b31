package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawsTest {
  /** Enough for two threads and more, and an odd number of them. */
  private static final Shape MANY = Shape.of(3, 66_667);

  static List<Function<RandomStream, Tensor>> draws() {
    return List.of(
        random -> Draws.mask(MANY, 0.25, random),
        random -> Draws.uniform(MANY, -1, 3, random),
        random -> Draws.normal(MANY, random));
  }

  private static RandomStream stream(long step) {
    return RandomStream.of(1, "draws", step);
  }

  private static double mean(float[] numbers) {
    double sum = 0;
    for (float number : numbers) {
      sum += number;
    }
    return sum / numbers.length;
  }

  private static double variance(float[] numbers) {
    double mean = mean(numbers);
    double sum = 0;
    for (float number : numbers) {
      sum += (number - mean) * (number - mean);
    }
    return sum / numbers.length;
  }

  /** How neighbours go together: 0 for independent ones. */
  private static double correlation(float[] numbers) {
    double mean = mean(numbers);
    double sum = 0;
    for (int i = 1; i < numbers.length; i++) {
      sum += (numbers[i] - mean) * (numbers[i - 1] - mean);
    }
    return sum / numbers.length / variance(numbers);
  }

  @ParameterizedTest
  @MethodSource("draws")
  void dependOnTheStreamAlone(Function<RandomStream, Tensor> draw) {
    NdArray first = draw.apply(stream(1)).data();
    assertThat(draw.apply(stream(1)).data()).isEqualTo(first);
    assertThat(draw.apply(stream(2)).data()).isNotEqualTo(first);
    RandomStream once = stream(1);
    assertThat(draw.apply(once).data()).isEqualTo(first);
    assertThat(draw.apply(once).data()).isNotEqualTo(first);
    assertThat(draw.apply(stream(1)).tracked()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("draws")
  void areIndependentOfTheirNeighbours(Function<RandomStream, Tensor> draw) {
    assertThat(correlation(draw.apply(stream(3)).data().data())).isCloseTo(0, within(0.01));
  }

  @Test
  void masksAreZeroAtTheirRateAndKeepTheMean() {
    for (double rate : new double[] {0, 0.1, 0.5, 0.9}) {
      float[] mask = Draws.mask(MANY, rate, stream(1)).data().data();
      float kept = (float) (1 / (1 - rate));
      int zeros = 0;
      for (float number : mask) {
        assertThat(number == 0 || number == kept).isTrue();
        zeros += number == 0 ? 1 : 0;
      }
      assertThat((double) zeros / mask.length).isCloseTo(rate, within(0.004));
      assertThat(mean(mask)).isCloseTo(1, within(0.02));
    }
  }

  @Test
  void masksOfEverySizeAreWrittenWhole() {
    for (int n = 0; n < 5; n++) {
      float[] mask = Draws.mask(Shape.of(n), 0, stream(1)).data().data();
      assertThat(mask).containsOnly(ones(n));
    }
  }

  private static float[] ones(int n) {
    float[] ones = new float[n];
    Arrays.fill(ones, 1f);
    return ones;
  }

  @Test
  void uniformNumbersFillTheirRange() {
    float[] numbers = Draws.uniform(MANY, -1, 3, stream(1)).data().data();
    for (float number : numbers) {
      assertThat(number).isBetween(-1f, 3f);
    }
    assertThat(mean(numbers)).isCloseTo(1, within(0.01));
    assertThat(variance(numbers)).isCloseTo(16 / 12.0, within(0.01));
    assertThat(Draws.uniform(Shape.of(2), 5, 5, stream(1)).data()).isEqualTo(NdArray.of(5, 5));
  }

  @Test
  void normalNumbersHaveTheMomentsAndTailsOfNormalNumbers() {
    float[] numbers = Draws.normal(MANY, stream(1)).data().data();
    assertThat(mean(numbers)).isCloseTo(0, within(0.01));
    assertThat(variance(numbers)).isCloseTo(1, within(0.01));
    double fourth = 0;
    int beyondTwo = 0;
    for (float number : numbers) {
      fourth += Math.pow(number, 4) / numbers.length;
      beyondTwo += Math.abs(number) > 2 ? 1 : 0;
    }
    assertThat(fourth).isCloseTo(3, within(0.06));
    assertThat((double) beyondTwo / numbers.length).isCloseTo(0.0455, within(0.002));
  }

  @Test
  void theFormulaIsBoxMullersAndHasItsDerivatives() {
    for (double u : new double[] {0.001, 0.3, 0.9}) {
      for (double v : new double[] {-0.5, -0.25, 0, 0.1, 0.4999}) {
        double expected = StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.sin(Math.PI * v);
        Value y = Value.of(u).apply(Draws.BOX_MULLER, Value.of(v));
        assertThat(y.data()).isCloseTo(expected, within(3e-7));
      }
    }
    GradCheck.of(
            x -> x[0].apply(Draws.BOX_MULLER, x[1]),
            NdArray.of(0.2f, 0.5f, 0.8f),
            NdArray.of(-0.3f, 0.1f, 0.4f))
        .assertPassed();
  }

  @Test
  void rejectsRatesAndRangesThatMakeNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Draws.mask(MANY, 1, stream(1)))
        .withMessage("mask: expected a rate in [0, 1) but got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Draws.uniform(MANY, 1, 0, stream(1)))
        .withMessage("uniform: expected a finite range from low to high but got 1.0 to 0.0");
  }
}
