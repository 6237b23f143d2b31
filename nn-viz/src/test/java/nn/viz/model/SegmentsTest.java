package nn.viz.model;

import static nn.core.activations.Activation.LINEAR;
import static nn.core.activations.Activation.RELU;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.Shape;
import nn.core.Graph;
import nn.core.Layer;
import nn.core.Sequential;
import nn.core.layers.BatchNormalization;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Padding;
import org.junit.jupiter.api.Test;

class SegmentsTest {
  private static List<String> folded(ModelGraph graph) {
    List<String> runs = new ArrayList<>();
    for (Segments.Run run : Segments.folded(graph)) {
      StringBuilder text = new StringBuilder(run.times() == 1 ? "" : run.times() + " x ");
      for (Segments.Segment part : run.parts()) {
        text.append('[');
        for (int i = part.start(); i < part.end(); i++) {
          text.append(i > part.start() ? " " : "").append(graph.nodes().get(i).name());
        }
        text.append(']');
      }
      runs.add(text.toString());
    }
    return runs;
  }

  private static ModelGraph chain(Shape input, Layer... layers) {
    return ModelReader.of(new Sequential(input, layers));
  }

  @Test
  void takesEqualNeighboursTogether() {
    Layer[] layers = {new Dense(4, RELU), new Dense(4, RELU), new Dense(4, RELU), new Dense(2)};
    assertThat(folded(chain(Shape.of(4), layers)))
        .containsExactly("[input]", "3 x [dense1]", "[dense4]");
    assertThat(Segments.unfolded(chain(Shape.of(4), layers))).hasSize(5);
  }

  @Test
  void doesNotTakeTogetherWhatDiffersInShapesOrSettings() {
    assertThat(folded(chain(Shape.of(3), new Dense(4), new Dense(4), new Dense(4, RELU))))
        .containsExactly("[input]", "[dense1]", "[dense2]", "[dense3]");
  }

  @Test
  void cutsRepeatedPartsBeforeTheirConvolution() {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      layers.add(new Conv2D(8, 3, Padding.SAME, LINEAR));
      layers.add(new BatchNormalization());
      layers.add(RELU);
    }
    assertThat(folded(chain(Shape.of(8, 8, 3), layers.toArray(Layer[]::new))))
        .containsExactly(
            "[input]",
            "[conv1]",
            "[batchNormalization1]",
            "[relu1]",
            "3 x [conv2][batchNormalization2][relu2]");
  }

  @Test
  void keepsWhatRunsSideBySideTogether() {
    Graph graph = new Graph();
    Graph.Node x = graph.input("x", Shape.of(4));
    for (int i = 0; i < 3; i++) {
      x = x.to(new Dense(4, RELU)).plus(x).to(RELU);
    }
    assertThat(folded(ModelReader.of(graph.output("y", x).build())))
        .containsExactly("[x]", "3 x [dense1 add1][relu1]", "[y]");
  }

  @Test
  void neverCutsBetweenTwoInputsOrTwoOutputs() {
    Graph graph = new Graph();
    Graph.Node a = graph.input("a", Shape.of(4)).to(new Dense(4));
    Graph.Node b = graph.input("b", Shape.of(4));
    Graph.Node sum = a.plus(b);
    graph.output("left", sum.to(new Dense(1))).output("right", sum.to(new Dense(2), RELU));
    assertThat(folded(ModelReader.of(graph.build())))
        .containsExactly("[a dense1 b add1]", "[dense2 left dense3 relu1 right]");
  }
}
