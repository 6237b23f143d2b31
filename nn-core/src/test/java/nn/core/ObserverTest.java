package nn.core;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static nn.core.activations.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.losses.SparseCategoricalCrossEntropy;
import org.junit.jupiter.api.Test;

class ObserverTest {
  private static final class Recorder implements Observer {
    private final Map<String, Tensor> outputs = new LinkedHashMap<>();
    private final List<String> gradientsOf = new ArrayList<>();
    private final Map<String, NdArray> gradients = new LinkedHashMap<>();

    @Override
    public void output(String layer, Tensor output) {
      outputs.put(layer, output);
    }

    @Override
    public void gradient(String layer, NdArray gradient) {
      gradientsOf.add(layer);
      gradients.put(layer, gradient);
    }
  }

  private final Recorder recorder = new Recorder();
  private final Tensor x = Tensor.constant(Samples.normal(1, Shape.of(5, 6)));

  @Test
  void seesOutputsInOrderAndTheirGradientsFromLastToFirst() {
    Sequential model = new Sequential(Shape.of(6), new Dense(4, TANH), RELU, new Dense(3));
    Pass pass = Pass.measuring(recorder);
    Tensor y = model.forward(x, pass);
    pass.backward(new MeanSquaredError().of(y, Samples.normal(2, Shape.of(5, 3))));
    assertThat(recorder.outputs.keySet()).containsExactly("dense1", "relu1", "dense2");
    assertThat(recorder.outputs.get("dense2")).isSameAs(y);
    assertThat(recorder.gradientsOf).containsExactly("dense2", "relu1", "dense1");
    recorder.outputs.forEach(
        (layer, output) ->
            assertThat(recorder.gradients.get(layer))
                .isEqualTo(output.grad())
                .isNotEqualTo(NdArray.zeros(output.shape())));
  }

  @Test
  void seesTheLayersInsideABlockByTheirPath() {
    Sequential model = new Sequential(Shape.of(6), new Block(new Dense(4), RELU).named("encoder"));
    model.forward(x, Pass.predicting(recorder));
    assertThat(recorder.outputs.keySet())
        .containsExactly("encoder/dense1", "encoder/relu1", "encoder");
  }

  @Test
  void seesAZeroGradientWhereACrossEntropyPassesASoftmaxBy() {
    Sequential model = new Sequential(Shape.of(6), new Dense(4), new Dense(3, SOFTMAX));
    Pass pass = Pass.measuring(recorder);
    Tensor y = model.forward(x, pass);
    pass.backward(new SparseCategoricalCrossEntropy().of(y, NdArray.of(0, 1, 2, 0, 1)));
    assertThat(recorder.gradients.get("dense2")).isEqualTo(NdArray.zeros(Shape.of(5, 3)));
    assertThat(recorder.gradients.get("dense1")).isNotEqualTo(NdArray.zeros(Shape.of(5, 4)));
  }

  @Test
  void changesNothing() {
    Sequential model = new Sequential(Shape.of(6), new Dense(4, TANH), new Dense(3));
    assertThat(model.forward(x, Pass.predicting(recorder)).data())
        .isEqualTo(model.predict(x.data()));
  }
}
