package nn.bench;

import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.bench.contest.Network;
import nn.bench.contest.Training;
import nn.core.Layer;
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

/** A {@link Training} by this engine. */
final class TrainingWorkload {
  private TrainingWorkload() {}

  static Workload of(Training training) {
    return new Workload(
        training.name(),
        training.what(),
        training.flops(),
        () -> {
          Trainer trainer = trainer(training.network());
          Dataset data = data(training);
          Epochs portion = Epochs.of(training.epochs()).batch(training.batch());
          return () -> {
            trainer.fit(data, portion);
            return training.steps();
          };
        });
  }

  static Trainer trainer(Network network) {
    return new Trainer(model(network), new Adam(), new SparseCategoricalCrossEntropy()).quiet();
  }

  private static Sequential model(Network network) {
    Layer[] layers = network.layers().stream().map(TrainingWorkload::layer).toArray(Layer[]::new);
    layers[layers.length - 1] = new Dense(network.classes(), Activation.SOFTMAX);
    return network.isDense()
        ? new Sequential(Shape.of(network.channels()), layers)
        : new Sequential(
            Shape.of(network.height(), network.width(), network.channels()), flattened(layers));
  }

  private static Layer layer(Network.Layer layer) {
    if (layer instanceof Network.Convolution convolution) {
      return new Conv2D(convolution.filters(), convolution.kernel(), Activation.RELU);
    }
    return layer instanceof Network.MaxPool pool
        ? new MaxPool2D(pool.size())
        : new Dense(((Network.Dense) layer).units(), Activation.RELU);
  }

  /** With a Flatten before the first dense layer. */
  private static Layer[] flattened(Layer[] layers) {
    int images = 0;
    while (!(layers[images] instanceof Dense)) {
      images++;
    }
    Layer[] all = Arrays.copyOf(layers, layers.length + 1);
    all[images] = new Flatten();
    System.arraycopy(layers, images, all, images + 1, layers.length - images);
    return all;
  }

  static Dataset data(Training training) {
    Network network = training.network();
    Shape shape =
        network.isDense()
            ? Shape.of(training.examples(), network.inputs())
            : Shape.of(training.examples(), network.height(), network.width(), network.channels());
    int[] labels = training.labels();
    NdArray targets = NdArray.zeros(Shape.of(labels.length));
    for (int i = 0; i < labels.length; i++) {
      targets.data()[i] = labels[i];
    }
    return Dataset.of(NdArray.of(shape, training.inputs()), targets);
  }
}
