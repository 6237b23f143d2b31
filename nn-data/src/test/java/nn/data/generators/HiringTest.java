package nn.data.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nn.autodiff.NdArray;
import org.junit.jupiter.api.Test;

class HiringTest {
  private static final int N = 20_000;

  @Test
  void withoutBiasBothGroupsAreHiredAlike() {
    Hiring fair = Hiring.generate(N, 0, 5);
    assertThat(fair.hiredShare(0)).isCloseTo(0.5, within(0.02));
    assertThat(fair.hiredShare(1)).isCloseTo(0.5, within(0.02));
  }

  /** The normal distribution's values are from tables. */
  @Test
  void theBiasTakesFromGroupOneWhatTheFormulaSays() {
    // Phi(-0.5 / sqrt 1.13) = Phi(-0.4704), Phi(-0.9407), Phi(-1.8815), Phi(0.9407)
    double[][] table = {{0.5, 0.3190}, {1, 0.1734}, {2, 0.0300}, {-1, 0.8266}};
    for (double[] row : table) {
      Hiring hiring = Hiring.generate(N, row[0], 5);
      assertThat(hiring.hiredShare(0)).isCloseTo(0.5, within(0.02));
      assertThat(hiring.hiredShare(1)).isCloseTo(row[1], within(0.015));
    }
  }

  @Test
  void bothGroupsAreEquallyQualifiedWhateverTheBias() {
    Hiring hiring = Hiring.generate(N, 2, 5);
    double[] qualified = new double[2];
    for (int i = 0; i < N; i++) {
      qualified[(int) hiring.groups().get(i)] += 2 * hiring.qualified().get(i) / N;
    }
    assertThat(qualified[0]).isCloseTo(0.5, within(0.02));
    assertThat(qualified[1]).isCloseTo(0.5, within(0.02));
  }

  @Test
  void onlyWhoWasHiredDependsOnTheBias() {
    Hiring fair = Hiring.generate(500, 0, 5);
    Hiring biased = Hiring.generate(500, 1, 5);
    assertThat(biased.applicants().inputs()).isEqualTo(fair.applicants().inputs());
    assertThat(biased.qualified()).isEqualTo(fair.qualified());
    for (int i = 0; i < 500; i++) {
      // Nobody gains, and group 0 loses nothing.
      assertThat(biased.applicants().label(i)).isLessThanOrEqualTo(fair.applicants().label(i));
      if (i % 2 == 0) {
        assertThat(biased.applicants().label(i)).isEqualTo(fair.applicants().label(i));
      }
    }
  }

  @Test
  void referralsGiveTheGroupAwayAndTestsDoNot() {
    NdArray inputs = Hiring.generate(N, 1, 5).applicants().inputs();
    double[] referrals = new double[2];
    double[] tests = new double[2];
    double[] years = new double[2];
    for (int i = 0; i < N; i++) {
      int group = (int) inputs.get(i, Hiring.COLUMNS.indexOf("group"));
      assertThat(group).isEqualTo(i % 2);
      referrals[group] += 2 * inputs.get(i, Hiring.COLUMNS.indexOf("referral")) / N;
      tests[group] += 2 * inputs.get(i, Hiring.COLUMNS.indexOf("test")) / N;
      years[group] += 2 * inputs.get(i, Hiring.COLUMNS.indexOf("experience")) / N;
      assertThat(inputs.get(i, 0)).isNotNegative();
    }
    assertThat(referrals[0]).isCloseTo(0.7, within(0.02));
    assertThat(referrals[1]).isCloseTo(0.3, within(0.02));
    assertThat(tests[0]).isCloseTo(50, within(0.5));
    assertThat(tests[1]).isCloseTo(50, within(0.5));
    assertThat(years[0]).isCloseTo(8, within(0.2));
    assertThat(years[1]).isCloseTo(8, within(0.2));
  }

  @Test
  void namesItsClassesAndColumns() {
    Hiring hiring = Hiring.generate(10, 1, 5);
    assertThat(hiring.applicants().classNames()).containsExactly("rejected", "hired");
    assertThat(Hiring.COLUMNS).isEqualTo(List.of("experience", "test", "referral", "group"));
    assertThatThrownBy(() -> hiring.hiredShare(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Hiring: expected group 0 or 1 but got group = 2");
    assertThatThrownBy(() -> Hiring.generate(10, Double.NaN, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bias = NaN");
  }
}
