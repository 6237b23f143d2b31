package nn.core.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import nn.core.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every schedule. */
class ScheduleContractTest {
  static Stream<Schedule> schedules() {
    return Samples.of(Schedule.class).stream();
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void isANumberOfZeroOrMoreAtEveryStep(Schedule schedule) {
    LongStream.concat(LongStream.range(0, 1000), LongStream.of(1 << 20, 1L << 40))
        .forEach(
            step -> {
              double value = schedule.at(step);
              assertThat(value).as("at step " + step).isFinite().isNotNegative();
              assertThat(schedule.at(step)).isEqualTo(value);
            });
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void doesNotDependOnTheOrderOfTheSteps(Schedule schedule) {
    double later = schedule.at(500);
    schedule.at(0);
    assertThat(schedule.at(500)).isEqualTo(later);
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void isMultiplied(Schedule schedule) {
    for (long step = 0; step < 10; step++) {
      assertThat(schedule.times(0.5).at(step)).isEqualTo(0.5 * schedule.at(step));
    }
    assertThat(schedule.times(1)).isEqualTo(schedule);
    assertThat(schedule.times(0.5).times(4).at(3)).isEqualTo(2 * schedule.at(3));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void warmsUpFromZeroToItsOwnBeginning(Schedule schedule) {
    Schedule warm = schedule.warmUp(4);
    assertThat(warm.at(0)).isZero();
    assertThat(warm.at(2)).isEqualTo(schedule.at(0) / 2);
    assertThat(warm.at(4)).isEqualTo(schedule.at(0));
    assertThat(warm.at(9)).isEqualTo(schedule.at(5));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void canBeRead(Schedule schedule) {
    assertThat(schedule.toString()).isNotBlank().doesNotContain("@", "$");
  }
}
