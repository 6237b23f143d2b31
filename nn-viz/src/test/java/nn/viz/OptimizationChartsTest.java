package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nn.viz.paint.ColorMap;
import nn.viz.paint.Contrast;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;
import org.junit.jupiter.api.Test;

class OptimizationChartsTest {

  @Test
  void drawsTheTangentThroughThePointWithItsSlope() {
    Plot plot = Charts.tangent("x²", x -> x * x, x -> 2 * x, 1.5, -3, 3);
    assertThat(plot.altText())
        .contains("Slope of x² at 1.5: 3", "tangent: from −11.25 at −3 to 6.75 at 3");
  }

  @Test
  void rejectsATangentWhereThereIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.tangent("log", StrictMath::log, x -> 1 / x, 0, -1, 1))
        .withMessageContaining("tangent chart, log and its derivative at 0.0");
  }

  @Test
  void followsASearchDownhill() {
    assertThat(Charts.descent("x²", x -> x * x, 2, 1, 0.5).altText())
        .contains("Downhill in 2 steps: from 4 to 0.25", "steps: from (2, 4) in 2 steps to");
    assertThat(Charts.descent("x²", x -> x * x, 2).altText()).contains("Downhill in 0 steps");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.descent("x²", x -> x * x))
        .withMessageContaining("nothing to draw");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.descent("x²", x -> x * x, 1, Double.POSITIVE_INFINITY))
        .withMessageContaining("descent chart, places: expected finite numbers but number 1");
  }

  @Test
  void drawsEachLevelWhereTheFunctionHasIt() {
    Plot plot = Charts.contour("bowl", (x, y) -> x * x + y * y, -1, 1, -1, 1);
    double[] levels =
        plot.marks().stream()
            .filter(LevelMark.class::isInstance)
            .mapToDouble(mark -> ((LevelMark) mark).level())
            .toArray();
    assertThat(levels).isSorted().hasSizeBetween(5, 9);
    assertThat(Arrays.stream(levels).boxed()).allMatch(level -> level > 0 && level < 2);
    var scales =
        new Scales(new Range(-1, 1), new Range(-1, 1), new Rectangle2D.Double(-1, -1, 2, 2));
    for (Mark mark : plot.marks()) {
      if (mark instanceof LevelMark level) {
        PathIterator path =
            new ContourMark(level.field().minus(level.level()), "")
                .path(scales)
                .getPathIterator(null);
        double[] at = new double[6];
        for (; !path.isDone(); path.next()) {
          path.currentSegment(at);
          assertThat(at[0] * at[0] + at[1] * at[1]).isCloseTo(level.level(), within(0.01));
        }
      }
    }
  }

  @Test
  void rejectsAMapOfWhatIsNotFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.contour("pole", (x, y) -> 1 / x, -1, 1, -1, 1))
        .withMessageContaining("contour chart, values of pole");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.contour("flat", (x, y) -> 1, 1, 1, -1, 1))
        .withMessageContaining("from lower to higher numbers");
  }

  @Test
  void givesEachWayAColourAndAMarkerOfItsOwn() {
    var ways =
        Samples.contour().marks().stream()
            .filter(PathMark.class::isInstance)
            .map(PathMark.class::cast)
            .toList();
    assertThat(ways).extracting(PathMark::color).doesNotHaveDuplicates();
    assertThat(ways).extracting(PathMark::marker).doesNotHaveDuplicates();
  }

  private static Color tone(Steps steps, double height) {
    return steps.color(height, Theme.LIGHT);
  }

  @Test
  void colourOfStepsChangesAtTheLevels() {
    Steps steps = new Steps(ColorMap.RELIEF, 1, 2);
    assertThat(tone(steps, 0.99)).isNotEqualTo(tone(steps, 1));
    assertThat(tone(steps, 1)).isEqualTo(tone(steps, 1.99)).isNotEqualTo(tone(steps, 2));
  }

  @Test
  void waysStandOutFromTheMap() {
    // Each has a border of paper, and the palette's colours stand out from paper.
    assertThat(Samples.contour().svg()).contains("stroke-width=\"3.6\"");
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (double height : new double[] {0, 0.25, 0.5, 0.75, 1}) {
        Color ground = theme.map(ColorMap.RELIEF).color(height);
        assertThat(Contrast.ratio(theme.ink(), ground)).isGreaterThan(7);
      }
    }
  }

  @Test
  void theEndOfAPathIsNotCoveredByALaterPath() {
    double[] still = {0, 0};
    Plot one =
        Charts.contour("plane", (x, y) -> x, -1, 1, -1, 1)
            .path("to the middle", new double[] {-1, 0}, still);
    Plot two = one.path("through it", still, new double[] {-1, 1});
    Scales scales = new PlotPainter(two).scales();
    int x = (int) scales.px(0);
    int y = (int) scales.py(0);
    assertThat(two.image(1).getRGB(x, y)).isEqualTo(Palette.color(1).getRGB());
  }

  @Test
  void wordsAtATangentKeepClearOfIt() {
    double rising = height("slope 2", Charts.tangent("x²", x -> x * x, x -> 2 * x, 1, -3, 3));
    double falling = height("slope −2", Charts.tangent("x²", x -> x * x, x -> 2 * x, -1, -3, 3));
    assertThat(rising).isGreaterThan(falling + 15);
  }

  /** How far down some words stand. */
  private static double height(String words, Plot plot) {
    Matcher found =
        Pattern.compile("<text x=\"[^\"]*\" y=\"([^\"]*)\"[^>]*>" + words + "</text>")
            .matcher(plot.svg());
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }

  @Test
  void levelsAreNamedWithTheirTwoDigits() {
    assertThat(Steps.label(0.8)).isEqualTo("0.80");
    assertThat(Steps.label(770)).isEqualTo("770");
    assertThat(Steps.label(-0.059)).isEqualTo("−0.059");
    assertThat(Steps.label(3)).isEqualTo("3.0");
    assertThat(Steps.label(0)).isEqualTo("0");
    assertThat(Steps.label(1.234)).isEqualTo("1.234");
    assertThat(Steps.label(2e9)).isEqualTo("2e9");
  }
}
