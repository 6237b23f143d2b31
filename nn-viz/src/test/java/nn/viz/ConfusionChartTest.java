package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class ConfusionChartTest {
  private static final NdArray TRUTH = NdArray.of(0, 0, 0, 1, 1, 2);

  @Test
  void countsTrueClassesInRowsAndPredictedOnesInColumns() {
    Chart chart = Charts.confusion(TRUTH, NdArray.of(0, 0, 1, 1, 0, 2), "apple", "pear", "plum");
    assertThat(chart.altText())
        .isEqualTo(
            "Heat map: Confusion: 4 of 6 right. counts; the colour is the share of the row. 3 rows,"
                + " 3 columns: apple apple 2, pear 1, plum ; pear apple 1, pear 1, plum ; plum"
                + " apple , pear , plum 1.");
  }

  @Test
  void takesProbabilitiesToo() {
    NdArray sure = NdArray.of(new float[][] {{0.9f, 0.1f}, {0.3f, 0.7f}});
    assertThat(Charts.confusion(NdArray.of(0, 1), sure).altText()).contains("2 of 2 right");
  }

  @Test
  void showsOfManyClassesThoseWithTheMostMistakes() {
    int n = 10_000;
    float[] truth = new float[n];
    float[] said = new float[n];
    for (int i = 0; i < n; i++) {
      truth[i] = i;
      said[i] = i == 7000 ? 7001 : i;
    }
    String text =
        Charts.confusion(NdArray.of(Shape.of(n), truth), NdArray.of(Shape.of(n), said)).altText();
    assertThat(text).contains("9999 of 10000 right", "the 24 of 10000 classes");
    assertThat(
            Charts.confusion(NdArray.of(Shape.of(n), truth), NdArray.of(Shape.of(n), said)).svg())
        .contains(">7000<", ">7001<");
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.confusion(TRUTH, NdArray.of(0, 1)))
        .withMessageContaining("confusion chart, predictions: expected one for each of the 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.confusion(TRUTH, TRUTH, "apple"))
        .withMessage(
            "confusion chart: expected a name for each of the 3 classes, or none at all, but got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.confusion(NdArray.zeros(Shape.of(0)), NdArray.zeros(Shape.of(0))))
        .withMessage("confusion chart: there is no example to count");
  }
}
