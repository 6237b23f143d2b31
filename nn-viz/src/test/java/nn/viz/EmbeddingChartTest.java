package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class EmbeddingChartTest {
  private static final NdArray POINTS =
      NdArray.of(new float[][] {{0, 0}, {1, 0}, {100, 2}, {10, 10}, {12, 10}});

  @Test
  void namesEachClassAtItsMedian() {
    EmbeddingChart chart = Charts.embedding(POINTS, NdArray.of(0, 0, 0, 2, 2), "cat", "cow", "dog");
    assertThat(chart.middle(0, 0)).isEqualTo(1);
    assertThat(chart.middle(0, 1)).isZero();
    assertThat(chart.middle(2, 0)).isEqualTo(11);
    assertThat(chart.altText())
        .isEqualTo(
            "Embedding: 5 examples in the plane. cat: 3 examples around 1, 0; dog: 2 examples"
                + " around 11, 10.");
    assertThat(new SvgPage(chart).texts()).contains("cat", "dog").doesNotContain("cow");
  }

  @Test
  void hasOneScaleForBothAxesAndNoNumbersAtThem() {
    EmbeddingChart chart = Charts.embedding(POINTS);
    Scales scales = chart.scales();
    double across = scales.px(1) - scales.px(0);
    double up = scales.py(0) - scales.py(1);
    assertThat(across).isCloseTo(up, within(1e-9));
    for (int i = 0; i < 5; i++) {
      assertThat(scales.area().contains(scales.px(POINTS.get(i, 0)), scales.py(POINTS.get(i, 1))))
          .isTrue();
    }
    assertThat(new SvgPage(chart).texts()).containsExactly("5 examples in the plane");
    assertThat(new SvgPage(chart.title("Words")).texts()).containsExactly("Words");
  }

  @Test
  void showsImagesWhereThereIsRoom() {
    NdArray points = NdArray.of(new float[][] {{0, 0}, {0.001f, 0}, {5, 5}, {5, 0}});
    EmbeddingChart chart = Charts.embedding(points).images(Samples.images(4, 1));
    assertThat(Thumbnails.shown(chart.scales(), points)).containsExactly(0, 2, 3);
    assertThat(chart.svg()).contains("<image").hasSizeLessThan(20_000);
    assertThat(chart.altText()).contains("as small images");
  }

  @Test
  void drawsOnePointAndPointsAtOnePlace() {
    assertThat(Charts.embedding(NdArray.full(Shape.of(3, 2), 4)).scales().x().length())
        .isGreaterThan(0);
    assertThat(Charts.embedding(NdArray.full(Shape.of(1, 2), 4)).altText())
        .contains("1 example in the plane. All: 1 example around 4, 4.");
  }

  @Test
  void countsClassesOfWhichThereAreTooManyToName() {
    EmbeddingChart chart =
        Charts.embedding(DataSamples.groups(10_000, 2, 3), Samples.labels(10_000, 10_000));
    assertThat(new SvgPage(chart).texts())
        .containsExactly("10000 examples in the plane", "10000 classes; colours and shapes repeat");
    assertThat(chart.altText()).endsWith("10000 classes.");
  }

  @Test
  void namesThatWouldCoverOneAnotherAreMovedOrLeftOut() {
    NdArray same = NdArray.zeros(Shape.of(60, 2));
    EmbeddingChart chart = Charts.embedding(same, Samples.labels(60, 60));
    assertThat(new SvgPage(chart).texts().size()).isBetween(10, 60);
  }

  @Test
  void rejectsWhatIsNoLayout() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.embedding(NdArray.zeros(Shape.of(4, 3))))
        .withMessageContaining("points of shape (n, 2) but got (4, 3)")
        .withMessageContaining("Tsne");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.embedding(NdArray.zeros(Shape.of(0, 2))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.embedding(NdArray.of(new float[][] {{1, Float.NaN}})))
        .withMessageContaining("number 1 is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.embedding(POINTS, NdArray.of(0, 1, 0, 1, 1), "only one"))
        .withMessageContaining("each of the 2 classes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.embedding(POINTS).images(Samples.images(4, 1)))
        .withMessageContaining("each of the 5 points but got shape (4, 5, 7, 1)");
  }

  @Test
  void addsUpExplainedVariance() {
    Plot plot = Charts.explainedVariance(NdArray.of(0.5f, 0.25f, 0.125f));
    assertThat(plot.altText())
        .contains("3 components explain 87.5% of the variance", "each: 0.5, 0.25, 0.125.")
        .contains("from 0.5 at 1 to 0.875 at 3");
    assertThat(Charts.explainedVariance(NdArray.of(1)).altText())
        .contains("1 component explains 100.0%");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.explainedVariance(NdArray.of(3, 1)))
        .withMessageContaining("parts from 0 to 1 but component 1 has 3.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.explainedVariance(NdArray.zeros(Shape.of(0))))
        .withMessageContaining("shape (components,)");
  }
}
