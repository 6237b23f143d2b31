package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

/** Scatter matrix, class balance, boxes, before and after. */
class FeatureChartsTest {
  private static final NdArray ROWS =
      NdArray.of(new float[][] {{1, 10}, {2, 30}, {3, 20}, {4, 70}});

  @Test
  void matrixCountsEachFeatureByClass() {
    List<String> names = List.of("a", "b");
    NdArray labels = NdArray.of(0, 1, 1, 1);
    FeatureColumns columns = new FeatureColumns(ROWS, names, labels, List.of("x", "y"));
    assertThat(columns.bins(0, 0).counts()).contains(1).endsWith(0);
    assertThat(Arrays.stream(columns.bins(1, 1).counts()).sum()).isEqualTo(3);
    assertThat(columns.bins(1, 0).edge(0)).isEqualTo(columns.bins(1, 1).edge(0)).isEqualTo(10);
    Chart chart = Charts.scatterMatrix(ROWS, names, labels, "x", "y");
    assertThat(chart.altText())
        .isEqualTo(
            "Scatter matrix: 4 examples, each pair of 2 features. a from 1 to 4; b from 10 to 70."
                + " x: 1. y: 3.");
    assertThat(new SvgPage(chart).texts()).contains("x", "y", "a", "b");
  }

  @Test
  void matrixDrawsOneExampleAndEqualOnes() {
    assertThat(Charts.scatterMatrix(NdArray.of(new float[][] {{1, 2}})).altText())
        .contains("1 example, each pair of 2 features. feature 1 from 1 to 1");
    assertThat(Charts.scatterMatrix(NdArray.full(Shape.of(9, 2), 4)).svg()).contains("<path");
    Chart many = Charts.scatterMatrix(ROWS, List.of(), NdArray.of(0, 1, 700, 1000));
    assertThat(new SvgPage(many).texts()).contains("class 1000");
  }

  @Test
  void matrixOfOneFeatureHasNoNumbersBesideItsHistogram() {
    List<String> texts =
        new SvgPage(Charts.scatterMatrix(NdArray.of(new float[][] {{1}, {5}}))).texts();
    assertThat(texts).containsOnlyOnce("feature 1", "2", "4");
  }

  @Test
  void matrixRejectsTooManyFeaturesAndHoles() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.scatterMatrix(NdArray.zeros(Shape.of(3, 9))))
        .withMessageContaining("at most 8 features but got 9; choose some of them")
        .withMessageContaining("Charts.correlation");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.scatterMatrix(ROWS, "a"))
        .withMessageContaining("each of the 2 features");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.scatterMatrix(NdArray.of(new float[][] {{Float.NaN}}), "age"))
        .withMessageContaining("scatter matrix, \"age\": expected finite numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.scatterMatrix(NdArray.zeros(Shape.of(0, 2))))
        .withMessageContaining("(0, 2)");
  }

  @Test
  void balanceHasSharesOfEachSplit() {
    Map<String, NdArray> splits = new LinkedHashMap<>();
    splits.put("training", NdArray.of(0, 0, 0, 1));
    splits.put("test", NdArray.of(new float[][] {{0, 1}, {1, 0}}));
    Chart chart = Charts.classBalance(splits, "cat", "dog", "cow");
    assertThat(chart.altText())
        .isEqualTo(
            "Class balance: Examples of 3 classes. training: cat 3 (75.0%), dog 1 (25.0%), cow 0"
                + " (0.0%). test: cat 1 (50.0%), dog 1 (50.0%), cow 0 (0.0%).");
    assertThat(new SvgPage(chart).texts()).contains("training (4)", "test (2)", "3 (75.0%)");
  }

  @Test
  void balanceOfManyClassesIsACurveFromTheLargestOn() {
    NdArray labels = Samples.labels(10_010, 10_000);
    Plot curve = (Plot) Charts.classBalance(labels);
    assertThat(curve.altText())
        .contains("Examples of 10000 classes", "from 2 at 1 to 1 at 10000")
        .contains("vertical axis (examples) from 0 to 2.12");
  }

  @Test
  void balanceRejectsNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.classBalance(NdArray.zeros(Shape.of(0))))
        .withMessageContaining("labels of one example at least but got shape (0,)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.classBalance(Map.of()))
        .withMessageContaining("nothing to draw");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.classBalance(Map.of("test", NdArray.of(0, 2)), "a", "b"))
        .withMessageContaining("class balance, \"test\": expected a name for each of the 3");
    assertThat(Charts.classBalance(NdArray.of(0)).altText()).contains("class 0 1 (100.0%)");
  }

  @Test
  void boxesHoldTheMiddleHalfAndOutliersStandAlone() {
    FiveNumbers box = FiveNumbers.of("test", 1, 2, 3, 4, 5, 6, 7, 8, 9, 100, -40, Double.NaN);
    assertThat(box.lower()).isEqualTo(2.5);
    assertThat(box.median()).isEqualTo(5);
    assertThat(box.upper()).isEqualTo(7.5);
    assertThat(box.low()).isEqualTo(1);
    assertThat(box.high()).isEqualTo(9);
    assertThat(box.outliers()).containsExactly(-40.0, 100.0);
    assertThat(box.missing()).isEqualTo(1);
    assertThat(FiveNumbers.of("test", 3).median()).isEqualTo(3);
  }

  @Test
  void boxesOfEachFeatureInTheirOrder() {
    BoxesChart chart = (BoxesChart) Charts.boxes("Scales", ROWS, "small", "large");
    assertThat(chart.box(0).median()).isEqualTo(2.5);
    assertThat(chart.box(1).most()).isEqualTo(70);
    assertThat(chart.altText()).startsWith("Box plots: Scales. small: median 2.5");
    NdArray hole = NdArray.of(new float[][] {{Float.NaN}, {1}});
    assertThat(new SvgPage(Charts.boxes("Holes", hole)).texts())
        .anyMatch(text -> text.contains("1 not finite"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.boxes("Holes", NdArray.of(new float[][] {{Float.NaN}}), "age"))
        .withMessageContaining("boxes, \"age\": expected at least one finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.boxes("Wide", NdArray.zeros(Shape.of(2, 61))))
        .withMessageContaining("at most 60 features but got (2, 61)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.boxes("Names", ROWS, "one"))
        .withMessageContaining("each of the 2 features");
  }

  @Test
  void comparesFeaturesBeforeAndAfter() {
    Chart chart = Charts.beforeAfter(ROWS, NdArray.zeros(Shape.of(4, 2)), "a", "b");
    assertThat(chart.altText())
        .containsSubsequence("Plot: a.", "mean 2.5", "Plot: a, after.", "mean 0", "Plot: b.");
    assertThat(Charts.beforeAfter(NdArray.of(1, 2), NdArray.of(3, 4, Float.NaN)).altText())
        .contains("feature 1", "feature 1, after", "1 not finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.beforeAfter(ROWS, NdArray.zeros(Shape.of(4, 3))))
        .withMessageContaining("got (4, 2) and (4, 3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.beforeAfter(ROWS, ROWS, "a"))
        .withMessageContaining("each of the 2 features");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.beforeAfter(NdArray.zeros(Shape.of(0)), NdArray.of(1)))
        .withMessageContaining("before, shape (n,)");
  }
}
