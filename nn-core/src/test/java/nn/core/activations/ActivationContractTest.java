package nn.core.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.autodiff.GradCheck;
import nn.autodiff.NdArray;
import nn.autodiff.Pointwise;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.autodiff.Value;
import nn.core.Samples;
import nn.core.Sequential;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every activation: the constants, and one of each that has settings. */
class ActivationContractTest {
  /**
   * Not on 0, ±0.25, ±0.5, ±1, ±3 and 6, where relu and its kin bend; nor further left, where gelu
   * has few digits left to take differences of.
   */
  private static final double[] GRID =
      IntStream.range(0, 40).mapToDouble(i -> -5.39 + 0.32 * i).toArray();

  static Stream<Activation> activations() {
    List<Activation> all = new ArrayList<>(Activation.all());
    all.addAll(Samples.of(Activation.class)); // those with settings
    return all.stream();
  }

  static Stream<Activation> pointwise() {
    return activations().filter(activation -> activation.pointwise().isPresent());
  }

  @Test
  void allAreListed() throws ReflectiveOperationException {
    List<Activation> constants = new ArrayList<>();
    for (Field field : Activation.class.getFields()) {
      constants.add((Activation) field.get(null));
    }
    assertThat(Activation.all()).containsExactlyInAnyOrderElementsOf(constants);
    assertThat(Activation.all()).extracting(Activation::name).doesNotHaveDuplicates();
  }

  @Test
  void areCalledWhatTheirConstantsAreCalled() throws ReflectiveOperationException {
    for (Field field : Activation.class.getFields()) {
      assertThat(((Activation) field.get(null)).name().toUpperCase(Locale.ROOT))
          .isEqualTo(field.getName());
    }
  }

  /**
   * Keras's thirty but for glu, which is a layer, and the five of Deeplearning4j without weights.
   */
  @Test
  void coverWhatOthersHave() {
    assertThat(Activation.all().stream().map(Activation::name))
        .contains(
            "relu leaky_relu relu6 softmax elu selu softplus softsign soft_shrink sparse_plus silu"
                .split(" "))
        .contains(
            "squareplus gelu gelu_tanh celu tanh tanh_shrink hard_tanh hard_shrink threshold"
                .split(" "))
        .contains(
            "sigmoid exponential hard_sigmoid log_sigmoid sparse_sigmoid hard_silu linear mish"
                .split(" "))
        .contains("log_softmax sparsemax cube rational_tanh rectified_tanh".split(" "))
        .contains("step sine gaussian".split(" "));
  }

  @ParameterizedTest
  @MethodSource("pointwise")
  void hasTheSlopeItSaysInDouble(Activation activation) {
    GradCheck.of(activation.pointwise().orElseThrow(), GRID).assertPassed();
  }

  @ParameterizedTest
  @MethodSource("pointwise")
  void isTheSameOnScalarsAndOnTensors(Activation activation) {
    Pointwise f = activation.pointwise().orElseThrow();
    float[] points = new float[GRID.length];
    IntStream.range(0, GRID.length).forEach(i -> points[i] = (float) GRID[i]);
    Tensor x = Tensor.of(NdArray.of(points));
    Tensor y = activation.apply(x);
    y.sum().backward();
    for (int i = 0; i < points.length; i++) {
      Value scalar = Value.of(points[i]);
      Value result = scalar.apply(f);
      result.backward();
      assertThat((double) y.data().get(i)).isCloseTo(result.data(), near(result.data()));
      assertThat((double) x.grad().get(i)).isCloseTo(scalar.grad(), near(scalar.grad()));
    }
  }

  private static Offset<Double> near(double number) {
    return within(1e-6 * Math.max(1, Math.abs(number)));
  }

  @ParameterizedTest
  @MethodSource("activations")
  void differentiatesOnTensors(Activation activation) {
    NdArray x = NdArray.of(new float[][] {{-2.6f, -0.8f, 0.4f}, {2, 0.7f, -1.5f}});
    GradCheck.of(in -> activation.apply(in[0]), x).assertPassed();
  }

  /** Where the function or its slope is too large for a float, as of the exponential, it may be. */
  @ParameterizedTest
  @MethodSource("pointwise")
  void staysFiniteFarOut(Activation activation) {
    Pointwise f = activation.pointwise().orElseThrow();
    for (float far : new float[] {30, 100, 1000, 1e4f, 1e10f, 1e20f, 1e30f, 3e38f}) {
      for (float number : new float[] {far, -far}) {
        Tensor x = Tensor.of(NdArray.of(number));
        Tensor y = activation.apply(x);
        y.sum().backward();
        assertThat(y.item()).as("%s at %s", f, number).isEqualTo(rounded(f.at(number), y.item()));
        assertThat(x.grad().item())
            .as("the slope of %s at %s", f, number)
            .isEqualTo(rounded(f.derivativeAt(number), x.grad().item()));
      }
    }
  }

  /** The float received if it is near what is expected, else the float expected. */
  private static float rounded(double expected, float received) {
    boolean near = Math.abs(received - expected) <= 1e-6 + 1e-5 * Math.abs(expected);
    return near ? received : (float) expected;
  }

