package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nn.autodiff.Value;
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
  void tellsBackpropagationStepByStep() {
    Value a = Value.of(2).named("a");
    Value c = a.mul(a).named("b").mul(5).named("c");
    assertThat(new SvgPage(Graphs.steps(c)).texts())
        .containsSubsequence(
            "Step 0 of 2", "c changes with itself one to one",
            "Step 1 of 2", "b receives 1 × 5 = 5",
            "Step 2 of 2", "a receives 5 × 2 = 10; a receives 5 × 2 = 10");
    assertThat(a.grad()).as("the graph itself is left alone").isZero();
    c.backward();
    assertThat(Graphs.steps(c).altText()).endsWith("c = mul(b, 5), data 20, grad 1.");
    assertThat(Graphs.steps(c).altText()).contains("a = leaf, data 2, grad 20.");
  }

  @Test
  void rejectsStepsOfNothingAndOfTooMuch() {
    assertThatThrownBy(() -> Graphs.steps(Value.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was not computed from any leaf");
    assertThatThrownBy(() -> Graphs.steps(Samples.deep(13)))
        .hasMessageContaining("at most 24 operations, a picture each, but got 26");
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
  void rejectsGraphsNobodyCouldRead() {
    Value huge = Value.of(1);
    for (int i = 0; i < 100_000; i++) {
      huge = huge.neg();
    }
    Value output = huge;
    assertThatThrownBy(() -> Graphs.of(output))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than 300 nodes")
        .hasMessageContaining("draw a part of it");
  }
}
