package nn.viz;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.Shape;
import nn.core.Graph;
import nn.core.Layer;
import nn.core.Sequential;
import nn.core.layers.BatchNormalization;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Dropout;
import nn.core.layers.Flatten;
import nn.core.layers.MaxPool2D;
import nn.core.layers.Padding;
import nn.viz.model.LayerKind;
import org.junit.jupiter.api.Test;

class VolumesChartTest {
  static Sequential deep() {
    List<Layer> layers = new ArrayList<>();
    for (int filters = 4; filters <= 32; filters *= 2) {
      for (int i = 0; i < 3; i++) {
        layers.add(new Conv2D(filters, 3, Padding.SAME, RELU));
      }
      layers.add(new MaxPool2D(2));
    }
    layers.add(new Flatten());
    layers.add(new Dense(100, RELU));
    layers.add(new Dense(10, SOFTMAX));
    return new Sequential("deep", 0, Shape.of(32, 32, 3), layers.toArray(Layer[]::new));
  }

  @Test
  void showsWhatEachLayerGives() {
    assertThat(Charts.volumes(ArchitectureChartTest.lenet()).altText())
        .isEqualTo(
            "What the layers of LeNet-5 give, in proportion: input 28 × 28 × 1, conv1 28 × 28 × 6, "
                + "maxPool1 14 × 14 × 6, conv2 10 × 10 × 16, maxPool2 5 × 5 × 16, dense1 120, "
                + "dense2 84, dense3 10.");
  }

  @Test
  void leavesOutWhatKeepsTheShape() {
    Sequential model =
        new Sequential(
            Shape.of(8, 8, 1),
            new Conv2D(2, 3),
            new BatchNormalization(),
            RELU,
            new Dropout(0.5),
            new Flatten(),
            new Dense(3));
    assertThat(Charts.volumes(model).altText())
        .endsWith("input 8 × 8 × 1, conv1 6 × 6 × 2, dense1 3.");
  }

  @Test
  void takesLayersOfOneShapeTogetherInDeepModelsAndBreaksRows() {
    Chart chart = Charts.volumes(deep());
    assertThat(chart.altText())
        .contains("input 32 × 32 × 3, conv1 … 3 32 × 32 × 4, maxPool1 16 × 16 × 4, conv4 … 6 ");
    assertThat(chart.width()).isLessThan(1000);
    assertThat(chart.height())
        .isGreaterThan(Charts.volumes(ArchitectureChartTest.lenet()).height());
  }

  @Test
  void drawsInProportion() {
    Volume large = new Volume("a", LayerKind.INPUT, Shape.of(28, 14, 1), 0, 4, 100);
    Volume small = new Volume("b", LayerKind.POOLING, Shape.of(7, 7, 64), 2, 4, 100);
    assertThat(large.sheetHeight()).isEqualTo(4 * small.sheetHeight());
    assertThat(large.sheetHeight()).isEqualTo(2 * large.sheetWidth());
    assertThat(large.sheets()).isEqualTo(1);
    assertThat(small.sheets()).isEqualTo(13);
    Volume vector = new Volume("c", LayerKind.DENSE, Shape.of(25), 0, 4, 100);
    assertThat(vector.sheetHeight()).isCloseTo(Volume.HIGHEST / 2, within(1e-9));
    assertThat(vector.isVector()).isTrue();
  }

  @Test
  void drawsModelsOfVectorsAndOfNothing() {
    assertThat(Charts.volumes(new Sequential(Shape.of(3))).altText()).endsWith("input 3.");
    Chart flat = Charts.volumes(new Sequential(Shape.of(28, 28), new Flatten(), new Dense(10)));
    assertThat(flat.altText()).endsWith("input 28 × 28, dense1 10.");
    assertThat(flat.png()).isNotEmpty();
  }

  @Test
  void saysWhichChartIsForBranches() {
    Graph graph = new Graph("skip", 0);
    Graph.Node x = graph.input("x", Shape.of(4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.volumes(graph.output("y", x.to(new Dense(4)).plus(x)).build()))
        .withMessage(
            "volumes chart: expected layers one after the other but \"skip\" has \"add1\" beside"
                + " others; see Charts.architecture(model)");
  }
}
