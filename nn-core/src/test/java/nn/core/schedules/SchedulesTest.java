package nn.core.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Where schedules are at certain steps, by hand, and what they reject. */
class SchedulesTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  private static double[] at(Schedule schedule, long... steps) {
    return LongStream.of(steps).mapToDouble(schedule::at).toArray();
  }

  @Test
  void aStaircaseGoesDownAtEachStair() {
    assertThat(at(new StepDecay(0.8, 10, 0.5), 0, 9, 10, 19, 20, 30))
        .containsExactly(0.8, 0.8, 0.4, 0.4, 0.2, 0.1);
  }

  @Test
  void piecesHoldFromTheStepThatIsNamed() {
    PiecewiseConstant pieces = new PiecewiseConstant(0.3).from(20, 0.1).from(10, 0.2);
    assertThat(at(pieces, 0, 9, 10, 19, 20, 1000)).containsExactly(0.3, 0.3, 0.2, 0.2, 0.1, 0.1);
    assertThat(pieces).hasToString("PiecewiseConstant[start=0.3, changes={10=0.2, 20=0.1}]");
  }

  @Test
  void exponentialDecayHasNoStairs() {
    assertThat(at(new ExponentialDecay(0.8, 10, 0.25), 0, 5, 10, 15))
        .containsExactly(new double[] {0.8, 0.4, 0.2, 0.1}, CLOSE);
  }

  @Test
  void polynomialDecayFollowsAPowerToItsEnd() {
    assertThat(at(new PolynomialDecay(1, 10, 0.2, 2), 0, 5, 10, 11))
        .containsExactly(new double[] {1, 0.4, 0.2, 0.2}, CLOSE);
    assertThat(at(new PolynomialDecay(1, 4), 0, 1, 2, 3, 4, 5))
        .containsExactly(1, 0.75, 0.5, 0.25, 0, 0);
  }

  @Test
  void inverseTimeDecayIsHalfWhenRateTimesTimeIsOne() {
    assertThat(at(new InverseTimeDecay(0.6, 10, 2), 0, 5, 10, 25))
        .containsExactly(new double[] {0.6, 0.3, 0.2, 0.1}, CLOSE);
  }

  @Test
  void cosineDecayGoesDownAlongHalfACosine() {
    assertThat(at(new CosineDecay(1, 12, 0.2), 0, 4, 6, 8, 12, 13))
        .containsExactly(new double[] {1, 0.8, 0.6, 0.4, 0.2, 0.2}, CLOSE);
  }

  @Test
  void restartsBeginLongerAndLowerCycles() {
    Schedule schedule = new CosineRestarts(1, 4, 2, 0.5, 0.1);
    assertThat(at(schedule, 0, 2, 4, 8, 12, 20))
        .containsExactly(new double[] {1, 0.55, 0.5, 0.3, 0.25, 0.175}, CLOSE);
    assertThat(at(new CosineRestarts(1, 4, 1), 0, 2, 4, 6, 4_000_000_002L))
        .containsExactly(new double[] {1, 0.5, 1, 0.5, 0.5}, CLOSE);
    assertThat(new CosineRestarts(1, 4, 2).at(Long.MAX_VALUE)).isBetween(0.0, 1.0);
  }

  @Test
  void warmingUpEndsWhereTheScheduleBegins() {
    Schedule warm = new WarmUp(new StepDecay(0.8, 2, 0.5), 4, 0.4);
    assertThat(at(warm, 0, 1, 2, 4, 5, 6))
        .containsExactly(new double[] {0.4, 0.5, 0.6, 0.8, 0.8, 0.4}, CLOSE);
  }

  @Test
  void cyclesGoUpAndDown() {
    assertThat(at(Cyclical.triangular(1, 3, 2), 0, 1, 2, 3, 4, 6, 8))
        .containsExactly(1, 2, 3, 2, 1, 3, 1);
    assertThat(at(Cyclical.triangular2(1, 3, 2), 0, 2, 4, 5, 6, 10))
        .containsExactly(1, 3, 1, 1.5, 2, 1.5);
    assertThat(at(Cyclical.expRange(1, 3, 2, 0.5), 0, 1, 2, 4, 6))
        .containsExactly(1, 1.5, 1.5, 1, 1.03125);
  }

  @Test
  void oneCycleGoesUpOnceAndDownToAlmostNothing() {
    // 11 steps, of which 6/11 rise: the peak is at step 5, the end at step 10.
    Schedule once = new OneCycle(0.2, 1, 0, 11, 6.0 / 11);
    assertThat(at(once, 0, 5, 10, 11, 1000)).containsExactly(new double[] {0.2, 1, 0, 0, 0}, CLOSE);
    assertThat(once.at(2)).isLessThan(once.at(3));
    assertThat(once.at(7)).isGreaterThan(once.at(8));
    assertThat(new OneCycle(0.25, 100).at(0)).isCloseTo(0.01, CLOSE);
    assertThat(new OneCycle(0.25, 100).at(29)).isCloseTo(0.25, CLOSE);
    assertThat(new OneCycle(0.25, 100).at(99)).isCloseTo(1e-6, CLOSE);
  }

  @Test
  void rejectSettingsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StepDecay(0.1, 0, 0.5))
        .withMessage(
            "StepDecay: expected 1 step or more but got 0; steps are batches, epochs times batches"
                + " per epoch");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExponentialDecay(-1, 10, 0.5))
        .withMessage("ExponentialDecay: expected a start of 0 or more, finite, but got -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExponentialDecay(1, 10, 1.5))
        .withMessage("ExponentialDecay: expected a factor in [0, 1] but got 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PolynomialDecay(1, 10, 0, 0))
        .withMessage("PolynomialDecay: expected a power above 0, finite, but got 0.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new PiecewiseConstant(0.1).from(0, 0.2));
    assertThatIllegalArgumentException().isThrownBy(() -> new CosineDecay(1, 10, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CosineRestarts(1, 10, 0))
        .withMessage("CosineRestarts: expected a growth of 1 or more but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cyclical.triangular(2, 1, 10))
        .withMessage("Cyclical: expected the low number first but got 2.0 and 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneCycle(0.2, 0.1, 0, 10, 0.3))
        .withMessage("OneCycle: expected a peak not below start and end but got 0.1, 0.2 and 0.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new InverseTimeDecay(1, 1, -1));
  }
}
