package nn.data;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static org.assertj.core.api.Assertions.assertThat;

import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.layers.Flatten;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import nn.core.training.Batch;
import nn.core.training.BatchSource;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.History;
import nn.core.training.Trainer;
import nn.data.feeding.Loader;
import nn.data.generators.Digits;
import nn.data.images.augmentation.Augment;
import nn.data.images.augmentation.Shift;
import org.junit.jupiter.api.Test;

/** Few examples, shown a little different each time, teach more than the same ones again. */
class AugmentationTest {
  private static final int FEW = 80;
  private static final int BATCH = 20;
  private static final int EPOCHS = 40;

  private final LabeledDataset centred = Digits.generate(FEW, 1);
  private final Dataset validation = moved(Digits.generate(200, 2));

  /** The digits moved by up to three pixels, each its own way. */
  private static Dataset moved(LabeledDataset digits) {
    int[] all = new int[digits.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    Batch moved = Augment.with(99, Shift.by(3)).apply(digits.all(), 0, all);
    return Dataset.of(moved.inputs(), moved.targets());
  }

  private static Trainer trainer() {
    Sequential model =
        new Sequential(
            Shape.of(28, 28), new Flatten(), new Dense(48, RELU), new Dense(10, SOFTMAX));
    return new Trainer(model, new Adam(0.003), new SparseCategoricalCrossEntropy()).quiet();
  }

  @Test
  void movedDigitsCureOverfitting() {
    Loader batches = Loader.of(centred).shuffle(5).batch(BATCH);
    History plain = trainer().fit(batches, validation, Epochs.of(EPOCHS));
    BatchSource moving = batches.map(Augment.with(7, Shift.by(3)));
    History augmented = trainer().fit(moving, validation, Epochs.of(EPOCHS));
    assertThat(plain.last("loss")).isLessThan(0.05);
    assertThat(plain.last("val_loss")).isGreaterThan(20 * plain.last("loss"));
    assertThat(augmented.last("val_loss")).isLessThan(0.7 * plain.last("val_loss"));
  }

  @Test
  void augmentedTrainingHasTheSameBitsOnAnyNumberOfThreads() {
    Augment augment = Augment.with(7, Shift.by(3));
    Loader batches = Loader.of(centred).shuffle(5).batch(BATCH).map(augment);
    History alone = trainer().fit(batches, Epochs.of(3));
    History together = trainer().fit(batches.prefetch(4, 3), Epochs.of(3));
    assertThat(together.last("loss")).isEqualTo(alone.last("loss"));
  }
}
