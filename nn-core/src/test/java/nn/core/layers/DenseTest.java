package nn.core.layers;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.initializers.Ones;
import org.junit.jupiter.api.Test;

class DenseTest {
  @Test
  void sumsWeightedInputsAndTheBias() {
    Sequential model = new Sequential(Shape.of(2), new Dense(2));
    float[] kernel = {1, 2, 3, 4};
    float[] bias = {10, 20};
    System.arraycopy(kernel, 0, model.parameters().get(0).value().data(), 0, 4);
    System.arraycopy(bias, 0, model.parameters().get(1).value().data(), 0, 2);
    assertThat(model.predict(NdArray.of(1, 1))).isEqualTo(NdArray.of(14, 26));
  }

  @Test
  void appliesItsActivation() {
    Sequential model = new Sequential(Shape.of(2), new Dense(1, RELU, new Ones()));
    assertThat(model.predict(NdArray.of(-3, 1))).isEqualTo(NdArray.of(0f));
    assertThat(model.predict(NdArray.of(3, 1))).isEqualTo(NdArray.of(4f));
  }

  @Test
  void namesKernelAndBias() {
    assertThat(new Sequential(Shape.of(3), new Dense(2), new Dense(4)).parameters())
        .extracting(Object::toString)
        .containsExactly(
            "dense1/kernel (3, 2)", "dense1/bias (2,)", "dense2/kernel (2, 4)", "dense2/bias (4,)");
  }

  @Test
  void printsItsSizeAndItsActivation() {
    assertThat(new Dense(32, RELU)).hasToString("Dense(32, relu)");
    assertThat(new Dense(32)).hasToString("Dense(32)");
  }

  @Test
  void rejectsNoUnits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dense(0, SOFTMAX))
        .withMessage("Dense: expected 1 unit or more but got 0");
  }

  @Test
  void rejectsAnEmptyInput() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(Shape.of(0), new Dense(3)))
        .withMessageStartingWith(
            "Dense(3), layer 1 of \"sequential\": expected input (batch, n) with n of 1 or more but"
                + " got (batch, 0)\n");
  }
}
