package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.Start;
import nn.core.layers.Dense;
import nn.viz.paint.ColorMap;
import org.junit.jupiter.api.Test;

class WeightImagesTest {
  /** One neuron that sees 2 x 2 pixels, with these weights, row by row. */
  private static Sequential neuron(float... weights) {
    Start start =
        (name, shape, initializer) ->
            name.endsWith("/kernel") ? NdArray.of(shape, weights) : NdArray.zeros(shape);
    return new Sequential("one", start, Shape.of(weights.length), new Dense(1));
  }

  private static Color[] corners(Chart chart) {
    BufferedImage image = chart.image(1);
    // 112 pixels a picture, 56 a weight; the title is above.
    int top = image.getHeight() - 14 - 112;
    Color[] corners = new Color[4];
    for (int i = 0; i < 4; i++) {
      corners[i] = new Color(image.getRGB(14 + 28 + 56 * (i % 2), top + 28 + 56 * (i / 2)));
    }
    return corners;
  }

  @Test
  void drawsEachWeightWhereItsPixelWas() {
    Chart chart = Charts.weights(neuron(2, -2, 0, 1), "dense1", Shape.of(2, 2));
    ColorMap map = ColorMap.DIVERGING;
    assertThat(corners(chart))
        .containsExactly(map.color(1), map.color(0), map.color(0.5), map.color(0.75));
  }

  @Test
  void addsUpTheChannelsOfAPixel() {
    Chart chart =
        Charts.weights(neuron(1, 1, 1, 1, -1, -1, 0, 0, 0, 2, 1, 0), "dense1", Shape.of(2, 2, 3));
    ColorMap map = ColorMap.DIVERGING;
    assertThat(corners(chart)[0]).isEqualTo(map.color(1));
    assertThat(corners(chart)[1]).isEqualTo(map.color(0.5 - 0.5 / 3));
    assertThat(chart.svg()).contains("channels are added up");
  }

  @Test
  void drawsWeightsThatAreAllZeroWithoutColour() {
    Chart chart = Charts.weights(neuron(0, 0, 0, 0), "dense1", Shape.of(2, 2));
    assertThat(corners(chart)).containsOnly(ColorMap.DIVERGING.color(0.5));
  }

  @Test
  void letsAFewLargeWeightsNotPaleAllOthers() {
    float[] weights = new float[400];
    Arrays.fill(weights, 1);
    weights[0] = 100;
    Chart chart = Charts.weights(neuron(weights), "dense1", Shape.of(20, 20));
    BufferedImage image = chart.image(1);
    Color middle = new Color(image.getRGB(14 + 50, image.getHeight() - 14 - 50));
    assertThat(middle).isEqualTo(ColorMap.DIVERGING.color(1));
  }

  @Test
  void showsTheOnlyWeightThereIs() {
    float[] weights = new float[400];
    weights[0] = -3;
    Chart chart = Charts.weights(neuron(weights), "dense1", Shape.of(20, 20));
    BufferedImage image = chart.image(1);
    assertThat(IntStream.range(0, image.getHeight()).mapToObj(y -> new Color(image.getRGB(16, y))))
        .contains(ColorMap.DIVERGING.color(0));
  }

  @Test
  void saysHowManyOfManyNeuronsAreShown() {
    Sequential wide = new Sequential(1, Shape.of(4), new Dense(300));
    assertThat(Charts.weights(wide, "dense1", Shape.of(2, 2)).svg())
        .contains("300 neurons", "the first 40 of 300");
  }

  @Test
  void rejectsAnotherShapeAndLayersWithoutSuchWeights() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.weights(neuron(1, 2, 3, 4), "dense1", Shape.of(3, 2)))
        .withMessage(
            "weights of dense1: expected the shape of an image of 4 numbers, (height, width) or"
                + " (height, width, channels), but got (3, 2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.weights(neuron(1, 2, 3, 4), "conv1", Shape.of(2, 2)))
        .withMessageContaining("got \"conv1\"; there is [dense1]");
  }
}
