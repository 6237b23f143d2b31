package nn.bench.peers;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;
import nn.bench.contest.Contestant;
import nn.bench.contest.Network;
import nn.bench.contest.Task;
import nn.bench.contest.Training;

/** Training by DJL on PyTorch; all examples are one array, from which each batch is gathered. */
public final class Djl implements Contestant {
  /** Has no state. */
  public Djl() {}

  @Override
  public String name() {
    return "djl";
  }

  @Override
  public String title() {
    return "DJL 0.35.1, PyTorch 2.7.1";
  }

  @Override
  public boolean does(Task task) {
    return task instanceof Training;
  }

  @Override
  public Map<String, String> environment(int threads) {
    return Map.of("OMP_NUM_THREADS", "" + threads);
  }

  @Override
  public IntSupplier start(Task task, int threads) {
    String cache = Path.of(System.getProperty("java.io.tmpdir"), "glassbox-djl").toString();
    System.setProperty("DJL_CACHE_DIR", cache);
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "" + threads);
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    Training training = (Training) task;
    Network network = training.network();
    NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
    Model model = Model.newInstance("network", Device.cpu(), "PyTorch");
    model.setBlock(block(network));
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optDevices(new Device[] {Device.cpu()})
                .optOptimizer(
                    Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.001f)).build()));
    boolean images = !network.isDense();
    Shape example =
        images
            ? new Shape(network.channels(), network.height(), network.width())
            : new Shape(network.channels());
    trainer.initialize(new Shape(training.batch()).addAll(example));
    // The numbers are random, so it does not matter that the channels come first here.
    NDArray inputs =
        manager.create(training.inputs(), new Shape(training.examples()).addAll(example));
    NDArray labels = manager.create(training.labels());
    return new Steps(training, trainer, inputs, labels);
  }

  private static SequentialBlock block(Network network) {
    SequentialBlock block = new SequentialBlock();
    boolean image = !network.isDense();
    for (int i = 0; i < network.layers().size(); i++) {
      Network.Layer layer = network.layers().get(i);
      if (layer instanceof Network.MaxPool pool) {
        Shape size = new Shape(pool.size(), pool.size());
        block.add(Pool.maxPool2dBlock(size, size));
        continue;
      }
      if (layer instanceof Network.Convolution convolution) {
        block.add(
            Conv2d.builder()
                .setKernelShape(new Shape(convolution.kernel(), convolution.kernel()))
                .setFilters(convolution.filters())
                .build());
      } else {
        if (image) {
          block.add(Blocks.batchFlattenBlock());
          image = false;
        }
        block.add(Linear.builder().setUnits(((Network.Dense) layer).units()).build());
      }
      if (i < network.layers().size() - 1) {
        block.add(Activation.reluBlock());
      }
    }
    return block;
  }

  private static final class Steps implements IntSupplier {
    private final Training training;
    private final Trainer trainer;
    private final NDArray inputs;
    private final NDArray labels;
    private long epoch;

    Steps(Training training, Trainer trainer, NDArray inputs, NDArray labels) {
      this.training = training;
      this.trainer = trainer;
      this.inputs = inputs;
      this.labels = labels;
    }

    @Override
    public int getAsInt() {
      for (int i = 0; i < training.epochs(); i++) {
        for (int[] batch : training.shuffled(epoch++)) {
          Losses.check(step(batch));
        }
      }
      return training.steps();
    }

    private float step(int[] batch) {
      try (NDManager scope = trainer.getManager().newSubManager()) {
        long[] numbers = new long[batch.length];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = batch[i];
        }
        NDIndex which = new NDIndex("{}", scope.create(numbers));
        NDArray x = inputs.get(scope, which);
        NDArray y = labels.get(scope, which);
        NDArray value;
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDList predictions = trainer.forward(new NDList(x));
          value = trainer.getLoss().evaluate(new NDList(y), predictions);
          collector.backward(value);
        }
        trainer.step();
        return value.getFloat();
      }
    }
  }
}
