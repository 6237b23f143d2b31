package nn.core.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every activation: the constants, and what the factories of one number make. */
class ActivationContractTest {
  /** Not on 0, where relu and its kin bend. */
  private static final double[] GRID =
      IntStream.range(0, 50).mapToDouble(i -> -8.03 + 0.32 * i).toArray();

  static Stream<Activation> activations() throws ReflectiveOperationException {
    List<Activation> all = new ArrayList<>(constants());
    for (Method method : Activation.class.getMethods()) {
      if (Modifier.isStatic(method.getModifiers())
          && method.getReturnType() == Activation.class
          && List.of(method.getParameterTypes()).equals(List.of(double.class))) {
        all.add((Activation) method.invoke(null, 0.3));
      }
    }
    return all.stream();
  }

  private static List<Activation> constants() throws ReflectiveOperationException {
    List<Activation> constants = new ArrayList<>();
    for (Field field : Activation.class.getFields()) {
      if (field.getType() == Activation.class) {
        constants.add((Activation) field.get(null));
      }
    }
    return constants;
  }

  static Stream<Activation> pointwise() throws ReflectiveOperationException {
    return activations().filter(activation -> activation.pointwise().isPresent());
  }

  @Test
  void allAreListed() throws ReflectiveOperationException {
    assertThat(Activation.all()).containsExactlyElementsOf(constants());
    assertThat(Activation.all()).extracting(Activation::name).doesNotHaveDuplicates();
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
      assertThat((double) y.data().get(i)).isCloseTo(result.data(), within(1e-6));
      assertThat((double) x.grad().get(i)).isCloseTo(scalar.grad(), within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("activations")
  void differentiatesOnTensors(Activation activation) {
    NdArray x = NdArray.of(new float[][] {{-3, -0.9f, 0.4f}, {2, 0.7f, -1.5f}});
    GradCheck.of(in -> activation.apply(in[0]), x).assertPassed();
  }

  @ParameterizedTest
  @MethodSource("activations")
  void staysFiniteFarOut(Activation activation) {
    Tensor x = Tensor.of(NdArray.of(new float[][] {{-1000, 0, 1000}, {1000, 1000, -1000}}));
    Tensor y = activation.apply(x);
    y.sum().backward();
    for (NdArray array : List.of(y.data(), x.grad())) {
      assertThat(
              DoubleStream.of(array.get(0, 0), array.get(0, 1), array.get(0, 2), array.get(1, 0)))
          .allMatch(Double::isFinite);
    }
  }

  @ParameterizedTest
  @MethodSource("activations")
  void passesNaNOn(Activation activation) {
    NdArray y = activation.apply(Tensor.of(NdArray.of(new float[][] {{Float.NaN}}))).data();
    assertThat(y.item()).isNaN();
  }

  @ParameterizedTest
  @MethodSource("activations")
  void isALayerOfItsOwnName(Activation activation) {
    Sequential model = new Sequential(Shape.of(4), activation);
    assertThat(model.summary().rows().get(0).name()).isEqualTo(activation.name() + "1");
    assertThat(model.parameters()).isEmpty();
    NdArray x = Samples.normal(1, Shape.of(3, 4));
    assertThat(model.predict(x)).isEqualTo(activation.apply(Tensor.constant(x)).data());
    assertThat(activation).hasToString(activation.name());
  }

  @Test
  void computeWhatTheirFormulasSay() {
    assertThat(Activation.LEAKY_RELU.pointwise().orElseThrow().at(-2)).isEqualTo(-0.02);
    assertThat(Activation.leakyRelu(0).pointwise().orElseThrow().at(-2)).isZero();
    assertThat(Activation.elu(2).pointwise().orElseThrow().at(-1))
        .isCloseTo(2 * (1 / StrictMath.E - 1), within(1e-15));
    assertThat(Activation.ELU.pointwise().orElseThrow().at(3)).isEqualTo(3);
    NdArray softmax = Activation.SOFTMAX.apply(Tensor.of(NdArray.of(0, 0, 0, 0))).data();
    assertThat(softmax).isEqualTo(NdArray.of(0.25f, 0.25f, 0.25f, 0.25f));
  }

  @Test
  void linearLeavesNoTraceInTheGraph() {
    Tensor x = Tensor.of(NdArray.of(1, 2));
    assertThat(Activation.LINEAR.apply(x)).isSameAs(x);
  }

  @Test
  void rejectSettingsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activation.leakyRelu(1))
        .withMessage("leakyRelu: expected a slope in [0, 1) but got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activation.leakyRelu(Double.NaN))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activation.elu(-1))
        .withMessage("elu: expected an alpha of 0 or more but got -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activation.of(Pointwise.ADD))
        .withMessage("Activation: expected a function of one number but got add(a, b) = a + b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(Shape.of(), Activation.SOFTMAX))
        .withMessageContaining(
            "expected an axis of classes to sum over but got one example of shape ()");
  }
}
