package nn.data;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
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
import nn.data.generators.Digits;
import org.junit.jupiter.api.Test;

/** Few examples, shown a little different each time, teach more than the same ones again. */
class AugmentationTest {
  private static final int FEW = 80;
  private static final int BATCH = 20;
  private static final int EPOCHS = 40;

  private final Batch centred = Digits.generate(FEW, 1).all();
  private final Dataset validation = shifted(Digits.generate(200, 2).all(), 99);

  /** The digits moved by up to three pixels, each its own way. */
  private static Dataset shifted(Batch digits, long seed) {
    NdArray moved = NdArray.zeros(digits.inputs().shape());
    RandomStream random = RandomStream.of(seed, "shift");
    for (int i = 0; i < digits.size(); i++) {
      int down = random.nextInt(7) - 3;
      int right = random.nextInt(7) - 3;
      for (int row = Math.max(0, down); row < Math.min(28, 28 + down); row++) {
        for (int column = Math.max(0, right); column < Math.min(28, 28 + right); column++) {
          moved.data()[(i * 28 + row) * 28 + column] =
              digits.inputs().get(i, row - down, column - right);
        }
      }
    }
    return Dataset.of(moved, digits.targets());
  }

  private static Trainer trainer() {
    Sequential model =
        new Sequential(
            Shape.of(28, 28), new Flatten(), new Dense(48, RELU), new Dense(10, SOFTMAX));
    return new Trainer(model, new Adam(0.003), new SparseCategoricalCrossEntropy()).quiet();
  }

  /** In every epoch each digit is moved anew. */
  private BatchSource moving() {
    return new BatchSource() {
      @Override
      public Shape inputShape() {
        return Shape.of(28, 28);
      }

      @Override
      public Stream<Batch> epoch(long number) {
        Dataset moved = shifted(centred, number);
        int[] order = RandomStream.of(5, "order", number).permutation(FEW);
        return IntStream.range(0, FEW / BATCH)
            .mapToObj(
                i ->
                    moved.batch(
                        IntStream.range(BATCH * i, BATCH * (i + 1)).map(j -> order[j]).toArray()));
      }
    };
  }

  @Test
  void movedDigitsCureOverfitting() {
    Dataset same = Dataset.of(centred.inputs(), centred.targets());
    History plain = trainer().fit(same, validation, Epochs.of(EPOCHS).batch(BATCH));
    History augmented = trainer().fit(moving(), validation, Epochs.of(EPOCHS));
    assertThat(plain.last("loss")).isLessThan(0.05);
    assertThat(plain.last("val_loss")).isGreaterThan(20 * plain.last("loss"));
    assertThat(augmented.last("val_loss")).isLessThan(0.7 * plain.last("val_loss"));
  }
}
