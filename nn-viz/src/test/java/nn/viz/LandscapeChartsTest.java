package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import nn.core.landscape.LossLine;
import nn.core.landscape.LossSurface;
import nn.viz.paint.Range;
import org.junit.jupiter.api.Test;

class LandscapeChartsTest {
  private static final double[] PLACES = {-1, 0, 1};

  private static LossSurface bowl(double corner) {
    return LossSurface.of(PLACES, PLACES, new double[][] {{corner, 1, 2}, {1, 0.5, 1}, {2, 1, 2}});
  }

  @Test
  void marksTheModelOnALine() {
    assertThat(Charts.landscape(new LossLine(PLACES, new double[] {3, 0.25, 4})).altText())
        .contains("loss: from 3 at −1 to 4 at 1, lowest 0.25 at 0", "the model: 0.25: 1 point");
  }

  @Test
  void leavesAGapWhereTheLossIsNotFinite() {
    assertThat(Charts.landscape(new LossLine(PLACES, new double[] {3, 1, Double.NaN})).altText())
        .contains("loss: from 3 at −1 to 1 at 0,");
    assertThat(Charts.landscape(new LossLine(PLACES, new double[] {3, Double.NaN, 2})).altText())
        .doesNotContain("the model");
  }

  @Test
  void drawsTheMeasuredLossesAndTheModelInTheMiddle() {
    Plot plot = Charts.landscape(bowl(7));
    assertThat(plot.altText()).contains("the model: 0.5: 1 point, horizontally 0 to 0");
    Field field = field(plot);
    assertThat(field.at(0, 0)).isEqualTo(7);
    assertThat(field.at(1, 1)).isEqualTo(0.5);
    assertThat(field.x(0)).isEqualTo(-1);
    assertThat(field.y(2)).isEqualTo(1);
  }

  private static Field field(Plot plot) {
    return plot.marks().stream()
        .filter(LevelMark.class::isInstance)
        .map(mark -> ((LevelMark) mark).field())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void showsPaperAndNoBordersWhereTheLossIsNotFinite() {
    Plot plot = Charts.landscape(bowl(Double.POSITIVE_INFINITY));
    var scales =
        new Scales(new Range(-1, 1), new Range(-1, 1), new Rectangle2D.Double(-1, -1, 2, 2));
    for (Mark mark : plot.marks()) {
      if (mark instanceof LevelMark level) {
        Field below = level.field().minus(level.level());
        PathIterator path = new ContourMark(below, "").path(scales).getPathIterator(null);
        double[] at = new double[6];
        for (; !path.isDone(); path.next()) {
          path.currentSegment(at);
          assertThat(at[0]).isFinite();
          // Pixels run downwards, so the cell at the lower left is x below 0, y above 0.
          assertThat(at[0] < -1e-9 && at[1] > 1e-9).isFalse();
        }
      }
    }
    int paper = java.awt.Color.WHITE.getRGB();
    assertThat(plot.image(1).getRGB(80, 460)).isEqualTo(paper);
  }

  @Test
  void drawsTheWayOfTraining() {
    assertThat(Charts.landscape(Inside.SAMPLE.along()).altText())
        .contains("The way of training over the loss", "% of the way's squared distances")
        .containsPattern("epoch by epoch to the model: [0-9.]+: from \\(−.*\\) in 20 steps to \\(");
  }

  @Test
  void oneLossEverywhereIsAPlane() {
    double[][] same = {{2, 2, 2}, {2, 2, 2}, {2, 2, 2}};
    assertThat(Charts.landscape(LossSurface.of(PLACES, PLACES, same)).altText())
        .contains("the model: 2");
  }

  @Test
  void rejectsALossThatIsNowhereFinite() {
    double nan = Double.NaN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.landscape(new LossLine(PLACES, new double[] {nan, nan, nan})))
        .withMessage("landscape chart: the loss is not finite anywhere; a smaller reach may help");
    double[][] none = {{nan, nan}, {nan, nan}};
    double[] two = {0, 1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.landscape(LossSurface.of(two, two, none)));
  }
}