  @ParameterizedTest
  @MethodSource("pointwise")
  void hasItsLimitsAtInfinity(Activation activation) {
    Pointwise f = activation.pointwise().orElseThrow();
    if (activation.equals(Activation.SINE)) {
      return; // has none
    }
    for (float infinity : new float[] {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      Tensor x = Tensor.of(NdArray.of(infinity));
      Tensor y = activation.apply(x);
      y.sum().backward();
      double farOut = Math.copySign(1e30, infinity);
      float value = (float) f.at(farOut);
      float limit = Math.abs(value) > 1e20 ? Math.copySign(infinity, value) : value;
      if (Math.abs(limit) == Float.POSITIVE_INFINITY) {
        limit = Math.copySign(Float.POSITIVE_INFINITY, value);
      }
      float slope = (float) f.derivativeAt(farOut);
      assertThat(y.item()).as("%s at %s", f, infinity).isCloseTo(limit, within(1e-6f));
      assertThat(f.at(infinity)).as("%s at %s", f, infinity).isCloseTo(limit, within(1e-6));
      assertThat(x.grad().item()).isCloseTo(slope, within(1e-6f));
      assertThat(f.derivativeAt(infinity)).isCloseTo(slope, within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("activations")
  void staysFiniteInRowsOfNumbersFarApart(Activation activation) {
    Tensor x = Tensor.of(NdArray.of(new float[][] {{-80, 0, 80}, {-1e4f, 3, -20}}));
    Tensor y = activation.apply(x);
    y.sum().backward();
    for (NdArray array : List.of(y.data(), x.grad())) {
      for (float number : array.data()) {
        assertThat(number).as(activation.name()).isFinite();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("activations")
  void passesNaNOn(Activation activation) {
    NdArray y = activation.apply(Tensor.of(NdArray.of(new float[][] {{Float.NaN}}))).data();
    assertThat(y.item()).isNaN();
    activation.pointwise().ifPresent(f -> assertThat(f.at(Double.NaN)).isNaN());
  }

  @ParameterizedTest
  @MethodSource("activations")
  void isALayerOfItsOwnName(Activation activation) {
    Sequential model = new Sequential(Shape.of(4), activation);
    assertThat(model.summary().rows().get(0).name()).isEqualTo(activation.name() + "1");
    assertThat(model.parameters()).isEmpty();
    NdArray x = Samples.normal(1, Shape.of(3, 4));
    assertThat(model.predict(x)).isEqualTo(activation.apply(Tensor.constant(x)).data());
  }

  @Test
  void linearLeavesNoTraceInTheGraph() {
    Tensor x = Tensor.of(NdArray.of(1, 2));
    assertThat(Activation.LINEAR.apply(x)).isSameAs(x);
  }

  /** What is saved of an activation is its name and arguments; they have to tell which it is. */
  @ParameterizedTest
  @MethodSource("activations")
  void isKnownByItsNameAndArguments(Activation activation) throws ReflectiveOperationException {
    List<Double> arguments = activation.arguments();
    if (arguments.isEmpty()) {
      assertThat(Activation.all())
          .filteredOn(a -> a.name().equals(activation.name()))
          .containsExactly(activation);
      return;
    }
    String[] words = activation.name().split("_");
    for (int i = 1; i < words.length; i++) {
      words[i] = words[i].substring(0, 1).toUpperCase(Locale.ROOT) + words[i].substring(1);
    }
    Class<?>[] types = Collections.nCopies(arguments.size(), double.class).toArray(Class[]::new);
    Method factory = Activation.class.getMethod(String.join("", words), types);
    assertThat(factory.invoke(null, arguments.toArray())).isEqualTo(activation);
  }

  @Test
  void compilesTheFunctionOfEqualSettingsOnce() {
    assertThat(new LeakyRelu(0.2).function()).isSameAs(new LeakyRelu(0.2).function());
    assertThat(new LeakyRelu(0.2).function()).isNotSameAs(new LeakyRelu(0.3).function());
  }

  @Test
  void rejectSettingsOutOfRange() {
    Map<String, Runnable> wrong = new LinkedHashMap<>();
    wrong.put("LeakyRelu: expected a slope in [0, 1) but got 1.0", () -> new LeakyRelu(1));
    wrong.put("LeakyRelu: expected a slope in [0, 1) but got NaN", () -> new LeakyRelu(0 / 0.0));
    wrong.put("Elu: expected an alpha of 0 or more but got -1.0", () -> new Elu(-1));
    wrong.put("Celu: expected an alpha above 0 but got 0.0", () -> new Celu(0));
    wrong.put("Squareplus: expected a b above 0 but got NaN", () -> new Squareplus(0 / 0.0));
    wrong.put("Swish: expected a beta of 0 or more but got Infinity", () -> new Swish(1 / 0.0));
    wrong.put(
        "SoftShrink: expected a threshold of 0 or more but got -0.5", () -> new SoftShrink(-0.5));
    wrong.put(
        "HardShrink: expected a threshold of 0 or more but got -0.5", () -> new HardShrink(-0.5));
    wrong.put(
        "Threshold: expected finite numbers but got threshold 1.0, value NaN",
        () -> new Threshold(1, 0 / 0.0));
    wrong.put(
        "Activation: expected a function of one number but got add(a, b) = a + b",
        () -> Activation.of(Pointwise.ADD));
    wrong.forEach(
        (message, run) ->
            assertThatIllegalArgumentException().isThrownBy(run::run).withMessage(message));
  }

  @Test
  void rejectExamplesWithoutAnAxisToSumOver() {
    for (Activation activation : Activation.all()) {
      if (activation.pointwise().isEmpty()) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new Sequential(Shape.of(), activation))
            .withMessageContaining(
                "expected an axis of classes to sum over but got one example of shape ()");
      }
    }
  }
}
