package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.training.Dataset;
import nn.viz.paint.Range;
import org.junit.jupiter.api.Test;

class DecisionBoundaryTest {

  @Test
  void countsWhatIsRightAndShowsEachClass() {
    Chart chart =
        Charts.decisionBoundary(Samples::leftOrRight, Samples.twoClasses(), "left", "right");
    assertThat(new SvgPage(chart).texts())
        .contains("Decision boundary: 4 of 4 right", "left", "right", "equally likely");
    assertThat(chart.altText()).contains("left: 2 points").contains("right: 2 points");
  }

  @Test
  void shadesWithTheColourOfTheLikelierClass() {
    var image = Charts.decisionBoundary(Samples::leftOrRight, Samples.twoClasses()).image(1);
    int left = image.getRGB(100, 300);
    int right = image.getRGB(600, 300);
    assertThat(left & 0xFF).as("blue on the left").isGreaterThan(left >> 16 & 0xFF);
    assertThat(right >> 16 & 0xFF).as("red on the right").isGreaterThan(right & 0xFF);
  }

  @Test
  void findsTheLineWhereAFieldIsZero() {
    Range square = new Range(-1, 1);
    double[] values = new double[21 * 21];
    for (int i = 0; i < values.length; i++) {
      double x = -1 + 0.1 * (i % 21);
      double y = -1 + 0.1 * Math.floorDiv(i, 21);
      values[i] = x * x + y * y - 0.64;
    }
    var mark = new ContourMark(new Field(square, square, 21, 21, values), "");
    var scales = new Scales(square, square, new Rectangle2D.Double(-1, -1, 2, 2));
    double[] point = new double[6];
    int points = 0;
    for (var path = mark.path(scales).getPathIterator(null); !path.isDone(); path.next()) {
      assertThat(path.currentSegment(point)).isIn(PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO);
      assertThat(StrictMath.hypot(point[0], point[1])).isCloseTo(0.8, within(0.005));
      points++;
    }
    assertThat(points).isGreaterThan(40);
  }

  @Test
  void drawsModelsWithSeveralClasses() {
    var model = new Sequential(Shape.of(2), new Dense(3, Activation.SOFTMAX));
    Dataset data =
        Dataset.of(NdArray.of(new float[][] {{0, 0}, {1, 0}, {0, 1}}), NdArray.of(0, 1, 2));
    assertThat(Charts.decisionBoundary(model, data).altText())
        .contains("probability of 3 classes")
        .contains("class 2: 1 point,");
  }

  @Test
  void rejectsDataThatIsNoPlane() {
    Dataset wide = Dataset.of(NdArray.zeros(Shape.of(2, 3)), NdArray.of(0, 1));
    assertThatThrownBy(() -> Charts.decisionBoundary(Samples::leftOrRight, wide))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected examples of 2 numbers, shape (2,), but got (3,)");
    Dataset nan = Dataset.of(NdArray.of(new float[][] {{0, Float.NaN}, {1, 1}}), NdArray.of(0, 1));
    assertThatThrownBy(() -> Charts.decisionBoundary(Samples::leftOrRight, nan))
        .hasMessageContaining("second feature: expected finite numbers but number 0 is NaN");
  }

  @Test
  void rejectsOutputsThatAreNoProbabilities() {
    assertThatThrownBy(
            () ->
                Charts.decisionBoundary(
                    x -> NdArray.full(Shape.of(x.shape().dim(0), 1), 2), Samples.twoClasses()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 2.0")
        .hasMessageContaining("SIGMOID (one output) or SOFTMAX (several)");
    assertThatThrownBy(
            () ->
                Charts.decisionBoundary(
                    x -> NdArray.full(Shape.of(x.shape().dim(0), 3), 0.9f), Samples.twoClasses()))
        .hasMessageContaining("1 in sum");
    assertThatThrownBy(
            () -> Charts.decisionBoundary(x -> NdArray.zeros(Shape.of(5)), Samples.twoClasses()))
        .hasMessageContaining("but got (5,)");
  }

  @Test
  void rejectsLabelsTheModelCannotGive() {
    Dataset three = Dataset.of(NdArray.of(new float[][] {{0, 0}, {1, 1}}), NdArray.of(0, 2));
    assertThatThrownBy(() -> Charts.decisionBoundary(Samples::leftOrRight, three))
        .hasMessageContaining("expected labels below 2")
        .hasMessageContaining("one is 2");
    assertThatThrownBy(
            () -> Charts.decisionBoundary(Samples::leftOrRight, Samples.twoClasses(), "left"))
        .hasMessageContaining("a name for each of 2 classes")
        .hasMessageContaining("[left]");
  }
}
