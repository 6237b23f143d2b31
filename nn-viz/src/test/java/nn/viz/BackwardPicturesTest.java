package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Tensor;
import nn.autodiff.Value;
import org.junit.jupiter.api.Test;

class BackwardPicturesTest {

  private static BackwardPictures<Double, Value> pictures(Value output) {
    return new BackwardPictures<>(GraphWalk.from(output), new ScalarSteps());
  }

  @Test
  void tellsEachStep() {
    Value a = Value.of(2).named("a");
    Value b = Value.of(-3).named("b");
    Value y = a.mul(b).add(a).mul(-2).named("y");
    assertThat(pictures(y).captions())
        .containsExactly(
            "y changes with itself one to one: its gradient is 1",
            "mul: y = v2 · (−2); incoming 1; ∂y/∂v2 = −2, outgoing to v2: 1 · (−2) = −2",
            "add: v2 = v1 + a; incoming −2; ∂v2/∂v1 = 1, outgoing to v1: −2 · 1 = −2;"
                + " ∂v2/∂a = 1, outgoing to a: −2 · 1 = −2, waits for 1 more use",
            "mul: v1 = a · b; incoming −2; ∂v1/∂a = b = −3, outgoing to a: −2 · (−3) = 6, added to"
                + " what was there: −2 + 6 = 4; ∂v1/∂b = a = 2, outgoing to b: −2 · 2 = −4");
  }

  @Test
  void writesLocalDerivativesInTheNamesOfTheGraph() {
    Value n = Value.of(0.5).named("n");
    assertThat(pictures(n.tanh().named("o")).captions().get(1))
        .contains("∂o/∂n = 1 − o · o = 0.78");
    assertThat(pictures(n.pow(2).named("o")).captions().get(1)).contains("∂o/∂n = 2 · n = 1,");
    assertThat(pictures(n.neg()).captions().get(1)).contains("∂v1/∂n = −1,");
    assertThat(pictures(n.relu()).captions().get(1)).contains("∂v1/∂n = (v1 > 0) = 1,");
  }

  @Test
  void givesNoNodeANameThatIsTaken() {
    Value x = Value.of(1).named("v1");
    assertThat(pictures(x.neg().neg()).captions().get(1)).startsWith("neg: v3 = −v2");
  }

  @Test
  void showsTheNodeAtWorkWithATableAndTheGradientsSoFar() {
    Value a = Value.of(3).named("a");
    Value b = a.add(a).named("b");
    Value c = b.add(a).named("c");
    List<Chart> charts = pictures(c).charts();
    assertThat(charts).hasSize(3);
    assertThat(new SvgPage(charts.get(0)).texts())
        .contains("Backpropagation from c: picture 1 of 3", "grad", "?");
    assertThat(new SvgPage(charts.get(1)).texts())
        .containsSubsequence(
            "Backpropagation from c: picture 2 of 3",
            "c = b + a has received its whole gradient, 1, and passes it on",
            "to",
            "local derivative",
            "incoming · local = outgoing",
            "gradient there",
            "b",
            "∂c/∂b = 1",
            "1 · 1 = 1",
            "1",
            "a",
            "∂c/∂a = 1",
            "1 · 1 = 1",
            "1, waits for 2 more uses")
        .contains("1 + ?");
    assertThat(new SvgPage(charts.get(2)).texts())
        .containsSubsequence(
            "a",
            "∂b/∂a = 1",
            "1 · 1 = 1",
            "1 + 1 = 2, waits for 1 more use",
            "a",
            "∂b/∂a = 1",
            "1 · 1 = 1",
            "2 + 1 = 3")
        .doesNotContain("?", "1 + ?");
  }

  @Test
  void movesNothingFromPictureToPicture() {
    List<Chart> charts = pictures(Samples.neuron()).charts();
    charts.addAll(
        new BackwardPictures<>(GraphWalk.from(Samples.tensors()), new TensorSteps()).charts());
    Chart first = charts.get(0);
    for (Chart chart : charts.subList(0, 4)) {
      assertThat(chart.width()).isEqualTo(first.width());
      assertThat(chart.height()).isEqualTo(first.height());
      assertThat(place(chart, "y")).isEqualTo(place(first, "y"));
      assertThat(place(chart, "x")).isEqualTo(place(first, "x"));
    }
    Chart tensors = charts.get(charts.size() - 1);
    for (Chart chart : charts.subList(4, charts.size())) {
      assertThat(chart.height()).isEqualTo(tensors.height());
      assertThat(place(chart, "dense/kernel")).isEqualTo(place(tensors, "dense/kernel"));
    }
  }

  /** Where a text stands that is the last of its kind in the picture: that in the box. */
  private static Rectangle2D place(Chart chart, String text) {
    return new SvgPage(chart)
        .labels.stream()
            .filter(label -> label.text().equals(text))
            .reduce((first, last) -> last)
            .orElseThrow()
            .box();
  }

  @Test
  void showsTheNumbersOfSmallArraysAndTheNormsOfLargeOnes() {
    Tensor x = Tensor.of(NdArray.of(3, 4)).named("x");
    Tensor wide = Tensor.of(NdArray.of(1, 2, 3, 4, 5)).named("wide");
    Tensor loss = x.mul(x).sum().add(wide.sum()).named("loss");
    var pictures = new BackwardPictures<>(GraphWalk.from(loss), new TensorSteps());
    assertThat(pictures.captions())
        .anyMatch(
            caption -> caption.contains("∂v1/∂x = x = [3, 4], outgoing to x: [1, 1] · [3, 4]"))
        .anyMatch(caption -> caption.contains("added to what was there: [3, 4] + [3, 4] = [6, 8]"))
        .anyMatch(caption -> caption.contains("by the rule of sum, outgoing to wide: 1 → (5,)"));
    List<Chart> charts = pictures.charts();
    assertThat(new SvgPage(charts.get(charts.size() - 1)).texts())
        .contains("(5,)", "norm 2.236", "6", "8");
  }

  @Test
  void saysWhereAShareIsSummedToTheShapeOfTheInput() {
    Tensor bias = Tensor.of(NdArray.of(1, 2)).named("bias");
    Tensor rows = Tensor.constant(NdArray.of(new float[][] {{1, 1}, {2, 2}, {3, 3}})).named("x");
    Tensor loss = rows.add(bias).sum().named("loss");
    assertThat(new BackwardPictures<>(GraphWalk.from(loss), new TensorSteps()).captions().get(2))
        .endsWith("∂v1/∂bias = 1, outgoing to bias: (3, 2) · (3, 2), summed to (2,) = [3, 3]");
  }

  @Test
  void listsAFewOfVeryManyInputs() {
    Tensor[] parts = new Tensor[9];
    java.util.Arrays.setAll(parts, i -> Tensor.of(NdArray.of(i)).named("part " + i));
    Tensor loss = Tensor.concat(0, parts).sum();
    List<Chart> charts = new BackwardPictures<>(GraphWalk.from(loss), new TensorSteps()).charts();
    assertThat(new SvgPage(charts.get(2)).texts()).contains("and 4 more");
  }

  @Test
  void survivesGradientsThatAreNoNumbers() {
    Value zero = Value.of(0).named("zero");
    assertThat(pictures(Value.of(1).div(zero)).captions().get(1)).contains("= −∞");
    assertThat(pictures(zero.div(zero)).captions().get(1)).contains("NaN");
  }
}
