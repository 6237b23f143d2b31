package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatMathTest {
  /** Divides no power of two, so that all mantissas have their turn. */
  private static final int STEP = 1021;

  @FunctionalInterface
  private interface FloatFunction {
    float apply(float x);
  }

  /** Sweeps all floats, NaNs and infinities included, and returns the largest error in ulps. */
  private static double largestError(FloatFunction function, DoubleUnaryOperator reference) {
    double largest = 0;
    for (long bits = 0; bits < 1L << 32; bits += STEP) {
      float x = Float.intBitsToFloat((int) bits);
      float actual = function.apply(x);
      double exact = reference.applyAsDouble(x);
      float rounded = (float) exact;
      if (!Float.isFinite(rounded) || !Float.isFinite(actual) || rounded == 0f) {
        if (Float.floatToIntBits(actual) != Float.floatToIntBits(rounded)) {
          throw new AssertionError("f(" + x + "): expected " + rounded + " but got " + actual);
        }
      } else {
        largest = Math.max(largest, Math.abs(actual - exact) / Math.ulp(rounded));
      }
    }
    return largest;
  }

  @Test
  void expIsWithin103HundredthsOfAnUlp() {
    assertThat(largestError(FloatMath::exp, StrictMath::exp)).isLessThan(1.03);
  }

  @Test
  void logIsWithin86HundredthsOfAnUlp() {
    assertThat(largestError(FloatMath::log, StrictMath::log)).isLessThan(0.86);
  }

  @Test
  void tanhIsWithin258HundredthsOfAnUlp() {
    assertThat(largestError(FloatMath::tanh, StrictMath::tanh)).isLessThan(2.58);
  }

  @Test
  void sigmoidIsWithin241HundredthsOfAnUlp() {
    assertThat(largestError(FloatMath::sigmoid, x -> Primitive.SIGMOID.apply(x, 0)))
        .isLessThan(2.41);
  }

  @Test
  void expm1IsWithin151HundredthsOfAnUlp() {
    assertThat(largestError(FloatMath::expm1, StrictMath::expm1)).isLessThan(1.51);
  }

  @Test
  void log1pIsWithin143HundredthsOfAnUlp() {
    assertThat(largestError(FloatMath::log1p, StrictMath::log1p)).isLessThan(1.43);
  }

  @Test
  void erfIsWithin103HundredthsOfAnUlp() {
    assertThat(largestError(FloatMath::erf, Erf::of)).isLessThan(1.03);
  }

  @ParameterizedTest
  @EnumSource(names = {"SQRT", "SIN", "COS"})
  void whatIsRoundedFromDoublesIsWithinHalfAnUlp(Primitive f) {
    assertThat(largestError(x -> FloatMath.apply(f, x, 0), x -> f.apply(x, 0)))
        .isLessThan(0.5000001);
  }

  @ParameterizedTest
  @ValueSource(floats = {-1, -0.5f, 0, 0.5f, 1, 1.5f, 2, 3, 40})
  void powersAreWithinHalfAnUlp(float exponent) {
    assertThat(largestError(x -> FloatMath.pow(x, exponent), x -> Primitive.POW.apply(x, exponent)))
        .isLessThan(0.5000001);
  }

  @Test
  void edgesOfExp() {
    assertThat(FloatMath.exp(0f)).isEqualTo(1f);
    assertThat(FloatMath.exp(-0f)).isEqualTo(1f);
    assertThat(FloatMath.exp(88.72283f)).isLessThan(Float.POSITIVE_INFINITY);
    assertThat(FloatMath.exp(88.72284f)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(FloatMath.exp(-103.98f)).isEqualTo(0f);
    assertThat(FloatMath.exp(-103.9f)).isEqualTo(Float.MIN_VALUE);
    assertThat(FloatMath.exp(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(FloatMath.exp(Float.NEGATIVE_INFINITY)).isEqualTo(0f);
    assertThat(FloatMath.exp(Float.NaN)).isNaN();
  }

  @Test
  void edgesOfLog() {
    assertThat(FloatMath.log(1f)).isEqualTo(0f);
    assertThat(FloatMath.log(0f)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(FloatMath.log(-0f)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(FloatMath.log(-Float.MIN_VALUE)).isNaN();
    assertThat(FloatMath.log(Float.NEGATIVE_INFINITY)).isNaN();
    assertThat(FloatMath.log(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(FloatMath.log(Float.MIN_VALUE)).isEqualTo((float) StrictMath.log(Float.MIN_VALUE));
  }

  @Test
  void edgesOfExpm1() {
    assertThat(bits(FloatMath.expm1(-0f))).isEqualTo(bits(-0f));
    assertThat(bits(FloatMath.expm1(0f))).isEqualTo(0);
    assertThat(FloatMath.expm1(Float.MIN_VALUE)).isEqualTo(Float.MIN_VALUE);
    assertThat(FloatMath.expm1(-1e-30f)).isEqualTo(-1e-30f);
    assertThat(FloatMath.expm1(88.72283f)).isLessThan(Float.POSITIVE_INFINITY);
    assertThat(FloatMath.expm1(88.72284f)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(FloatMath.expm1(-18f)).isEqualTo(-1f);
    assertThat(FloatMath.expm1(Float.NEGATIVE_INFINITY)).isEqualTo(-1f);
    assertThat(FloatMath.expm1(Float.NaN)).isNaN();
  }

  @Test
  void edgesOfLog1p() {
    assertThat(bits(FloatMath.log1p(-0f))).isEqualTo(bits(-0f));
    assertThat(bits(FloatMath.log1p(0f))).isEqualTo(0);
    assertThat(FloatMath.log1p(Float.MIN_VALUE)).isEqualTo(Float.MIN_VALUE);
    assertThat(FloatMath.log1p(1e-30f)).isEqualTo(1e-30f);
    assertThat(FloatMath.log1p(-1f)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(FloatMath.log1p(Math.nextDown(-1f))).isNaN();
    assertThat(FloatMath.log1p(Float.MAX_VALUE)).isEqualTo(FloatMath.log(Float.MAX_VALUE));
    assertThat(FloatMath.log1p(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(FloatMath.log1p(Float.NaN)).isNaN();
  }

  @Test
  void edgesOfErf() {
    assertThat(bits(FloatMath.erf(-0f))).isEqualTo(bits(-0f));
    assertThat(bits(FloatMath.erf(0f))).isEqualTo(0);
    assertThat(FloatMath.erf(Float.MIN_VALUE)).isEqualTo(Float.MIN_VALUE);
    assertThat(FloatMath.erf(4f)).isEqualTo(1f);
    assertThat(FloatMath.erf(Float.NEGATIVE_INFINITY)).isEqualTo(-1f);
    assertThat(FloatMath.erf(Float.NaN)).isNaN();
  }

  private static int bits(float x) {
    return Float.floatToRawIntBits(x);
  }

  @Test
  void tanhKeepsTheSignOfZeroAndSaturatesAtOne() {
    assertThat(Float.floatToIntBits(FloatMath.tanh(-0f))).isEqualTo(Float.floatToIntBits(-0f));
    assertThat(Float.floatToIntBits(FloatMath.tanh(0f))).isEqualTo(0);
    assertThat(FloatMath.tanh(Float.MIN_VALUE)).isEqualTo(Float.MIN_VALUE);
    assertThat(FloatMath.tanh(10f)).isEqualTo(1f);
    assertThat(FloatMath.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1f);
  }

  @Test
  void sigmoidNeverOverflows() {
    assertThat(FloatMath.sigmoid(0f)).isEqualTo(0.5f);
    assertThat(FloatMath.sigmoid(-1000f)).isEqualTo(0f);
    assertThat(FloatMath.sigmoid(1000f)).isEqualTo(1f);
    assertThat(FloatMath.sigmoid(-100f)).isEqualTo((float) StrictMath.exp(-100));
  }

  @Test
  void shortcutsOfPowGiveWhatTheLongWayDoes() {
    for (float x : new float[] {0f, -0f, 1.1f, -3.7f, 1e30f, 1e-30f, Float.NEGATIVE_INFINITY}) {
      assertThat(FloatMath.pow(x, 2f)).isEqualTo((float) StrictMath.pow(x, 2));
      assertThat(FloatMath.pow(x, 1f)).isEqualTo(x);
    }
    assertThat(FloatMath.pow(Float.NaN, 2f)).isNaN();
    assertThat(FloatMath.pow(2f, 0.5f)).isEqualTo((float) StrictMath.sqrt(2));
  }
}
