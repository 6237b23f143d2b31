package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class AttributionChartTest {
  private static final NdArray IMAGE = NdArray.full(Shape.of(4, 4, 3), 0.5f);

  @Test
  void addsUpTheChannelsAndSaysTheRange() {
    NdArray parts = NdArray.zeros(Shape.of(4, 4, 3));
    parts.data()[0] = 1;
    parts.data()[1] = 0.5f;
    parts.data()[47] = -3;
    assertThat(Charts.attribution(IMAGE, Map.of("saliency", parts)).altText())
        .isEqualTo("An image and what an answer rests on. saliency: from −3 to 1.5.");
  }

  @Test
  void coloursWhatSpeaksForTheAnswerBlueAndWhatSpeaksAgainstRed() {
    NdArray parts = NdArray.zeros(Shape.of(4, 4));
    for (int i = 0; i < 16; i++) {
      parts.data()[i] = i < 8 ? 1 : -1;
    }
    Chart chart = Charts.attribution(IMAGE, Map.of("halves", parts));
    BufferedImage drawn = chart.image(1);
    // The second picture: 200 / 4 pixels a place, behind the first and a gap.
    int x = 14 + 200 + 16 + 100;
    Color above = new Color(drawn.getRGB(x, chart.height() - 14 - 20 - 150));
    Color below = new Color(drawn.getRGB(x, chart.height() - 14 - 20 - 50));
    assertThat(above.getBlue()).isGreaterThan(above.getRed());
    assertThat(below.getRed()).isGreaterThan(below.getBlue());
  }

  @Test
  void rejectsMapsOfAnotherSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.attribution(IMAGE, Map.of("x", NdArray.zeros(Shape.of(3, 4)))))
        .withMessage(
            "attribution chart: expected \"x\" to have a number for each place of the image"
                + " (4, 4, 3) but got (3, 4)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.attribution(IMAGE, Map.of()))
        .withMessageContaining("1 to 12 attributions but got (4, 4, 3) and []");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Charts.attribution(IMAGE, Map.of("x", NdArray.full(Shape.of(4, 4), Float.NaN))))
        .withMessageContaining("attribution chart, x: expected finite numbers");
  }
}
