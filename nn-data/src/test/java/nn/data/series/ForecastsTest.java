package nn.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import nn.core.metrics.Mae;
import nn.core.metrics.Metric;
import org.junit.jupiter.api.Test;

class ForecastsTest {
  private static final Series SEASONS = Series.of(1, 5, 9, 1, 5, 9, 1, 5, 9, 1, 5);

  @Test
  void naiveStaysAtTheLastValueSeen() {
    Windows windows = Windows.of(SEASONS, 2, 2).stride(4);
    assertThat(Forecasts.naive(windows)).isEqualTo(NdArray.of(new float[][] {{5, 5}, {9, 9}}));
  }

  @Test
  void aSeasonComesAgain() {
    for (int horizon : new int[] {1, 3, 5}) {
      for (int lead : new int[] {0, 2}) {
        Windows windows = Windows.of(SEASONS, 3, horizon).lead(lead);
        assertThat(Forecasts.seasonalNaive(windows, 3)).isEqualTo(windows.all().targets());
      }
    }
    Windows windows = Windows.of(SEASONS, 2, 3);
    assertThat(Forecasts.seasonalNaive(windows, 2).row(0)).isEqualTo(NdArray.of(1, 5, 1));
  }

  @Test
  void aSeasonOfOneStepIsNaive() {
    Windows windows = Windows.of(SEASONS, 2, 3).lead(1);
    assertThat(Forecasts.seasonalNaive(windows, 1)).isEqualTo(Forecasts.naive(windows));
  }

  @Test
  void metricsCompareThemWithTheTargets() {
    Windows test = Windows.of(SEASONS, 3, 1).split(0.3).test();
    Metric.Count error = new Mae().start();
    error.add(Forecasts.naive(test), test.all().targets());
    assertThat(error.result()).isEqualTo((8.0 + 4 + 4) / 3);
  }

  @Test
  void rejectsSeasonsThatAreNotKnown() {
    Windows windows = Windows.of(SEASONS, 2, 3);
    for (int period : new int[] {0, 3}) {
      assertThatThrownBy(() -> Forecasts.seasonalNaive(windows, period))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a season of 1 to 2 steps")
          .hasMessageContaining("but got " + period);
    }
  }
}
