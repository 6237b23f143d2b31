package nn.data.feeding;

import java.nio.file.Path;
import java.util.Locale;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.layers.Flatten;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.metrics.Accuracy;
import nn.core.optimizers.Adam;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.History;
import nn.core.training.Trainer;
import nn.data.images.IdxDataset;

/** What the process with the small heap does. */
final class BiggerThanHeap {
  private BiggerThanHeap() {}

  public static void main(String[] files) {
    Dataset data = IdxDataset.ofImages(Path.of(files[0]), Path.of(files[1]));
    Sequential model =
        new Sequential(data.inputShape(), new Flatten(), new Dense(2, Activation.SOFTMAX));
    Trainer trainer =
        new Trainer(model, new Adam(0.01), new SparseCategoricalCrossEntropy(), new Accuracy())
            .quiet();
    History history = trainer.fit(Loader.of(data).shuffle(1).batch(256).prefetch(2), Epochs.of(2));
    System.out.printf(
        Locale.ROOT,
        "heap of 256 MB: %s, %d examples, accuracy %.3f%n",
        Runtime.getRuntime().maxMemory() <= 256L << 20,
        data.size(),
        history.last("accuracy"));
  }
}
