package nn.core.regularizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import nn.autodiff.Shape;
import nn.core.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every penalty on weights, and what each of them comes to. */
class RegularizerContractTest {
  private static final float[] WEIGHTS = {1, -2, 0.5f, -0.25f, 3, 0.125f};

  static Stream<Regularizer> regularizers() {
    return Samples.of(Regularizer.class).stream();
  }

  /** Weights after a step along the penalty's slope and its shrinking, with no loss. */
  private static float[] step(Regularizer regularizer, float[] weights, double rate) {
    float[] gradient = new float[weights.length];
    regularizer.addGradient(weights, gradient);
    float[] next = weights.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] -= (float) rate * gradient[i];
    }
    regularizer.shrink(next, rate);
    return next;
  }

  @ParameterizedTest
  @MethodSource("regularizers")
  void goesDownItsOwnSlope(Regularizer regularizer) {
    double rate = 1.0 / 1024;
    float h = 1.0f / 512;
    float[] next = step(regularizer, WEIGHTS, rate);
    for (int i = 0; i < WEIGHTS.length; i++) {
      float[] up = WEIGHTS.clone();
      float[] down = WEIGHTS.clone();
      up[i] += h;
      down[i] -= h;
      double slope = (regularizer.penalty(up) - regularizer.penalty(down)) / (2 * h);
      assertThat((WEIGHTS[i] - next[i]) / rate).isCloseTo(slope, within(2e-3));
    }
  }

  @ParameterizedTest
  @MethodSource("regularizers")
  void addsToTheGradientThatIsThere(Regularizer regularizer) {
    float[] alone = new float[WEIGHTS.length];
    regularizer.addGradient(WEIGHTS, alone);
    float[] gradient = Samples.normal(1, Shape.of(WEIGHTS.length)).data().clone();
    float[] expected = gradient.clone();
    regularizer.addGradient(WEIGHTS, gradient);
    for (int i = 0; i < expected.length; i++) {
      expected[i] += alone[i];
    }
    assertThat(gradient).containsExactly(expected, within(1e-6f));
  }

  @ParameterizedTest
  @MethodSource("regularizers")
  void leavesWeightsOfZeroAlone(Regularizer regularizer) {
    assertThat(regularizer.penalty(new float[4])).isZero();
    assertThat(step(regularizer, new float[4], 0.5)).containsExactly(0, 0, 0, 0);
  }

  @ParameterizedTest
  @MethodSource("regularizers")
  void costsTheSameOnBothSidesOfZero(Regularizer regularizer) {
    float[] mirrored = new float[WEIGHTS.length];
    for (int i = 0; i < mirrored.length; i++) {
      mirrored[i] = -WEIGHTS[i];
    }
    assertThat(regularizer.penalty(WEIGHTS)).isPositive().isEqualTo(regularizer.penalty(mirrored));
  }

  @ParameterizedTest
  @MethodSource("regularizers")
  void shrinkingNeverCrossesZero(Regularizer regularizer) {
    for (double rate : new double[] {1e-6, 0.01, 1, 100}) {
      float[] shrunk = WEIGHTS.clone();
      regularizer.shrink(shrunk, rate);
      for (int i = 0; i < shrunk.length; i++) {
        assertThat(shrunk[i] * WEIGHTS[i] < 0).isFalse();
        assertThat(Math.abs(shrunk[i])).isLessThanOrEqualTo(Math.abs(WEIGHTS[i]));
      }
    }
  }

  @Test
  void penaltiesAreTheirFormulas() {
    float[] weights = {3, -4};
    assertThat(new L1(0.5).penalty(weights)).isEqualTo(3.5);
    assertThat(new L1Slope(0.5).penalty(weights)).isEqualTo(3.5);
    assertThat(new L2(0.5).penalty(weights)).isEqualTo(12.5);
    assertThat(new Elastic(0.5, 2).penalty(weights)).isEqualTo(53.5);
  }

  @Test
  void l1StopsAtExactlyZero() {
    float[] weights = {0.3f, -0.3f, 0.1f, -0.1f};
    new L1(0.5).shrink(weights, 0.5);
    assertThat(weights).containsExactly(new float[] {0.05f, -0.05f, 0, 0}, within(1e-7f));
    assertThat(weights[2]).isZero();
    assertThat(weights[3]).isZero();
  }

  @Test
  void l1NeedsALearningRate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new L1(0.5).shrink(WEIGHTS.clone(), Double.NaN))
        .withMessage(
            "L1: expected an optimizer with a learning rate, which says how far weights shrink in a"
                + " step; take L1Slope with this one");
  }

  @Test
  void rejectStrengthsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new L2(-1))
        .withMessage("L2: expected a strength of 0 or more, finite, but got -1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new L1(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new L1Slope(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Elastic(0, -1));
  }
}
