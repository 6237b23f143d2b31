package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nn.autodiff.Pointwise;
import nn.core.activations.Activation;
import nn.viz.paint.Range;
import org.junit.jupiter.api.Test;

class ActivationChartsTest {

  @Test
  void showsFunctionAndDerivativeSideBySide() {
    Chart chart = Charts.activation(Activation.RELU);
    assertThat(new SvgPage(chart).texts())
        .contains("relu and its derivative", "f(x) = max(x, 0)", "Function", "Derivative", "f′(x)");
    assertThat(chart.altText())
        .contains("relu: from 0 at −5 to 5 at 5")
        .contains("derivative of relu: from 0 at −5 to 1 at 5");
  }

  @Test
  void namesEachOfSeveralInTheLegend() {
    Chart chart = Charts.activation(Activation.TANH, Activation.SIGMOID);
    assertThat(new SvgPage(chart).texts())
        .contains("tanh, sigmoid and their derivatives", "tanh", "sigmoid");
  }

  @Test
  void drawsAnotherDomain() {
    assertThat(Charts.activation(-2, 3, Activation.RELU).altText())
        .contains("from −2 to 3")
        .contains("to 3 at 3");
  }

  @Test
  void drawsAFunctionThatIsNoLayerYet() {
    Pointwise cube = Pointwise.of("cube", x -> x.mul(x).mul(x), (x, y) -> x.mul(x).mul(3));
    assertThat(Charts.activation(cube).altText()).contains("cube: from −125 at −5 to 125 at 5");
  }

  @Test
  void showsSoftmaxAsItsFirstOutputOfThree() {
    Differentiable softmax = Differentiable.of(Activation.SOFTMAX);
    assertThat(softmax.f().applyAsDouble(0)).isCloseTo(1 / 3.0, within(1e-6));
    assertThat(softmax.derivative().applyAsDouble(0)).isCloseTo(2 / 9.0, within(1e-6));
    assertThat(new SvgPage(Charts.activation(Activation.SOFTMAX, Activation.RELU)).texts())
        .contains("softmax: first output for inputs (x, 0, 0)");
  }

  @Test
  void hasAPanelForEveryActivation() {
    assertThat(new SvgPage(Charts.activations()).texts())
        .containsAll(Activation.all().stream().map(Activation::name).toList());
  }

  @Test
  void agreesWithFiniteDifferences() {
    double h = 1e-5;
    for (Activation activation : Activation.all()) {
      Differentiable f = Differentiable.of(activation);
      double tolerance = activation.pointwise().isPresent() ? 1e-8 : 5e-3;
      double step = activation.pointwise().isPresent() ? h : 1e-2;
      for (double x : new double[] {-3.3, -0.7, 0.4, 2.2}) {
        double slope = (f.f().applyAsDouble(x + step) - f.f().applyAsDouble(x - step)) / (2 * step);
        assertThat(f.derivative().applyAsDouble(x))
            .as(activation.name() + " at " + x)
            .isCloseTo(slope, within(tolerance));
      }
    }
  }

  @Test
  void rejectsNothingAndFunctionsOfTwoNumbers() {
    assertThatThrownBy(() -> Charts.activation(new Activation[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name at least one function");
    assertThatThrownBy(() -> Charts.activations(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing to draw");
    assertThatThrownBy(() -> Charts.activation(Pointwise.ADD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a function of one number but add takes 2");
    assertThatThrownBy(() -> Charts.activation(3, 3, Activation.RELU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3.0 to 3.0");
  }

  @Test
  void shadesWhereTheSlopeIsSmall() {
    Range domain = new Range(-5, 5);
    Differentiable sigmoid = Differentiable.of(Activation.SIGMOID);
    // s(1 - s) = 0.05 at s = (1 - sqrt(0.8)) / 2, where x = log(s / (1 - s))
    double s = (1 - StrictMath.sqrt(0.8)) / 2;
    double end = StrictMath.log(s / (1 - s));
    List<Range> zones = Saturated.zones(sigmoid.derivative(), domain);
    assertThat(zones).hasSize(2);
    assertThat(zones.get(0).low()).isEqualTo(-5);
    assertThat(zones.get(0).high()).isCloseTo(end, within(0.01));
    assertThat(zones.get(1).low()).isCloseTo(-end, within(0.01));
    assertThat(zones.get(1).high()).isEqualTo(5);
  }

  @Test
  void shadesAllOfAStepNothingOfALineAndNoExtremes() {
    Range domain = new Range(-5, 5);
    assertThat(Saturated.zones(x -> 0, domain)).containsExactly(domain);
    assertThat(Saturated.zones(x -> 1, domain)).isEmpty();
    assertThat(Saturated.zones(x -> Double.NaN, domain)).isEmpty();
    assertThat(Saturated.zones(StrictMath::cos, domain)).isEmpty();
  }

  @Test
  void explainsTheShadingInTheLegend() {
    assertThat(new SvgPage(Charts.activation(Activation.RELU)).texts())
        .contains("flat: |f′(x)| below 0.05");
    assertThat(new SvgPage(Charts.activation(Activation.LINEAR)).texts())
        .doesNotContain("flat: |f′(x)| below 0.05");
    assertThat(new SvgPage(Charts.activations(List.of(Activation.LINEAR, Activation.TANH))).texts())
        .contains("f(x)", "flat: |f′(x)| below 0.05");
    assertThat(Charts.activation(Activation.RELU, Activation.TANH).altText())
        .doesNotContain("flat");
  }

  @Test
  void aFunctionThatTowersOverTheOthersLeavesThePictureAndIsNamed() {
    Chart chart = Charts.activation(Activation.RELU, Activation.EXPONENTIAL, Activation.TANH);
    assertThat(new SvgPage(chart).texts()).contains("beyond the picture: exponential");
    assertThat(chart.altText()).contains("vertical axis (f(x)) from −1.3 to 5.3");
    Chart alike = Charts.activation(Activation.RELU, Activation.TANH);
    assertThat(alike.altText()).doesNotContain("beyond");
  }

  @Test
  void manyFunctionsAreCountedInTheTitleAndAFormulaOfSeveralStandsOnce() {
    String text = Charts.activation(Activation.all().toArray(new Activation[0])).altText();
    assertThat(text).contains(Activation.all().size() + " functions and their derivatives");
    assertThat(text.split("first output for inputs", -1)).hasSize(2);
  }
}
