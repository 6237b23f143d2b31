package nn.core.training;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Sequential;
import nn.core.layers.Dense;

/** Small data and models for the tests of training. */
final class Examples {
  private Examples() {}

  /** Rows of 16 normal numbers; the label says whether the first half sums to more. */
  static Dataset halves(int size) {
    RandomStream random = RandomStream.of(1, "halves");
    float[] inputs = new float[16 * size];
    float[] labels = new float[size];
    for (int i = 0; i < size; i++) {
      double difference = 0;
      for (int j = 0; j < 16; j++) {
        inputs[16 * i + j] = (float) random.nextGaussian();
        difference += j < 8 ? inputs[16 * i + j] : -inputs[16 * i + j];
      }
      labels[i] = difference > 0 ? 1 : 0;
    }
    return Dataset.of(NdArray.of(Shape.of(size, 16), inputs), NdArray.of(labels));
  }

  static Sequential model() {
    return new Sequential(
        Shape.of(16), new Dense(32, RELU), new Dense(16, RELU), new Dense(2, SOFTMAX));
  }

  /** Copies of all weights. */
  static List<NdArray> weights(Model model) {
    return model.parameters().stream().map(Parameter::value).map(NdArray::copy).toList();
  }
}
