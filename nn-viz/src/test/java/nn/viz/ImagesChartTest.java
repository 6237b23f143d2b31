package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class ImagesChartTest {

  private static int pixel(NdArray images) {
    return new Images(images).pictures().get(0).getRGB(1, 0) & 0xFFFFFF;
  }

  @Test
  void drawsGrayWithAndWithoutChannelAndRgb() {
    assertThat(pixel(NdArray.of(Shape.of(1, 1, 2), 0, 0.2f))).isEqualTo(0x333333);
    assertThat(pixel(NdArray.of(Shape.of(1, 1, 2, 1), 0, 1))).isEqualTo(0xFFFFFF);
    assertThat(pixel(NdArray.of(Shape.of(1, 1, 2, 3), 0, 0, 0, 1, 0, 0.2f))).isEqualTo(0xFF0033);
  }

  @Test
  void takesNumbersAboveOneAsBytes() {
    assertThat(pixel(NdArray.of(Shape.of(1, 1, 2), 200, 51))).isEqualTo(0x333333);
  }

  @Test
  void stretchesOtherNumbersAndSaysSo() {
    NdArray standardized = NdArray.of(Shape.of(1, 1, 2), -2, 3);
    assertThat(pixel(standardized)).isEqualTo(0xFFFFFF);
    assertThat(String.join(" ", new SvgPage(Charts.images(standardized)).texts()))
        .contains("brightness stretched from least to greatest");
  }

  @Test
  void drawsImagesOfOnePixelAndOfOneShade() {
    assertThat(Charts.images(NdArray.zeros(Shape.of(1, 1, 1))).altText())
        .isEqualTo("1 image. Each 1 x 1 pixels.");
    assertThat(pixel(NdArray.full(Shape.of(1, 1, 2), -3))).as("all equal").isZero();
  }

  @Test
  void takesAClassOfTenThousand() {
    Chart chart = Charts.images(Samples.images(2, 1), NdArray.of(0, 9_999));
    assertThat(new SvgPage(chart).texts()).contains("9999");
  }

  @Test
  void namesLabels() {
    Chart chart = Charts.images(Samples.images(3, 1), NdArray.of(0, 1, 0), "apple", "other");
    assertThat(new SvgPage(chart).texts()).containsSubsequence("apple", "other", "apple");
  }

  @Test
  void marksWrongPredictionsWithTheTruth() {
    NdArray probabilities = NdArray.of(new float[][] {{0.9f, 0.1f}, {0.8f, 0.2f}, {0.3f, 0.7f}});
    Chart chart = Charts.images(Samples.images(3, 3), NdArray.of(0, 1, 1), probabilities);
    assertThat(chart.altText())
        .isEqualTo("Predictions: 2 of 3 right. Each 7 x 5 pixels. 0, 0 (wrong, is 1), 1.");
    assertThat(new SvgPage(chart).texts()).contains("is 1");
  }

  @Test
  void readsClassesInAllTheirForms() {
    assertThat(Labels.of("t", NdArray.of(2, 0), 2)).containsExactly(2, 0);
    assertThat(Labels.of("t", NdArray.of(new float[][] {{0, 0, 1}, {1, 0, 0}}), 2))
        .containsExactly(2, 0);
    assertThat(Labels.of("t", NdArray.of(new float[][] {{0.2f}, {0.5f}, {1}}), 3))
        .containsExactly(0, 1, 1);
  }

  @Test
  void rejectsLabelsThatAreNone() {
    assertThatThrownBy(() -> Labels.of("t", NdArray.of(1, 2), 3))
        .hasMessageContaining("one for each of the 3 examples")
        .hasMessageContaining("got shape (2,)");
    assertThatThrownBy(() -> Labels.of("t", NdArray.of(1, 0.5f), 2))
        .hasMessage("t: expected class numbers 0, 1, 2, ... but number 1 is 0.5");
    assertThatThrownBy(() -> Labels.of("t", NdArray.of(-1, 0), 2)).hasMessageContaining("-1");
    assertThatThrownBy(() -> Labels.of("t", NdArray.of(0, Float.NaN), 2))
        .hasMessageContaining("number 1 is NaN");
    assertThatThrownBy(
            () -> Charts.images(Samples.images(2, 1), NdArray.of(0, 2), "apple", "other"))
        .hasMessage("images: example 1 has class 2 but there are only 2 names: [apple, other]");
  }

  @Test
  void rejectsWhatIsNoBatchOfImages() {
    assertThatThrownBy(() -> Charts.images(NdArray.zeros(Shape.of(4, 4))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but got (4, 4)");
    assertThatThrownBy(() -> Charts.images(NdArray.zeros(Shape.of(1, 4, 4, 2))))
        .hasMessageContaining("but got (1, 4, 4, 2)");
    assertThatThrownBy(() -> Charts.images(NdArray.zeros(Shape.of(0, 4, 4))))
        .hasMessageContaining("nothing to draw in shape (0, 4, 4)");
    assertThatThrownBy(() -> Charts.images(NdArray.zeros(Shape.of(401, 1, 1))))
        .hasMessageContaining("at most 400 but got 401");
    assertThatThrownBy(() -> Charts.images(NdArray.of(Shape.of(2, 1, 1), 0, Float.NaN)))
        .hasMessageContaining("image 1 of 2 holds NaN");
  }

  @Test
  void imagesOfOneGroupFillWholeRowsWhereTheyCan() {
    assertThat(ImagesChart.columns(16)).isEqualTo(8);
    assertThat(ImagesChart.columns(4)).isEqualTo(8);
    assertThat(ImagesChart.columns(3)).isEqualTo(9);
    assertThat(ImagesChart.columns(7)).isEqualTo(7);
    assertThat(ImagesChart.columns(13)).isEqualTo(10);
    assertThat(ImagesChart.columns(1)).isEqualTo(10);
  }
}
