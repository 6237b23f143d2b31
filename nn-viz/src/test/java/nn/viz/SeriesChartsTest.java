package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.viz.paint.Palette;
import org.junit.jupiter.api.Test;

class SeriesChartsTest {

  @Test
  void drawsSeriesOverTheirStepsWithGaps() {
    NdArray two = NdArray.of(new float[][] {{1, 5}, {Float.NaN, 6}, {3, 4}});
    Plot plot = Charts.series(two, "a", "b");
    assertThat(plot.altText())
        .contains("Plot: 3 steps. Horizontal axis (step) from 0 to 2")
        .contains("a: from 1 at 0 to 3 at 2", "b: from 5 at 0 to 4 at 2, lowest 4 at 2");
    LineMark first = (LineMark) plot.marks().get(0);
    assertThat(first.series().y(1)).isNaN();
    assertThat(Charts.series(NdArray.of(4)).altText()).contains("1 step", "Line: 4 at 0");
  }

  @Test
  void shadesRegionsInTheirOrder() {
    Plot plot = Charts.series(NdArray.of(1, 2, 3)).region("training", 0, 1).region("test", 1, 2);
    RegionMark test = (RegionMark) plot.marks().get(2);
    assertThat(test.x().low()).isEqualTo(1);
    assertThat(test.x().high()).isEqualTo(2);
    assertThat(test.color()).isEqualTo(Palette.VERMILION);
    assertThat(plot.legendEntries().stream().map(LegendEntry::label))
        .containsExactly("training", "test");
    assertThat(plot.altText()).contains("training: from 0 to 1.", "test: from 1 to 2.");
    assertThat(plot.line("more", new double[] {0}, new double[] {1}).marks().get(3))
        .isInstanceOfSatisfying(
            LineMark.class, line -> assertThat(line.color()).isEqualTo(Palette.VERMILION));
    assertThatIllegalArgumentException().isThrownBy(() -> plot.region("none", 2, 1));
    assertThatIllegalStateException().isThrownBy(() -> new Plot("empty").region("all", 0, 1));
  }

  @Test
  void rejectsWhatIsNoSeries() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.series(NdArray.zeros(Shape.of(0))))
        .withMessageContaining("shape (steps,) or (steps, series), but got (0,)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.series(NdArray.of(Float.NaN)))
        .withMessageContaining("series 1 has none among 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.series(NdArray.zeros(Shape.of(3, 21))))
        .withMessageContaining("at most 20 series but got 21");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.series(NdArray.zeros(Shape.of(3, 2)), "a"))
        .withMessageContaining("each of the 2 series");
  }

  @Test
  void marksInputAndTargetOfWindows() {
    Chart chart = Charts.windows(DataSamples.wave(10), 3, 1, 2, 0, 4);
    assertThat(chart.altText())
        .contains("input: 3 steps: from −0.5 to 2.5.")
        .contains("target: 2 steps, after 1 left out: from 3.5 to 5.5.")
        .endsWith("Windows: steps 0 to 2 for 4 to 5; steps 4 to 6 for 8 to 9.");
    assertThat(Charts.windows(DataSamples.wave(10), 3, 1, 2, 4).height())
        .as("a single window needs no bars below")
        .isLessThan(chart.height());
  }

  @Test
  void rejectsWindowsThatReachBeyondTheSeries() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.windows(DataSamples.wave(10), 3, 1, 2, 0, 5))
        .withMessageContaining("windows of 6 steps within the 10 steps")
        .withMessageContaining("one begins at 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.windows(DataSamples.wave(10), 0, 0, 2, 0))
        .withMessageContaining("input 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.windows(DataSamples.wave(10), 1, 0, 2))
        .withMessageContaining("and 0 windows");
  }

  @Test
  void drawsForecastsFromTheirStepOn() {
    Plot plot =
        Charts.forecast(
            NdArray.of(1, 2, 3), 2, NdArray.of(3, 4), NdArray.of(2, 2), NdArray.of(4, 6));
    assertThat(plot.altText())
        .contains("uncertainty: between 2 to 2 and 4 to 6.")
        .contains("truth: from 1 at 0 to 3 at 2", "forecast: from 3 at 2 to 4 at 3");
    assertThat(Charts.forecast(NdArray.of(1), 1, NdArray.of(2)).altText())
        .contains("truth: 1 at 0.", "forecast: 2 at 1.");
  }

  @Test
  void rejectsForecastsThatDoNotFit() {
    NdArray truth = NdArray.of(1, 2, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.forecast(truth, 4, NdArray.of(1)))
        .withMessageContaining("a step from 0 to 3")
        .withMessageContaining("but got 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.forecast(truth, 3, NdArray.of(1), NdArray.of(0, 0), truth))
        .withMessageContaining("as long as the forecast, 1 steps, but got 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.forecast(truth, 3, NdArray.of(1), NdArray.of(2), NdArray.of(0)))
        .withMessageContaining("expected low to be at most high");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.forecast(truth, 3, NdArray.of(Float.NaN)))
        .withMessageContaining("forecast chart, forecast: expected finite numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.forecast(NdArray.zeros(Shape.of(3, 2)), 3, truth))
        .withMessageContaining("choose one column");
  }
}
