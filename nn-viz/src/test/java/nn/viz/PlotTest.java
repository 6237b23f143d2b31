package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.regex.Pattern;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;
import org.junit.jupiter.api.Test;

class PlotTest {
  private static final double[] XS = {1, 2, 3};
  private static final double[] YS = {4, 6, 5};

  @Test
  void staysAsItIsWhenAnotherIsMadeFromIt() {
    Plot plot = new Plot("one").line("a", XS, YS);
    plot.title("two").line("b", XS, YS).size(300, 200);
    assertThat(plot.altText()).contains("one").doesNotContain("b:");
    assertThat(plot.width()).isEqualTo(720);
  }

  @Test
  void describesItsDataInWords() {
    Plot plot = new Plot("Loss").xLabel("epoch").line("training", XS, YS);
    assertThat(plot.altText())
        .isEqualTo(
            "Plot: Loss. Horizontal axis (epoch) from 0.94 to 3.06, vertical axis from 3.88 to"
                + " 6.12. training: from 4 at 1 to 5 at 3, lowest 4 at 1, highest 6 at 2.");
  }

  @Test
  void showsNoPartOfALineOutsideItsAxes() {
    Plot plot = new Plot("cut").line("a", XS, new double[] {0, 1e300, 0}).yRange(0, 1);
    assertThat(plot.svg()).contains("clip-path").doesNotContain("E").doesNotContain("Infinity");
  }

  @Test
  void rejectsNumbersThatAreNone() {
    assertThatThrownBy(() -> new Plot("p").line("a", XS, new double[] {1, Double.NaN, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "series \"a\", y: expected finite numbers but number 1 is NaN; leave it out or find out"
                + " where it comes from");
    assertThatThrownBy(
            () -> new Plot("p").points("a", new double[] {Double.POSITIVE_INFINITY}, new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Infinity");
  }

  @Test
  void rejectsUnequalAndEmptySeries() {
    assertThatThrownBy(() -> new Plot("p").line("a", XS, new double[2]))
        .hasMessage("series \"a\": expected as many x as y but got 3 x and 2 y");
    assertThatThrownBy(() -> new Plot("p").line("a", new double[0], new double[0]))
        .hasMessageContaining("nothing to draw");
    assertThatThrownBy(() -> new Plot("p").png())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("plot \"p\": there is nothing to draw; add a line or points");
  }

  @Test
  void rejectsSizesAndRangesThatShowNothing() {
    assertThatThrownBy(() -> new Plot("p").size(100, 400)).hasMessageContaining("100 x 400");
    assertThatThrownBy(() -> new Plot("p").size(400, 20_000)).hasMessageContaining("10000");
    assertThatThrownBy(() -> new Plot("p").xRange(2, 2)).hasMessageContaining("2.0 to 2.0");
    assertThatThrownBy(() -> new Plot("p").yRange(Double.NaN, 2)).hasMessageContaining("NaN");
  }

  @Test
  void labelsEpochsByWholeNumbersOnly() {
    Plot plot = Charts.lines("loss", 3, 2, 1).yRange(0.1, 0.9);
    assertThat(new SvgPage(plot).texts()).contains("1", "2", "3").doesNotContain("1.5", "2.5");
  }

  @Test
  void drawsOnePointAndEqualValues() {
    assertThat(Charts.lines("one", 5).svg()).contains("<text");
    assertThat(Charts.lines("flat", 5, 5, 5).altText()).contains("from 5 at 1 to 5 at 3");
    assertThat(Charts.lines("zero", 0, 0).altText()).contains("vertical axis from −1");
  }

  @Test
  void drawsManyPointsSmallerAndVeryManyAsACloud() {
    assertThat(radius(400)).isEqualTo(4.5);
    assertThat(radius(401)).isLessThan(radius(400));
    assertThat(radius(5000)).isLessThan(radius(1500));
    assertThat(points(5001)).isInstanceOf(CloudMark.class);
  }

  private static double radius(int n) {
    return ((PointsMark) points(n)).radius();
  }

  private static Mark points(int n) {
    return new Plot("p").points("many", new double[n], new double[n]).marks().get(0);
  }

  @Test
  void leavesOutTheLegendOfWhatTheTitleNames() {
    assertThat(new SvgPage(Charts.curve("sine", StrictMath::sin)).texts()).containsOnlyOnce("sine");
    Plot two = Charts.curve("sine", StrictMath::sin).line("b", XS, YS);
    assertThat(new SvgPage(two).texts()).contains("sine", "b");
  }

  @Test
  void drawsEqualRatiosEquallyFarApart() {
    var scales =
        new Scales(
            new Range(1, 100), new Range(1, 100), new Rectangle2D.Double(0, 0, 2, 2), true, true);
    assertThat(scales.px(1)).isZero();
    assertThat(scales.px(10)).isEqualTo(1, within(1e-12));
    assertThat(scales.py(100)).isEqualTo(0, within(1e-12));
    assertThat(Samples.logarithmic().svg()).contains(">0.001<", ">0.01<", ">0.1<");
  }

  @Test
  void drawsALineThroughZeroUnlessItWouldLookLikeASecondAxis() {
    double[] y = {0.5, 0.7};
    assertThat(axes(new Plot("P").line("y", new double[] {-1, 1}, y).yRange(0.4, 1))).isEqualTo(3);
    assertThat(axes(new Plot("P").line("y", new double[] {0, 60}, y).yRange(0.4, 1))).isEqualTo(2);
    assertThat(axes(new Plot("P").line("y", new double[] {5, 9}, y).yRange(-1, 1))).isEqualTo(3);
    assertThat(axes(new Plot("P").line("y", new double[] {5, 9}, y).yRange(-0.02, 1))).isEqualTo(2);
  }

  /** How many lines have the colour of the axes. */
  private static int axes(Plot plot) {
    Color axis = Theme.LIGHT.axis();
    String colour =
        String.format("stroke=\"#%02x%02x%02x\"", axis.getRed(), axis.getGreen(), axis.getBlue());
    return plot.svg().split(Pattern.quote(colour), -1).length - 1;
  }

  @Test
  void rejectsZeroOnALogarithmicAxis() {
    assertThatThrownBy(() -> Charts.lines("loss", 1, 0).logY().png())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "plot: a logarithmic axis shows numbers above 0 only but got 0 to 1; leave out what is"
                + " not above 0, or draw it on a linear axis");
    assertThat(Charts.lines("loss", 1, 0).logY().yRange(0.1, 1).svg()).doesNotContain("NaN");
  }

  @Test
  void drawsBandsBelowLinesWhateverTheOrder() {
    double[] above = {5, 7, 6};
    Plot last = new Plot("p").line("a", XS, YS).band("", XS, YS, above);
    String svg = last.svg();
    String area =
        String.format("#%06x", Theme.LIGHT.tint(Palette.VERMILION, 0.3).getRGB() & 0xFFFFFF);
    String line = String.format("#%06x", Palette.BLUE.getRGB() & 0xFFFFFF);
    int drawn = svg.toLowerCase(Locale.ROOT).lastIndexOf(line);
    assertThat(svg.toLowerCase(Locale.ROOT).indexOf(area)).isBetween(1, drawn);
  }

  @Test
  void rejectsABandUpsideDown() {
    assertThatThrownBy(() -> new Plot("p").band("spread", XS, YS, XS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("band \"spread\": expected low to be at most high but number 0 is 4.0 and 1.0");
  }
}
