package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

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
  void expIsWithin11TenthsOfAnUlp() {
    assertThat(largestError(FloatMath::exp, StrictMath::exp)).isLessThan(1.1);
  }

  @Test
  void logIsWithin9TenthsOfAnUlp() {
    assertThat(largestError(FloatMath::log, StrictMath::log)).isLessThan(0.9);
  }

  @Test
  void tanhIsWithin26TenthsOfAnUlp() {
    assertThat(largestError(FloatMath::tanh, StrictMath::tanh)).isLessThan(2.6);
  }

  @Test
  void sigmoidIsWithin24TenthsOfAnUlp() {
    assertThat(largestError(FloatMath::sigmoid, x -> Primitive.SIGMOID.apply(x, 0)))
        .isLessThan(2.4);
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
