package nn.bench;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Flatten;
import nn.core.layers.MaxPool2D;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Trainer;

/** Training convolutional networks with Adam: LeNet's size, and one for small colour images. */
final class ConvWorkload {
  private ConvWorkload() {}

  /** W4: conv 5x5 to 8, pool, conv 5x5 to 16, pool, Dense 128, 10. */
  static Workload small() {
    double first = 24 * 24 * 5 * 5 * 8;
    double others = 8 * 8 * 5 * 5 * 8 * 16 + 256 * 128 + 128 * 10;
    return new Workload(
        "W4",
        "28x28x1, conv 8, conv 16, dense 128, batch 64",
        flops(first, others, 64),
        () -> start(10_000, 64, lenet()));
  }

  /** W5: conv 3x3 to 64, pool, conv 3x3 to 128, pool, conv 3x3 to 256, Dense 512, 10. */
  static Workload large() {
    double first = 30 * 30 * 3 * 3 * 3 * 64;
    double second = 13 * 13 * 3 * 3 * 64 * 128;
    double third = 4 * 4 * 3 * 3 * 128 * 256;
    return new Workload(
        "W5",
        "32x32x3, conv 64, 128, 256, dense 512, batch 32",
        flops(first, second + third + 4096 * 512 + 512 * 10, 32),
        () -> start(320, 32, colourNetwork()));
  }

  /** Forward and both gradients are one product each; the first layer's inputs need none. */
  private static double flops(double first, double others, int batch) {
    return 2 * (2 * first + 3 * others) * batch;
  }

  private static Sequential lenet() {
    return new Sequential(
        Shape.of(28, 28, 1),
        new Conv2D(8, 5, Activation.RELU),
        new MaxPool2D(2),
        new Conv2D(16, 5, Activation.RELU),
        new MaxPool2D(2),
        new Flatten(),
        new Dense(128, Activation.RELU),
        new Dense(10, Activation.SOFTMAX));
  }

  private static Sequential colourNetwork() {
    return new Sequential(
        Shape.of(32, 32, 3),
        new Conv2D(64, 3, Activation.RELU),
        new MaxPool2D(2),
        new Conv2D(128, 3, Activation.RELU),
        new MaxPool2D(2),
        new Conv2D(256, 3, Activation.RELU),
        new Flatten(),
        new Dense(512, Activation.RELU),
        new Dense(10, Activation.SOFTMAX));
  }

  private static Workload.Steps start(int examples, int batch, Sequential model) {
    Trainer trainer = new Trainer(model, new Adam(), new SparseCategoricalCrossEntropy()).quiet();
    Dataset data = data(examples, model.inputShape());
    Epochs portion = Epochs.of(1).batch(batch);
    return () -> {
      trainer.fit(data, portion);
      return (examples + batch - 1) / batch;
    };
  }

  private static Dataset data(int examples, Shape image) {
    Dataset flat = DenseWorkload.data(examples, image.size(), 10);
    NdArray images = flat.all().inputs().reshape(image.prepend(examples));
    return Dataset.of(images, flat.all().targets());
  }
}
