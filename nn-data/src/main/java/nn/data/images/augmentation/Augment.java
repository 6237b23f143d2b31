package nn.data.images.augmentation;

import java.util.List;
import nn.autodiff.Engine;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.data.feeding.BatchChange;

/**
 * Shows every picture a little different in each epoch: some {@link Augmentation}s, one after the
 * other, each drawn anew.
 *
 * <p>What is drawn for a picture is a function of the seed, the epoch and the picture's number in
 * the dataset, so batch size, order and threads change nothing. Put it after what is always the
 * same (decoding, resizing, a cache) and before standardizing, as augmentations want numbers 0 to
 * 1. Train on augmented pictures, validate and test on those as they are.
 *
 * <p><b>Shapes:</b> inputs {@code (n, height, width)} or {@code (n, height, width, channels)} stay;
 * so do targets and weights.
 *
 * <pre>{@code
 * LabeledDataset pictures = Fruits.rgb(100, 32, 1);
 * Augment augment = Augment.with(42, Flip.horizontal(), Shift.by(2), new Brightness(0.1));
 * trainer.fit(Loader.of(pictures).shuffle(7).batch(32).map(augment), Epochs.of(20));
 * }</pre>
 *
 * @param seed what all draws follow from
 * @param steps the changes, in order
 */
public record Augment(long seed, List<Augmentation> steps) implements BatchChange {
  private static final int NUMBERS_PER_THREAD = 8 * 1024;

  /** Takes the changes as they are now. */
  public Augment {
    steps = List.copyOf(steps);
  }

  /** These changes, in this order. */
  public static Augment with(long seed, Augmentation... steps) {
    return new Augment(seed, List.of(steps));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the inputs are no pictures, a number is not 0 to 1, or an
   *     augmentation changes the shape
   */
  @Override
  public Batch apply(Batch batch, long epoch, int... examples) {
    Shape shape = batch.inputs().shape().tail();
    if (shape.rank() != 2 && shape.rank() != 3) {
      throw new IllegalArgumentException(
          "Augment: expected pictures (height, width) or (height, width, channels) but got "
              + shape);
    }
    NdArray changed = NdArray.zeros(batch.inputs().shape());
    int size = shape.size();
    Engine.share(
        examples.length,
        Math.max(1, NUMBERS_PER_THREAD / Math.max(1, size)),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            NdArray picture = one(batch.inputs().row(i), epoch, examples[i]);
            System.arraycopy(picture.data(), 0, changed.data(), i * size, size);
          }
        });
    return new Batch(changed, batch.targets(), batch.weights());
  }

  private NdArray one(NdArray picture, long epoch, int example) {
    for (float number : picture.data()) {
      if (!(number >= 0 && number <= 1)) {
        throw new IllegalArgumentException(
            "Augment: expected numbers 0 to 1 but example "
                + example
                + " holds "
                + number
                + "; bring bytes there with Rescale.bytesToUnit(), and standardize afterwards");
      }
    }
    NdArray changed = picture;
    for (int step = 0; step < steps.size(); step++) {
      String purpose = "augmentation " + step + " of epoch " + epoch;
      RandomStream random = RandomStream.of(seed, purpose, example);
      changed = steps.get(step).apply(changed, random);
      if (!changed.shape().equals(picture.shape())) {
        throw new IllegalArgumentException(
            "Augment: "
                + steps.get(step)
                + " made a picture of shape "
                + changed.shape()
                + " from one of "
                + picture.shape()
                + "; an augmentation keeps the shape");
      }
    }
    return changed;
  }
}
