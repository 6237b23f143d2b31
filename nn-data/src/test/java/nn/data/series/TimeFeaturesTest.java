package nn.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.NdArray;
import org.junit.jupiter.api.Test;

class TimeFeaturesTest {
  private static final Series SERIES = Series.of(3, 1, 4, 1, 5, 9);

  private static Series all(Series series) {
    Series more = TimeFeatures.lags(series, "value", 2, 1);
    more = TimeFeatures.rollingStd(TimeFeatures.rollingMean(more, "value", 2), "value", 2);
    return TimeFeatures.seasonality(more, 4);
  }

  @Test
  void nothingIsMissingAfterwards() {
    Series more = all(SERIES);
    assertThat(more.names())
        .containsExactly(
            "value", "value lag 2", "value lag 1", "value mean 2", "value std 2", "sin 4", "cos 4");
    assertThat(more.start())
        .isEqualTo(4); // each feature looks back from where the one before began
    assertThat(more.values().row(0).data())
        .containsExactly(new float[] {5, 4, 1, 3, (float) Math.sqrt(8), 0, 1}, within(1e-6f));
  }

  @Property(tries = 50)
  void noStepKnowsWhatComesLater(@ForAll @IntRange(min = 5, max = 12) int known) {
    Series whole = Series.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7);
    Series past = whole.slice(0, known);
    NdArray later = all(whole).values();
    NdArray then = all(past).values();
    assertThat(later.rows(0, then.shape().dim(0))).isEqualTo(then);
  }

  @Test
  void seasonsGoOnThroughTheParts() {
    NdArray whole = TimeFeatures.seasonality(SERIES, 5).values();
    NdArray part = TimeFeatures.seasonality(SERIES.slice(2, 6), 5).values();
    assertThat(part).isEqualTo(whole.rows(2, 6));
    assertThat(TimeFeatures.seasonality(SERIES, 365.25).names())
        .containsExactly("value", "sin 365.25", "cos 365.25");
  }

  @Test
  void rejectsWhatGoesBackTooFar() {
    assertThatThrownBy(() -> TimeFeatures.lags(SERIES, "value", 6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("TimeFeatures: expected more than 6 steps, so far it looks back, but got 6");
    assertThatThrownBy(() -> TimeFeatures.lags(SERIES, "value", 1, 0))
        .hasMessageContaining("a lag 1 steps or more but got 0");
    assertThatThrownBy(() -> TimeFeatures.rollingMean(SERIES, "value", 0))
        .hasMessageContaining("a mean over 1 steps or more but got 0");
    assertThatThrownBy(() -> TimeFeatures.rollingStd(SERIES, "value", 1))
        .hasMessageContaining("a deviation over 2 steps or more but got 1");
    assertThatThrownBy(() -> TimeFeatures.lags(SERIES, "z", 1)).hasMessageContaining("\"z\"");
    assertThatThrownBy(() -> TimeFeatures.seasonality(SERIES, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a period above 0 but got 0.0");
  }
}
