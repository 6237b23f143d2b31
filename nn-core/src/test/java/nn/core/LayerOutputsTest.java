package nn.core;

import static nn.core.activations.Activation.RELU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.layers.Dense;
import org.junit.jupiter.api.Test;

class LayerOutputsTest {
  private static final Sequential MODEL =
      new Sequential(1, Shape.of(4), new Dense(3, RELU), new Dense(2));

  @Test
  void keepsWhatEachLayerGives() {
    LayerOutputs outputs = new LayerOutputs();
    NdArray given =
        MODEL
            .forward(Tensor.constant(Samples.normal(1, Shape.of(5, 4))), Pass.predicting(outputs))
            .data();
    assertThat(outputs.layers()).containsExactly("dense1", "dense2");
    assertThat(outputs.of("dense1").shape()).isEqualTo(Shape.of(5, 3));
    assertThat(outputs.of("dense2")).isEqualTo(given);
  }

  @Test
  void namesTheLayersThereAre() {
    LayerOutputs outputs = new LayerOutputs();
    MODEL.forward(Tensor.constant(NdArray.zeros(Shape.of(1, 4))), Pass.predicting(outputs));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> outputs.of("conv1"))
        .withMessage(
            "LayerOutputs: expected the path of a layer but got \"conv1\"; there is [dense1,"
                + " dense2]");
  }
}
