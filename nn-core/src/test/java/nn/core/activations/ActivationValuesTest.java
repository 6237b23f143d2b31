package nn.core.activations;

import static nn.core.activations.Activation.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import nn.autodiff.NdArray;
import nn.autodiff.Tensor;
import org.junit.jupiter.api.Test;

/** Each activation against its formula, written once more in plain Java. */
class ActivationValuesTest {
  private static void assertIs(Activation activation, DoubleUnaryOperator formula) {
    for (double x = -6.05; x < 7; x += 0.1) {
      assertThat(activation.pointwise().orElseThrow().at(x))
          .as("%s at %s", activation.name(), x)
          .isCloseTo(formula.applyAsDouble(x), within(1e-9));
    }
  }

  private static double exp(double x) {
    return StrictMath.exp(x);
  }

  private static double clip(double x, double low, double high) {
    return Math.min(Math.max(x, low), high);
  }

  @Test
  void rectifiers() {
    assertIs(LEAKY_RELU, x -> x > 0 ? x : 0.01 * x);
    assertIs(new LeakyRelu(0), x -> Math.max(x, 0));
    assertIs(RELU6, x -> clip(x, 0, 6));
    assertIs(new Elu(2), x -> x > 0 ? x : 2 * (exp(x) - 1));
    assertIs(SELU, x -> 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (exp(x) - 1)));
    assertIs(new Celu(2), x -> x > 0 ? x : 2 * (exp(x / 2) - 1));
    assertIs(SOFTPLUS, x -> StrictMath.log(1 + exp(x)));
    assertIs(SQUAREPLUS, x -> (x + Math.sqrt(x * x + 4)) / 2);
    assertIs(SPARSE_PLUS, x -> x <= -1 ? 0 : x < 1 ? (x + 1) * (x + 1) / 4 : x);
  }

  @Test
  void gates() {
    assertIs(SILU, x -> x / (1 + exp(-x)));
    assertIs(new Swish(3), x -> x / (1 + exp(-3 * x)));
    assertIs(new Swish(0), x -> x / 2);
    assertIs(HARD_SILU, x -> x * clip(x + 3, 0, 6) / 6);
    assertIs(
        GELU_TANH,
        x -> x / 2 * (1 + StrictMath.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))));
    assertIs(MISH, x -> x * StrictMath.tanh(StrictMath.log(1 + exp(x))));
    assertThat(GELU.pointwise().orElseThrow().at(1)).isCloseTo(0.8413447460685429, within(1e-9));
    assertThat(GELU.pointwise().orElseThrow().at(-2)).isCloseTo(-0.0455002638963584, within(1e-9));
  }

  @Test
  void theTanhOfGeluIsOffByHalfAThousandthAtMost() {
    for (double x = -6; x < 6; x += 0.01) {
      assertThat(GELU_TANH.pointwise().orElseThrow().at(x))
          .isCloseTo(GELU.pointwise().orElseThrow().at(x), within(0.0005));
    }
  }

  @Test
  void squashers() {
    assertIs(SIGMOID, x -> 1 / (1 + exp(-x)));
    assertIs(HARD_SIGMOID, x -> clip(x / 6 + 0.5, 0, 1));
    assertIs(SPARSE_SIGMOID, x -> clip(x / 2 + 0.5, 0, 1));
    assertIs(LOG_SIGMOID, x -> -StrictMath.log(1 + exp(-x)));
    assertIs(TANH, StrictMath::tanh);
    assertIs(HARD_TANH, x -> clip(x, -1, 1));
    assertIs(RECTIFIED_TANH, x -> Math.max(StrictMath.tanh(x), 0));
    assertIs(SOFTSIGN, x -> x / (1 + Math.abs(x)));
    assertIs(
        RATIONAL_TANH,
        x -> {
          double z = Math.abs(2 * x / 3);
          double tanh = 1 - 1 / (1 + z + z * z + 1.41645 * z * z * z * z);
          return 1.7159 * Math.signum(x) * tanh;
        });
  }

  @Test
  void shrinkers() {
    assertIs(SOFT_SHRINK, x -> x > 0.5 ? x - 0.5 : x < -0.5 ? x + 0.5 : 0);
    assertIs(HARD_SHRINK, x -> Math.abs(x) > 0.5 ? x : 0);
    assertIs(TANH_SHRINK, x -> x - StrictMath.tanh(x));
    assertIs(THRESHOLD, x -> x > 1 ? x : 0);
    assertIs(new Threshold(-2, 20), x -> x > -2 ? x : 20);
  }

  @Test
  void curves() {
    assertIs(LINEAR, x -> x);
    assertIs(EXPONENTIAL, StrictMath::exp);
    assertIs(CUBE, x -> x * x * x);
    assertIs(SINE, StrictMath::sin);
    assertIs(GAUSSIAN, x -> exp(-x * x));
    assertIs(STEP, x -> x > 0 ? 1 : 0);
    assertThat(STEP.pointwise().orElseThrow().at(0)).isZero();
  }

  @Test
  void distributions() {
    Tensor x = Tensor.constant(NdArray.of(new float[][] {{0, 1, 3}, {2, 2, 2}}));
    Tensor softmax = SOFTMAX.apply(x);
    assertThat(SOFTMAX.apply(Tensor.of(NdArray.of(0, 0, 0, 0))).data())
        .isEqualTo(NdArray.of(0.25f, 0.25f, 0.25f, 0.25f));
    assertThat(SOFTMIN.apply(x.neg()).data()).isEqualTo(softmax.data());
    NdArray logs = LOG_SOFTMAX.apply(x).data();
    for (int i = 0; i < logs.size(); i++) {
      assertThat(StrictMath.exp(logs.data()[i])).isCloseTo(softmax.data().data()[i], within(1e-6));
    }
    assertThat(SPARSEMAX.apply(x).data().row(0).data()).containsExactly(0, 0, 1);
    assertThat(SPARSEMAX.apply(x).data().get(1, 0)).isCloseTo(1 / 3f, within(1e-6f));
  }
}
