package nn.viz;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.Start;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Dropout;
import nn.core.layers.Flatten;
import org.junit.jupiter.api.Test;

class NetworkChartTest {
  private static final Start ROWS =
      (name, shape, initializer) -> {
        NdArray numbers = NdArray.zeros(shape);
        for (int i = 0; i < numbers.size() && name.endsWith("kernel"); i++) {
          numbers.data()[i] = i % 2 == 0 ? i : -i;
        }
        return numbers;
      };

  private static Sequential small() {
    return new Sequential("small", ROWS, Shape.of(2), new Dense(3, RELU), new Dense(2));
  }

  @Test
  void showsLayersWeightsAndWhatFires() {
    assertThat(Charts.network(small()).altText())
        .isEqualTo(
            "Network small: 2 inputs, then 3 dense1, then 2 dense2. Weights up to 5 in size.");
    // dense1: relu(0 - 3, -1 + 4, 2 - 5) of (1, 1); dense2: 3 times its second row, (2, -3).
    assertThat(Charts.network(small(), NdArray.of(1, 1)).altText())
        .endsWith("For this example it gives 6, −9.");
    assertThat(DenseLayers.of(small()).fired(small(), NdArray.of(1, 1)).get(1).data())
        .containsExactly(0, 3, 0);
  }

  @Test
  void drawsALineForEachWeightInTheColourOfItsSign() {
    String svg = Charts.network(small()).svg();
    int above = 0;
    int below = 0;
    var strokes = java.util.regex.Pattern.compile("stroke=\"(#[0-9a-f]{6})\"").matcher(svg);
    while (strokes.find()) {
      Color color = Color.decode(strokes.group(1));
      above += color.getBlue() > color.getRed() + 30 ? 1 : 0;
      below += color.getRed() > color.getBlue() + 30 ? 1 : 0;
    }
    // 12 weights, every other one negative (the first is zero), and a line of the legend each.
    assertThat(above).isEqualTo(7);
    assertThat(below).isEqualTo(7);
  }

  @Test
  void coloursNeuronsByTheSignOfWhatTheyGive() {
    BufferedImage picture = Charts.network(small(), NdArray.of(1, 1)).image(1);
    // The last column holds 6 above and -9 below; both circles lie 70 pixels from the right.
    int x = 720 - 14 - 70 - 8;
    int middle = (picture.getHeight() - 14 - 22 + 76) / 2;
    Color upper = new Color(picture.getRGB(x, middle - 18));
    Color lower = new Color(picture.getRGB(x, middle + 18));
    assertThat(upper.getBlue()).isGreaterThan(upper.getRed());
    assertThat(lower.getRed()).isGreaterThan(lower.getBlue());
  }

  @Test
  void leavesOutTheMiddleOfWideLayers() {
    Sequential wide =
        new Sequential(
            Shape.of(28, 28),
            new Flatten(),
            new Dense(100, RELU),
            new Dropout(0.5),
            new Dense(10, SOFTMAX));
    Chart chart = Charts.network(wide, NdArray.full(Shape.of(28, 28), 0.5f));
    assertThat(chart.altText()).contains("784 inputs, then 100 dense1, then 10 dense2");
    assertThat(chart.height()).isLessThan(600);
    assertThat(chart.svg().length()).isLessThan(200_000);
  }

  @Test
  void rejectsOtherLayersAndWrongExamples() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Charts.network(
                    new Sequential("eye", 0, Shape.of(4, 4, 1), new Conv2D(2, 3), new Flatten())))
        .withMessageContaining("\"eye\" has weights conv1/kernel");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.network(new Sequential("none", 0, Shape.of(2))))
        .withMessage("network chart: \"none\" has no dense layer; there is nothing to draw");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.network(small(), NdArray.zeros(Shape.of(3, 2))))
        .withMessageContaining("expected one example (2,) but got (3, 2); take one");
  }
}
