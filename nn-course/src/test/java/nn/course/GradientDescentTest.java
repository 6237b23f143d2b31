package nn.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class GradientDescentTest {
  @Test
  void aFractionOfWholeNumbersIsExplained() {
    assertThat(GradientDescent.limit(0).words()).contains("rate of 0").contains("3.0 / 4");
  }

  @Test
  void aLimitRoundedDownIsRight() {
    assertThat(GradientDescent.limit(0.33).isRight()).isTrue();
    assertThat(GradientDescent.limit(0.3).words()).contains("still arrives");
    assertThat(GradientDescent.limit(0.34).words()).contains("carried away");
  }

  @Test
  void onlyWhoStopsOnANegativeSlopeIsAskedAboutIt() {
    assertThat(GradientDescent.stepsToTheBottom((slope, start, rate) -> 0).words())
        .doesNotContain("negative");
    assertThat(GradientDescent.stepsToTheBottom((slope, start, rate) -> start > 0 ? 12 : 0).words())
        .contains("negative slope flat");
  }

  @Test
  void aWalkThatEndsByAComparisonWithNanIsToldSo() {
    assertThat(GradientDescent.stepsToTheBottom((slope, start, rate) -> naive(slope, start, rate)))
        .satisfies(verdict -> assertThat(verdict.isRight()).isFalse())
        .extracting(Verdict::words)
        .asString()
        .contains("x is NaN");
  }

  private static int naive(DoubleUnaryOperator slope, double start, double rate) {
    double x = start;
    int steps = 0;
    while (Math.abs(slope.applyAsDouble(x)) > 0.001) {
      x -= rate * slope.applyAsDouble(x);
      if (++steps == 10_000) {
        return -1;
      }
    }
    return steps;
  }

  @Test
  void whoWalksOnBeyondInfinityIsToldHowLong() {
    assertThat(
            GradientDescent.stepsToTheBottom((slope, start, rate) -> blind(slope, start, rate))
                .words())
        .contains("walk on for")
        .contains("infinite or NaN");
  }

  /** Gives up after so many steps, but never looks whether there is a place to stand on. */
  private static int blind(DoubleUnaryOperator slope, double start, double rate) {
    double x = start;
    for (int steps = 0; steps < 10_000; steps++) {
      if (Math.abs(slope.applyAsDouble(x)) < 0.001) {
        return steps;
      }
      x -= rate * slope.applyAsDouble(x);
    }
    return -1;
  }
}
