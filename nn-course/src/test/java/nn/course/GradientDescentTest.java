package nn.course;

import static org.assertj.core.api.Assertions.assertThat;

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
}
