package nn.viz.model;

import static nn.core.activations.Activation.LINEAR;
import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SIGMOID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nn.autodiff.Shape;
import nn.core.Block;
import nn.core.Built;
import nn.core.Graph;
import nn.core.GraphModel;
import nn.core.Layer;
import nn.core.Sequential;
import nn.core.joins.Concatenate;
import nn.core.layers.Branches;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Flatten;
import nn.core.layers.Padding;
import nn.core.layers.Residual;
import org.junit.jupiter.api.Test;

class ModelReaderTest {
  private static List<String> names(ModelGraph graph) {
    return graph.nodes().stream().map(ModelGraph.Node::name).toList();
  }

  private static List<List<Integer>> sources(ModelGraph graph) {
    return graph.nodes().stream().map(ModelGraph.Node::from).toList();
  }

  private static ModelGraph inside(ModelGraph graph, String path) {
    ModelGraph.Node node = graph.find(path);
    assertThat(node).isNotNull();
    ModelGraph inside = node.inside();
    assertThat(inside).isNotNull();
    return inside;
  }

  @Test
  void readsAChainWithItsShapesAndWeights() {
    ModelGraph graph =
        ModelReader.of(
            new Sequential(Shape.of(6, 6, 1), new Conv2D(2, 3, RELU), new Flatten(), new Dense(3)));
    assertThat(names(graph)).containsExactly("input", "conv1", "flatten1", "dense1");
    assertThat(sources(graph)).containsExactly(List.of(), List.of(0), List.of(1), List.of(2));
    assertThat(graph.nodes())
        .extracting(ModelGraph.Node::output)
        .containsExactly(Shape.of(6, 6, 1), Shape.of(4, 4, 2), Shape.of(32), Shape.of(3));
    assertThat(graph.nodes())
        .extracting(ModelGraph.Node::parameters)
        .containsExactly(0L, 2 * 9L + 2, 0L, 32 * 3L + 3);
    assertThat(graph.nodes())
        .extracting(ModelGraph.Node::kind)
        .containsExactly(LayerKind.INPUT, LayerKind.CONVOLUTION, LayerKind.SHAPE, LayerKind.DENSE);
    assertThat(graph.nodes().get(1).text()).isEqualTo("Conv2D(2, 3, relu)");
  }

  @Test
  void opensResidualsWithAndWithoutAProjection() {
    ModelGraph graph =
        ModelReader.of(
            new Sequential(
                Shape.of(4),
                new Residual(new Dense(8, RELU), new Dense(4)),
                new Residual(new Dense(2)).withProjection(new Dense(2))));
    ModelGraph plain = inside(graph, "residual1");
    assertThat(names(plain)).containsExactly("dense1", "dense2", "add");
    assertThat(sources(plain)).containsExactly(List.of(-1), List.of(0), List.of(1, -1));
    ModelGraph projected = inside(graph, "residual2");
    assertThat(names(projected)).containsExactly("dense1", "projection", "add");
    assertThat(sources(projected)).containsExactly(List.of(-1), List.of(-1), List.of(0, 1));
    assertThat(graph.depth()).isEqualTo(1);
    assertThat(graph.layers()).isEqualTo(4);
  }

  @Test
  void opensBranchesAndLeavesOutThoseThatDoNothing() {
    ModelGraph graph =
        ModelReader.of(
            new Sequential(
                Shape.of(4, 4, 3),
                new Branches(
                    LINEAR,
                    new Conv2D(2, 3, Padding.SAME, RELU),
                    new Block(new Conv2D(1, 1), RELU))));
    ModelGraph inside = inside(graph, "branches1");
    assertThat(inside.nodes())
        .extracting(ModelGraph.Node::path)
        .containsExactly(
            "branches1/branch2/conv1",
            "branches1/branch3/conv1",
            "branches1/branch3/relu1",
            "branches1/concatenate");
    assertThat(sources(inside))
        .containsExactly(List.of(-1), List.of(-1), List.of(1), List.of(-1, 0, 2));
  }

  @Test
  void readsGraphsWithSeveralInputsAndOutputs() {
    Graph graph = new Graph();
    Graph.Node a = graph.input("a", Shape.of(3));
    Graph.Node b = graph.input("b", Shape.of(2));
    Graph.Node both = graph.join(new Concatenate(), a, b);
    GraphModel model =
        graph.output("yes", both.to(new Dense(1, SIGMOID))).output("same", both).build();
    ModelGraph read = ModelReader.of(model);
    assertThat(names(read)).containsExactly("a", "b", "concatenate1", "same", "dense1", "yes");
    assertThat(sources(read))
        .containsExactly(List.of(), List.of(), List.of(0, 1), List.of(2), List.of(2), List.of(4));
  }

  @Test
  void countsSharedWeightsOnce() {
    Layer same = new Block(new Dense(4)).shared("same");
    ModelGraph graph = ModelReader.of(new Sequential(Shape.of(4), same, same));
    assertThat(graph.nodes()).extracting(ModelGraph.Node::parameters).containsExactly(0L, 20L, 0L);
    assertThat(graph.nodes().get(2).text()).isEqualTo("Block, weights of same");
    assertThat(names(inside(graph, "block2"))).containsExactly("dense1");
  }

  @Test
  void saysWhatIsFrozenAndNamesLayersWithoutATextOfTheirOwn() {
    Layer nameless = (input, scope) -> Built.of(input, (x, pass) -> x);
    ModelGraph graph = ModelReader.of(new Sequential(Shape.of(4), new Dense(2).frozen(), nameless));
    assertThat(graph.nodes())
        .extracting(ModelGraph.Node::text)
        .containsExactly("input", "Dense(2), frozen", "layer");
  }

  @Test
  void closesBlocks() {
    Sequential model =
        new Sequential(Shape.of(4), new Block(new Block(new Dense(4), RELU), new Dense(2)));
    ModelGraph graph = ModelReader.of(model);
    assertThat(graph.depth()).isEqualTo(2);
    assertThat(graph.leaves()).isEqualTo(4);
    assertThat(graph.closed(0).nodes().get(1).text()).isEqualTo("Block, 3 layers");
    assertThat(graph.closed(0).leaves()).isEqualTo(2);
    assertThat(inside(graph.closed(1), "block1").nodes().get(0).text())
        .isEqualTo("Block, 2 layers");
  }
}
