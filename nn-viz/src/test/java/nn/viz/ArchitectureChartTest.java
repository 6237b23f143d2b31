package nn.viz;

import static nn.core.activations.Activation.LINEAR;
import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.Shape;
import nn.core.Block;
import nn.core.Graph;
import nn.core.GraphModel;
import nn.core.Layer;
import nn.core.Sequential;
import nn.core.joins.Concatenate;
import nn.core.layers.BatchNormalization;
import nn.core.layers.Branches;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Dropout;
import nn.core.layers.Flatten;
import nn.core.layers.MaxPool2D;
import nn.core.layers.Padding;
import nn.core.layers.Residual;
import org.junit.jupiter.api.Test;

class ArchitectureChartTest {
  static Sequential lenet() {
    return new Sequential(
        "LeNet-5",
        0,
        Shape.of(28, 28, 1),
        new Conv2D(6, 5, Padding.SAME, RELU),
        new MaxPool2D(2),
        new Conv2D(16, 5, RELU),
        new MaxPool2D(2),
        new Flatten(),
        new Dense(120, RELU),
        new Dense(84, RELU),
        new Dense(10, SOFTMAX));
  }

  static Sequential residual(int blocks) {
    List<Layer> layers = new ArrayList<>();
    for (int stage = 0; stage < 2; stage++) {
      for (int i = 0; i < blocks; i++) {
        int stride = i == 0 ? 2 : 1;
        Residual block =
            new Residual(
                new Conv2D(4, 3, stride, Padding.SAME, RELU),
                new BatchNormalization(),
                new Conv2D(4, 3, Padding.SAME, LINEAR));
        layers.add(
            i == 0 ? block.withProjection(new Conv2D(4, 1, 2, Padding.SAME, LINEAR)) : block);
      }
    }
    layers.add(new Flatten());
    layers.add(new Dense(10, SOFTMAX));
    return new Sequential("residuals", 0, Shape.of(16, 16, 3), layers.toArray(Layer[]::new));
  }

  static GraphModel graph() {
    Graph graph = new Graph("a graph", 0);
    Graph.Node image = graph.input("an image, under quite a long name", Shape.of(8, 8, 3));
    Graph.Node age = graph.input("age", Shape.of(1));
    Graph.Node seen =
        image.to(
            new Branches(
                LINEAR,
                new Conv2D(8, 3, 1, Padding.SAME, RELU),
                new Block(new Conv2D(4, 1, RELU), new Conv2D(8, 5, Padding.SAME, RELU))),
            new Flatten(),
            new Dense(16, RELU));
    Graph.Node both = graph.join(new Concatenate(), seen, age.to(new Dense(4, RELU)));
    Graph.Node skipped = both.to(new Dense(20, RELU), new Dropout(0.5), new Dense(20)).plus(both);
    return graph
        .output("ill", skipped.to(new Dense(1)))
        .output("kind", skipped.to(new Dense(8, RELU), new Dense(4, SOFTMAX)))
        .build();
  }

  private static List<String> texts(Chart chart) {
    return new SvgPage(chart).texts();
  }

  @Test
  void showsNamesSettingsShapesAndWeights() {
    assertThat(texts(Charts.architecture(lenet())))
        .contains("LeNet-5: 61,706 parameters")
        .containsSubsequence("input", "28 × 28 × 1")
        .containsSubsequence("conv1", "156", "Conv2D(6, 5, same, relu)", "<1%", "28 × 28 × 6")
        .containsSubsequence("maxPool1", "MaxPool2D(2)", "14 × 14 × 6")
        .containsSubsequence("flatten1", "400")
        .containsSubsequence("dense1", "48,120", "Dense(120, relu)", "78%", "120")
        .contains("convolution", "dense", "pooling", "shape")
        .doesNotContain("normalization", "Flatten()");
  }

  @Test
  void runsToTheRightWhereThatFitsAndDownwardsElse() {
    Chart small =
        Charts.architecture(new Sequential(Shape.of(2), new Dense(16, RELU), new Dense(2)));
    assertThat(small.width()).isGreaterThan(small.height());
    Chart large = Charts.architecture(lenet());
    assertThat(large.height()).isGreaterThan(large.width());
  }

  @Test
  void drawsWhatRepeatsOnce() {
    ArchitectureChart chart = Charts.architecture(residual(4));
    assertThat(texts(chart)).contains("residual2 … residual4", "3 × 312");
    assertThat(chart.altText()).contains("3 times in a row: residual2 is Residual");
    assertThat(texts(chart)).doesNotContain("residual3");
    assertThat(texts(chart.unfolded())).contains("residual3", "residual8");
    assertThat(chart.height()).isLessThan(chart.unfolded().height());
  }

  @Test
  void staysOnAPageHoweverDeepTheModelIs() {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      layers.add(new Dense(2 + i, RELU));
    }
    Chart chart = Charts.architecture(new Sequential(Shape.of(4), layers.toArray(Layer[]::new)));
    assertThat(chart.width()).isLessThan(1000);
    assertThat(chart.height()).isLessThan(1200);
    assertThat(texts(chart)).contains("dense1", "dense50");
    Chart blocks = Charts.architecture(many());
    assertThat(blocks.height()).isLessThan(2700);
  }

  private static Sequential many() {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Layer inner = new Block(new Dense(8 + i), RELU, new Dense(8 + i), RELU);
      layers.add(new Block(inner, new Dense(4), new Dropout(0.1)));
    }
    return new Sequential(Shape.of(4), layers.toArray(Layer[]::new));
  }

  @Test
  void closesBlocksWhereAskedTo() {
    ArchitectureChart chart = Charts.architecture(residual(2));
    assertThat(texts(chart.depth(0)))
        .contains("residual1", "Residual, 4 layers", "residual2", "Residual, 3 layers")
        .doesNotContain("conv1", "+");
    assertThat(texts(chart.depth(1))).contains("conv1", "projection", "+");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chart.depth(-1))
        .withMessage("architecture chart: expected a depth of 0 or more but got -1");
  }

  @Test
  void drawsBranchesJoinsAndSeveralInputsAndOutputs() {
    ArchitectureChart chart = Charts.architecture(graph());
    assertThat(texts(chart)).contains("age", "ill", "kind", "concatenate", "+", "8 × 8 × 19");
    assertThat(chart.altText())
        .startsWith("Architecture of a graph, ")
        .contains("concatenate1 is Concatenate of dense1 and dense2 and gives 20")
        .contains("add1 is Add of dense4 and concatenate1");
    assertThat(chart.width()).isLessThanOrEqualTo(1000);
  }

  @Test
  void drawsModelsWithoutLayersAndWithoutWeights() {
    assertThat(texts(Charts.architecture(new Sequential(Shape.of(2)))))
        .contains("sequential: 0 parameters", "input", "2");
    assertThat(Charts.architecture(new Sequential(Shape.of(2), RELU)).altText())
        .isEqualTo(
            "Architecture of sequential, 0 parameters: input, 2; relu1 is relu and gives 2.");
  }
}
