package nn.bench.contest;

import java.util.Arrays;
import java.util.List;
import nn.autodiff.RandomStream;

/**
 * Training: a step is forward, softmax cross-entropy, backward and Adam (0.001) on one batch of
 * float32; the examples are shuffled for each epoch.
 *
 * @param name the workload's name
 * @param network what is trained
 * @param examples how many examples there are
 * @param batch how many of them make a step
 * @param epochs how many epochs make one portion, so that a portion is not too short to be timed
 */
public record Training(String name, Network network, int examples, int batch, int epochs)
    implements Task {
  /** The trainings that all contestants know. */
  public static final List<Training> ALL =
      List.of(
          new Training("W1", Network.dense(16, 32, 16, 2), 20, 20, 200),
          new Training("W1N", Network.dense(16, 32, 16, 2), 2000, 32, 4),
          new Training("W2", Network.dense(784, 128, 64, 10), 60_000, 64, 1),
          new Training("W2b", Network.dense(784, 128, 64, 10), 60_000, 512, 1),
          new Training("W3", Network.dense(784, 1024, 1024, 10), 10_240, 256, 1),
          new Training(
              "W4",
              new Network(
                  28,
                  28,
                  1,
                  List.of(
                      new Network.Convolution(5, 8),
                      new Network.MaxPool(2),
                      new Network.Convolution(5, 16),
                      new Network.MaxPool(2),
                      new Network.Dense(128),
                      new Network.Dense(10))),
              10_000,
              64,
              1),
          new Training(
              "W5",
              new Network(
                  32,
                  32,
                  3,
                  List.of(
                      new Network.Convolution(3, 64),
                      new Network.MaxPool(2),
                      new Network.Convolution(3, 128),
                      new Network.MaxPool(2),
                      new Network.Convolution(3, 256),
                      new Network.Dense(512),
                      new Network.Dense(10))),
              320,
              32,
              1));

  @Override
  public String what() {
    return network.describe() + ", batch " + batch;
  }

  /** One of {@link #ALL}. */
  public static Training named(String name) {
    return ALL.stream()
        .filter(training -> training.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no training " + name));
  }

  /** Floating-point operations of a step's products. */
  public double flops() {
    List<Double> layers = network.multiplications();
    // Forward and both gradients are one product each; the first layer's inputs need none.
    double sum = -layers.get(0);
    for (double layer : layers) {
      sum += 3 * layer;
    }
    return 2 * sum * batch;
  }

  /** How many steps a portion has. */
  public int steps() {
    return epochs * ((examples + batch - 1) / batch);
  }

  /** The inputs, example after example; in an image rows, columns, channels. */
  public float[] inputs() {
    RandomStream random = RandomStream.of(0, "bench");
    float[] inputs = new float[examples * network.inputs()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = random.nextFloat();
    }
    return inputs;
  }

  /** The class of each example. */
  public int[] labels() {
    RandomStream random = RandomStream.of(0, "bench labels");
    int[] labels = new int[examples];
    Arrays.setAll(labels, i -> random.nextInt(network.classes()));
    return labels;
  }

  /** The examples of each step of an epoch; the last step may have fewer. */
  public int[][] shuffled(long epoch) {
    int[] order = RandomStream.of(0, "order", epoch).permutation(examples);
    int[][] batches = new int[(examples + batch - 1) / batch][];
    Arrays.setAll(
        batches, i -> Arrays.copyOfRange(order, i * batch, Math.min((i + 1) * batch, examples)));
    return batches;
  }
}
