package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class DataChartsTest {

  @Test
  void correlatesEachPairOfFeatures() {
    NdArray features = NdArray.of(new float[][] {{1, 2, 3, 5}, {2, 4, 1, 5}, {3, 6, 2, 5}});
    double[][] r = CorrelationChart.correlations(features);
    assertThat(r[0][1]).isEqualTo(1, within(1e-12));
    assertThat(r[0][2]).isEqualTo(-0.5, within(1e-12)).isEqualTo(r[2][0]);
    assertThat(r[0][3]).isNaN();
    assertThat(Charts.correlation(features, "a", "b", "c", "d").altText())
        .contains("a a 1.00, b 1.00, c −0.50, d none");
  }

  @Test
  void rejectsFeaturesWithoutNamesOrRows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.correlation(NdArray.zeros(Shape.of(3, 2)), "a"))
        .withMessageContaining("a name for each of the 2 features");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.correlation(NdArray.zeros(Shape.of(1, 2))))
        .withMessageContaining("n of 2 or more");
  }

  @Test
  void scattersTheClassesThereAre() {
    NdArray points = NdArray.of(new float[][] {{0, 1}, {2, 3}, {4, 5}});
    assertThat(Charts.scatter(points, NdArray.of(0, 2, 2), "red", "green", "blue").altText())
        .contains("red: 1 point, ", "blue: 2 points, horizontally 2 to 4, vertically 3 to 5.")
        .doesNotContain("green");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.scatter(NdArray.zeros(Shape.of(2, 3)), NdArray.of(0, 1)))
        .withMessage(
            "scatter chart: expected points of shape (n, 2) but got (2, 3); choose two features");
  }

  @Test
  void correlationOfOneFeatureOrOfHolesIsClear() {
    assertThat(Charts.correlation(NdArray.of(new float[][] {{1}, {2}}), "a").altText())
        .contains("a a 1.00");
    assertThat(Charts.correlation(NdArray.full(Shape.of(3, 2), 7)).altText())
        .contains("feature 1 none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.correlation(NdArray.of(new float[][] {{1, Float.NaN}, {2, 3}})))
        .withMessageContaining("correlation chart, feature 2: expected finite numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.correlation(NdArray.zeros(Shape.of(3, 300))))
        .withMessageContaining("choose some of them");
  }

  @Test
  void scattersOnePointAndEqualOnesButNoHoles() {
    NdArray one = NdArray.of(new float[][] {{4, 4}});
    assertThat(Charts.scatter(one, NdArray.of(0)).altText()).contains("Plot: 1 example.");
    assertThat(Charts.scatter(NdArray.full(Shape.of(7, 2), 4), Samples.labels(7, 2)).altText())
        .contains("class 1: 3 points, horizontally 4 to 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.scatter(NdArray.of(new float[][] {{4, Float.NaN}}), NdArray.of(0)))
        .withMessageContaining("series \"class 0\", y: expected finite numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.scatter(NdArray.zeros(Shape.of(0, 2)), NdArray.zeros(Shape.of(0))))
        .withMessageContaining("(0, 2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.scatter(one, NdArray.of(2), "a", "b"))
        .withMessageContaining("each of the 3 classes");
  }

  @Test
  void comparesPredictedAndTrueNumbers() {
    NdArray truth = NdArray.of(1, 2, 3);
    assertThat(Charts.predicted(truth, NdArray.of(1, 2, 4)).altText())
        .contains("Predicted and true: R² 0.5", "examples: 3 points");
    assertThat(Charts.residuals(truth, NdArray.of(1, 2, 4)).altText())
        .contains("Residuals: mean −0.3333", "horizontally 1 to 4, vertically −1 to 0");
    assertThat(Charts.predicted(NdArray.of(2), NdArray.of(1)).altText())
        .contains("Plot: Predicted and true.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.predicted(truth, NdArray.of(1, 2)))
        .withMessageContaining("expected as many predictions as truths but got 3 and 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.residuals(NdArray.zeros(Shape.of(2, 2)), truth))
        .withMessageContaining("choose one column");
  }

  @Test
  void curvesOfAClassifierNeedBothClasses() {
    NdArray scores = NdArray.of(0.1f, 0.9f);
    assertThat(Charts.roc(scores, NdArray.of(0, 1)).altText()).contains("ROC curve: area 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.roc(scores, NdArray.of(1, 1)))
        .withMessage("ROC chart: expected examples of both classes but all 2 are of class 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.precisionRecall(scores, NdArray.of(0, 2)))
        .withMessageContaining("expected labels 0 and 1 but label 1 is 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.calibration(NdArray.of(-3f, 5f), NdArray.of(0, 1)))
        .withMessageContaining("send logits through a sigmoid first");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.roc(NdArray.zeros(Shape.of(2, 3)), NdArray.of(0, 1)))
        .withMessageContaining("of more classes choose one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.roc(NdArray.of(Float.NaN, 1), NdArray.of(0, 1)))
        .withMessageContaining("ROC chart, scores: expected finite numbers");
  }

  @Test
  void scoresOfTwoClassesCountByTheirSecondColumn() {
    NdArray both = NdArray.of(new float[][] {{0.9f, 0.1f}, {0.2f, 0.8f}, {0.4f, 0.6f}});
    NdArray labels = NdArray.of(0, 1, 1);
    assertThat(Charts.roc(both, labels).altText())
        .isEqualTo(Charts.roc(NdArray.of(0.1f, 0.8f, 0.6f), labels).altText());
  }
}
