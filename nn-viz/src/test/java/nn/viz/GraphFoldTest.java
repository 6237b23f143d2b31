package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.autodiff.Value;
import nn.core.Layer;
import nn.core.Pass;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.viz.layout.Edge;
import org.junit.jupiter.api.Test;

class GraphFoldTest {

  private static GraphFold<Tensor> fold(Tensor output) {
    return GraphFold.of(GraphWalk.from(output), GraphFold.ALL, false);
  }

  private static List<String> titles(GraphFold<?> fold) {
    return fold.members().stream()
        .map(members -> Objects.requireNonNullElse(fold.content(members).title(), "-"))
        .toList();
  }

  private static Tensor batch(int width) {
    return Tensor.constant(NdArray.zeros(Shape.of(2, width))).named("x");
  }

  @Test
  void givesEachLayerABoxWithItsWeights() {
    Sequential model =
        new Sequential(Shape.of(4), new Dense(8, Activation.TANH), new Dense(3, Activation.RELU));
    GraphFold<Tensor> fold = fold(model.forward(batch(4), Pass.measuring()));
    assertThat(titles(fold)).containsExactly("x", "dense1", "dense2");
    assertThat(fold.edges()).containsExactly(new Edge(0, 1), new Edge(1, 2));
    GraphFold.Content dense = fold.content(fold.members().get(1));
    assertThat(dense.ops()).isEqualTo(2);
    assertThat(dense.leaves()).hasSize(2);
  }

  @Test
  void knowsALayerByItsWeightsWhereTheLossPassesItsOutputBy() {
    Sequential model = new Sequential(Shape.of(4), new Dense(3, Activation.SOFTMAX));
    Tensor y = model.forward(batch(4), Pass.measuring());
    Tensor logits = y.inputs().get(0);
    assertThat(titles(fold(logits.logSoftmax().sum().named("loss"))))
        .containsExactly("x", "dense1", "loss");
  }

  @Test
  void keepsWeightsInSightThatSeveralLayersShare() {
    Layer same = new Dense(4, Activation.TANH).shared("same");
    Sequential model = new Sequential(Shape.of(4), same, same);
    assertThat(titles(fold(model.forward(batch(4), Pass.measuring()))))
        .contains("same/kernel", "same/bias", "dense1", "dense2");
  }

  @Test
  void keepsAnInputInSightThatHasNoName() {
    Sequential model = new Sequential(Shape.of(4), new Dense(3));
    Tensor x = Tensor.constant(NdArray.zeros(Shape.of(2, 4)));
    GraphFold<Tensor> fold = fold(model.forward(x, Pass.measuring()));
    assertThat(titles(fold)).containsExactly("-", "dense1");
    assertThat(fold.content(fold.members().get(0)).result()).isSameAs(x);
  }

  @Test
  void makesANeuronOfWhatLeadsToAnActivation() {
    Value x = Value.of(1).named("x");
    Value hidden = x.mul(0.5).add(0.1).tanh();
    GraphFold<Value> fold =
        GraphFold.of(GraphWalk.from(hidden.mul(2).add(1).named("y")), GraphFold.ALL, true);
    assertThat(titles(fold)).containsExactly("x", "-", "y");
    assertThat(fold.content(fold.members().get(1)).ops()).isEqualTo(3);
    assertThat(fold.content(fold.members().get(2)).ops()).isEqualTo(2);
  }

  @Property(tries = 100)
  void leavesNothingOutAndHasNoCircles(@ForAll long seed) {
    RandomStream random = RandomStream.of(seed, "fold");
    List<Value> values = new ArrayList<>(List.of(Value.of(1), Value.of(2).named("two")));
    for (int i = 0; i < 40; i++) {
      Value a = values.get(random.nextInt(values.size()));
      Value b = values.get(random.nextInt(values.size()));
      Value c = random.nextInt(3) == 0 ? a.tanh() : a.add(b);
      values.add(random.nextInt(5) == 0 ? c.named("a/b" + i) : c);
    }
    GraphWalk<Value> walk = GraphWalk.from(values.get(values.size() - 1));
    for (int depth : new int[] {1, GraphFold.ALL}) {
      for (boolean apart : new boolean[] {false, true}) {
        GraphFold<Value> fold = GraphFold.of(walk, depth, apart);
        List<Integer> all = new ArrayList<>();
        fold.members().forEach(all::addAll);
        assertThat(all).hasSize(walk.nodes().size()).doesNotHaveDuplicates();
        assertThat(fold.edges()).allMatch(edge -> edge.from() < edge.to());
      }
    }
  }
}
