package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.autodiff.Value;
import nn.core.Layer;
import nn.core.Pass;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.layers.Residual;
import org.junit.jupiter.api.Test;

class GraphsTest {

  @Test
  void showsNamesDataGradientsAndOperations() {
    Value x = Value.of(2).named("x");
    Value y = x.mul(3).named("y");
    y.backward();
    List<String> texts = new SvgPage(Graphs.of(y)).texts();
    assertThat(texts.indexOf("x")).isPositive();
    assertThat(String.join(" ", texts.subList(0, texts.indexOf("x"))))
        .isEqualTo("Computation graph of y: data and gradient");
    assertThat(texts.subList(texts.indexOf("x"), texts.size()))
        .containsExactlyInAnyOrder(
            "x", "data", "2", "grad", "3", "3", "×", "y", "data", "6", "grad", "1");
  }

  @Test
  void showsNoGradientsBeforeBackward() {
    assertThat(new SvgPage(Graphs.of(Value.of(2).mul(3))).texts()).doesNotContain("grad");
  }

  @Test
  void drawsANodeOnceHoweverOftenItIsUsed() {
    Value a = Value.of(1.5).named("a");
    Value b = a.add(a).named("b");
    Value c = b.add(b).named("c");
    c.backward();
    assertThat(Graphs.of(c).altText())
        .isEqualTo(
            "Computation graph of c: data and gradient. 3 nodes, 4 edges. a = leaf, data 1.5,"
                + " grad 4. b = add(a, a), data 3, grad 2. c = add(b, b), data 6, grad 1.");
  }

  @Test
  void showsShapesOfTensors() {
    assertThat(new SvgPage(Graphs.of(Samples.tensors())).texts())
        .contains("dense/kernel", "(3, 2)", "matmul", "(4, 2)", "relu", "sum", "loss");
  }

  @Test
  void runsDownwardsWhereTheGraphIsTooDeepForAPage() {
    Chart deep = Graphs.of(Samples.deep(20));
    assertThat(deep.width()).isLessThan(1000);
    assertThat(deep.height()).isGreaterThan(2000);
  }

  @Test
  void foldsANetworkOfScalarsIntoItsNeurons() {
    Chart chart = Graphs.of(Samples.perceptron(16, 16));
    assertThat(chart.altText())
        .startsWith(
            "Computation graph of loss: data. 643 ops folded into 34 parts. 37 nodes, 306 edges.");
    assertThat(new SvgPage(chart).texts())
        .contains("643 ops folded into 34 parts", "5 ops", "33 ops", "out", "weights", "17");
  }

  @Test
  void foldsAModelIntoItsLayersOnRequest() {
    assertThat(new SvgPage(Graphs.folded(Samples.trained())).texts())
        .containsSubsequence("2 ops", "conv1", "in", "(2, 6, 6, 1)", "out", "(2, 4, 4, 4)")
        .containsSubsequence("2 ops", "head/dense1", "in", "(2, 64)", "out", "(2, 8)", "520");
  }

  @Test
  void foldsAModelOfVeryManyLayersIntoItsBlocks() {
    Layer[] blocks = new Layer[150];
    Arrays.setAll(blocks, i -> new Residual(new Dense(4, Activation.RELU), new Dense(4)));
    Sequential model = new Sequential(Shape.of(4), blocks);
    Tensor y = model.forward(Tensor.constant(NdArray.zeros(Shape.of(2, 4))), Pass.measuring());
    assertThat(Graphs.of(y).altText())
        .contains("600 ops folded into 150 parts")
        .contains("residual1 = 4 ops(")
        .contains("parameters 40");
  }

  @Test
  void saysWhatToDoWithAChainThatHasNothingToFoldItBy() {
    Value huge = Value.of(1);
    for (int i = 0; i < 200_000; i++) {
      huge = huge.neg();
    }
    Value output = huge;
    assertThatThrownBy(() -> Graphs.of(output))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "graph: 200,001 nodes are more than can be read in one drawing, and there is nothing to"
                + " fold them by: no result on the way has a name or is used by several others;"
                + " name some with named(...), or draw a part of it, such as one neuron or the loss"
                + " of one example");
    assertThat(Graphs.folded(output).altText()).contains("200,000 ops folded into 1 part.");
  }

  @Test
  void drawsADeepChainByTheResultsThatHaveNames() {
    Value deep = Value.of(1).named("x");
    for (int i = 1; i <= 200_000; i++) {
      deep = deep.neg();
      if (i % 50_000 == 0) {
        deep.named("after " + i);
      }
    }
    assertThat(Graphs.of(deep).altText())
        .contains("200,000 ops folded into 4 parts. 5 nodes, 4 edges.")
        .contains("after 50000 = 50000 ops(x), data 1.");
  }

  @Test
  void rejectsGraphsNobodyCouldRead() {
    Value[] losses = new Value[40];
    Arrays.setAll(losses, i -> Samples.perceptron(16));
    Value sum = Stream.of(losses).reduce(Value.of(0), Value::add);
    assertThatThrownBy(() -> Graphs.of(sum))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "graph: 7,361 nodes fold into 841 boxes, and more than 400 cannot be read in one"
                + " drawing; draw a part of it, such as one neuron or the loss of one example");
  }

  @Test
  void playsBackpropagationAndTheWayForwardWithACaptionForEachPicture() {
    Value a = Value.of(2).named("a");
    Value c = a.mul(a).named("b").mul(5).named("c");
    Animation steps = Graphs.steps(c);
    assertThat(steps.frames()).hasSize(3);
    assertThat(steps.captions().get(1))
        .isEqualTo("mul: c = b · 5; incoming 1; ∂c/∂b = 5, outgoing to b: 1 · 5 = 5");
    assertThat(a.grad()).as("the graph itself is left alone").isZero();
    c.backward();
    assertThat(Graphs.steps(c).captions()).isEqualTo(steps.captions());
    assertThat(Graphs.steps(c).altText())
        .startsWith("Animation of 3 pictures.")
        .contains("b = a · a has received its whole gradient, 5, and passes it on.")
        .endsWith("c = mul(b, 5), data 20, grad 1.");
    assertThat(Graphs.forward(c).captions())
        .containsExactly(
            "Given are the numbers at the beginning",
            "mul: b = a · a = 2 · 2 = 4",
            "mul: c = b · 5 = 4 · 5 = 20");
  }

  @Test
  void showsNoStepsOfNothingAndOfTooMuch() {
    assertThatThrownBy(() -> Graphs.steps(Value.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was not computed from any leaf");
    assertThatThrownBy(() -> Graphs.steps(Samples.deep(51)))
        .hasMessageContaining("at most 100 operations, a picture each, but got 102");
    assertThatThrownBy(() -> Graphs.forward(Samples.deep(51))).hasMessageContaining("got 102");
    assertThatThrownBy(() -> Graphs.steps(Tensor.of(NdArray.of(1, 2)).tanh()))
        .hasMessageContaining("starts from one number, usually the loss, but this has shape (2,)");
  }
}
