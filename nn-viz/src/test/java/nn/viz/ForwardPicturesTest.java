package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nn.autodiff.Value;
import org.junit.jupiter.api.Test;

class ForwardPicturesTest {

  @Test
  void tellsEachOpInNamesAndNumbers() {
    Value a = Value.of(2).named("a");
    Value b = Value.of(-3).named("b");
    Value y = a.mul(b).add(6.5).tanh().named("y");
    assertThat(new ForwardPictures<>(GraphWalk.from(y), new ScalarSteps()).captions())
        .containsExactly(
            "Given are the numbers at the beginning",
            "mul: v1 = a · b = 2 · (−3) = −6",
            "add: v2 = v1 + 6.5 = −6 + 6.5 = 0.5",
            "tanh: y = tanh(v2) = tanh(0.5) = 0.4621");
  }

  @Test
  void setsNumbersBelowZeroApartWhereTheyWouldBeMisread() {
    Value a = Value.of(-2).named("a");
    assertThat(told(a.tanh())).contains("tanh(−2) = ");
    assertThat(told(a.pow(2))).contains("(−2) ^ 2 = 4");
    assertThat(told(a.maximum(-3))).contains("max(−2, −3) = −2");
    assertThat(told(a.sub(-3))).contains("−2 − (−3) = 1");
    assertThat(told(a.neg())).contains("−(−2) = 2");
  }

  private static String told(Value result) {
    return new ForwardPictures<>(GraphWalk.from(result), new ScalarSteps()).captions().get(1);
  }

  @Test
  void tellsTheShapesOfTensors() {
    var pictures = new ForwardPictures<>(GraphWalk.from(Samples.tensors()), new TensorSteps());
    assertThat(pictures.captions())
        .containsExactly(
            "Given are the numbers at the beginning",
            "matmul: v1 = matmul(x, dense/kernel); (4, 3), (3, 2) → (4, 2)",
            "relu: v2 = max(v1, 0); (4, 2) → (4, 2)",
            "sum: loss = sum(v2); (4, 2) → 0");
  }

  @Test
  void showsResultsOneAfterAnother() {
    Value a = Value.of(2).named("a");
    Value y = a.mul(a).named("b").neg().named("y");
    List<Chart> charts = new ForwardPictures<>(GraphWalk.from(y), new ScalarSteps()).charts();
    assertThat(charts).hasSize(3);
    assertThat(unknown(charts.get(0))).isEqualTo(2);
    assertThat(unknown(charts.get(1))).isEqualTo(1);
    assertThat(unknown(charts.get(2))).isZero();
    assertThat(new SvgPage(charts.get(1)).texts())
        .contains("Computing y: picture 2 of 3", "mul: b = a · a = 2 · 2 = 4", "4")
        .doesNotContain("−4");
    assertThat(charts).allMatch(chart -> chart.height() == charts.get(0).height());
  }

  private static long unknown(Chart chart) {
    return new SvgPage(chart).texts().stream().filter("?"::equals).count();
  }
}
