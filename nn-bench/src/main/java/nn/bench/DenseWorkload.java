package nn.bench;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Trainer;

/** Training a chain of dense layers, relu between them and softmax at the end, with Adam. */
final class DenseWorkload {
  private DenseWorkload() {}

  /**
   * A workload.
   *
   * @param epochs how many epochs make one portion
   * @param examples how many examples there are
   * @param batch how many of them make a step
   * @param widths inputs, units of each hidden layer, classes
   */
  static Workload of(String name, String what, int epochs, int examples, int batch, int... widths) {
    double weights = 0;
    for (int i = 1; i < widths.length; i++) {
      // Forward and both gradients are one product each; the first layer's inputs need none.
      weights += (i == 1 ? 2.0 : 3.0) * widths[i - 1] * widths[i];
    }
    return new Workload(
        name, what, 2 * weights * batch, () -> start(epochs, examples, batch, widths));
  }

  private static Workload.Steps start(int epochs, int examples, int batch, int[] widths) {
    Trainer trainer =
        new Trainer(model(widths), new Adam(), new SparseCategoricalCrossEntropy()).quiet();
    Dataset data = data(examples, widths[0], widths[widths.length - 1]);
    Epochs portion = Epochs.of(epochs).batch(batch);
    return () -> {
      trainer.fit(data, portion);
      return epochs * ((examples + batch - 1) / batch);
    };
  }

  static Sequential model(int... widths) {
    Layer[] layers = new Layer[widths.length - 1];
    for (int i = 0; i < layers.length; i++) {
      boolean last = i == layers.length - 1;
      layers[i] = new Dense(widths[i + 1], last ? Activation.SOFTMAX : Activation.RELU);
    }
    return new Sequential(Shape.of(widths[0]), layers);
  }

  /** Inputs uniform in [0, 1), labels uniform. */
  static Dataset data(int examples, int inputs, int classes) {
    RandomStream random = RandomStream.of(0, "bench");
    NdArray x = NdArray.zeros(Shape.of(examples, inputs));
    for (int i = 0; i < x.size(); i++) {
      x.data()[i] = random.nextFloat();
    }
    NdArray y = NdArray.zeros(Shape.of(examples));
    for (int i = 0; i < y.size(); i++) {
      y.data()[i] = random.nextInt(classes);
    }
    return Dataset.of(x, y);
  }
}
