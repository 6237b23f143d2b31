package nn.core.training;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static nn.core.activations.Activation.TANH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.initializers.Initializer;
import nn.core.layers.Dense;
import nn.core.losses.Loss;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;

/**
 * Prints bits: the loss of 100 steps of training, and what each layer computes; started in JVMs
 * with different kernels and thread counts by {@link GoldenLossCurveTest}.
 */
public final class GoldenRun {
  private GoldenRun() {}

  /** Prints one line for each step, then one for each layer. */
  public static void main(String[] arguments) {
    curve().forEach(System.out::println);
    layers().forEach(System.out::println);
  }

  /** The losses of 100 steps; the products are large enough for the kernels to use two threads. */
  private static List<String> curve() {
    NdArray inputs = Samples.normal(1, Shape.of(640, 64));
    NdArray labels = NdArray.zeros(Shape.of(640));
    RandomStream random = RandomStream.of(1, "labels");
    for (int i = 0; i < labels.size(); i++) {
      boolean left = inputs.get(i, 0) > 0;
      boolean low = inputs.get(i, 1) > 0.3f * (float) random.nextGaussian();
      labels.data()[i] = (left ? 2 : 0) + (low ? 1 : 0);
    }
    Sequential model =
        new Sequential(
            Shape.of(64), new Dense(256, RELU), new Dense(16, TANH), new Dense(4, SOFTMAX));
    List<String> bits = new ArrayList<>();
    Loss crossEntropy = new SparseCategoricalCrossEntropy();
    Loss recorded =
        (predictions, targets) -> {
          Tensor loss = crossEntropy.of(predictions, targets);
          bits.add(Integer.toHexString(Float.floatToIntBits(loss.item())));
          return loss;
        };
    new Trainer(model, new Adam(), recorded)
        .quiet()
        .fit(Dataset.of(inputs, labels), Epochs.of(10).batch(64));
    return bits;
  }

  /** For every layer and shape a hash of its output and of all gradients. */
  private static List<String> layers() {
    List<String> lines = new ArrayList<>();
    for (Layer layer : Samples.layers()) {
      for (Shape input : Samples.inputShapes()) {
        try {
          lines.add("layer " + layer + " " + input + " " + hash(layer, input));
        } catch (IllegalArgumentException e) {
          // A layer that does not take this shape.
        }
      }
    }
    return lines;
  }

  private static String hash(Layer layer, Shape input) {
    Sequential model = new Sequential(input, layer);
    Pass pass = Pass.training(1, 1);
    Tensor x = Tensor.of(Samples.input(layer, 2, input, 70));
    Tensor y = model.forward(x, pass);
    Tensor weights =
        Tensor.constant(Initializer.normal(y.shape(), RandomStream.of(3, "weights"), 1));
    pass.backward(y.mul(weights).sum());
    int hash = 31 * Arrays.hashCode(y.data().data()) + Arrays.hashCode(x.grad().data());
    for (Parameter parameter : model.parameters()) {
      hash = 31 * hash + Arrays.hashCode(pass.gradient(parameter).data());
    }
    return Integer.toHexString(hash);
  }
}
