package nn.data.images.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.generators.Fruits;
import org.junit.jupiter.api.Test;

class AugmentTest {
  private final Dataset data = Fruits.rgb(40, 10, 3).oneHot();
  private final int[] examples = {5, 30, 5, 0};

  @Test
  void stepsFollowEachOtherAndKeepTargets() {
    Augment twice = Augment.with(1, new Flip(true, 1), new Flip(false, 1), new Flip(true, 1));
    Augment once = Augment.with(2, new Flip(false, 1));
    Batch batch = data.batch(examples);
    Batch changed = twice.apply(batch, 0, examples);
    assertThat(changed.inputs()).isEqualTo(once.apply(batch, 0, examples).inputs());
    assertThat(changed.inputs()).isNotEqualTo(batch.inputs());
    assertThat(changed.targets()).isEqualTo(batch.targets());
    assertThat(changed.inputs().row(0)).isEqualTo(changed.inputs().row(2));
  }

  @Test
  void givesTheseBitsOnEveryMachine() {
    Augment all =
        Augment.with(
            42,
            Flip.horizontal(),
            Shift.by(2),
            Rotate.by(20),
            Zoom.between(0.8, 1.2),
            RandomCrop.ofAtLeast(0.7),
            new Brightness(0.1),
            new Contrast(0.2),
            new Saturation(0.3),
            new Hue(15),
            new Noise(0.05),
            Cutout.of(3));
    Batch mixed =
        MixUp.of(data, 0.3, 7)
            .after(all)
            .apply(all.apply(data.batch(examples), 6, examples), 6, examples);
    assertThat(mixed.inputs().hashCode()).isEqualTo(INPUTS);
    assertThat(mixed.targets().hashCode()).isEqualTo(TARGETS);
  }

  private static final int INPUTS = -736959319;
  private static final int TARGETS = -566708352;

  @Test
  void mixesInputsAndTargetsByTheSameShare() {
    NdArray inputs = NdArray.of(Shape.of(2, 1, 1), 0, 1);
    NdArray targets = NdArray.of(new float[][] {{1, 0}, {0, 1}});
    Dataset two = Dataset.of(inputs, targets);
    boolean between = false;
    for (int epoch = 0; epoch < 50; epoch++) {
      Batch mixed = MixUp.of(two, 1, 3).apply(two.batch(0, 1), epoch, 0, 1);
      for (int i = 0; i < 2; i++) {
        float input = mixed.inputs().data()[i];
        assertThat(mixed.targets().get(i, 1)).isCloseTo(input, within(1e-6f));
        assertThat(mixed.targets().get(i, 0)).isCloseTo(1 - input, within(1e-6f));
        between |= input > 0.1 && input < 0.9;
      }
    }
    assertThat(between).isTrue();
  }

  @Test
  void sharesFollowTheBetaDistribution() {
    int n = 4000;
    for (double alpha : new double[] {0.2, 1, 4}) {
      NdArray inputs = NdArray.zeros(Shape.of(2, 1, 1));
      inputs.data()[1] = 1;
      Dataset two = Dataset.of(inputs, NdArray.of(new float[][] {{1, 0}, {0, 1}}));
      double sum = 0;
      double squares = 0;
      int mixed = 0;
      for (int epoch = 0; epoch < n; epoch++) {
        // Example 0 mixed with example 1 holds 1 - s, with itself 0.
        float input = MixUp.of(two, alpha, 5).apply(two.batch(0), epoch, 0).inputs().data()[0];
        if (input != 0) {
          sum += input;
          squares += input * (double) input;
          mixed++;
        }
      }
      double mean = sum / mixed;
      double variance = squares / mixed - mean * mean;
      assertThat(mean).isCloseTo(0.5, within(0.03));
      assertThat(variance).isCloseTo(0.25 / (2 * alpha + 1), within(0.012));
    }
  }

  @Test
  void batchesOfMixedPairsAreTheSameHoweverTheyAreCut() {
    MixUp mixUp = MixUp.of(data, 0.4, 3);
    Batch together = mixUp.apply(data.batch(examples), 2, examples);
    for (int i = 0; i < examples.length; i++) {
      Batch alone = mixUp.apply(data.batch(examples[i]), 2, examples[i]);
      assertThat(together.inputs().row(i)).isEqualTo(alone.inputs().row(0));
      assertThat(together.targets().row(i)).isEqualTo(alone.targets().row(0));
    }
    assertThat(MixUp.of(data, 0, 3).apply(data.batch(examples), 2, examples).inputs())
        .isEqualTo(data.batch(examples).inputs());
  }

  @Test
  void rejectsNumbersThatAreNoBrightness() {
    Batch bytes = new Batch(NdArray.full(Shape.of(1, 2, 2), 255), NdArray.of(0));
    assertThatThrownBy(() -> Augment.with(1, Shift.by(1)).apply(bytes, 0, 17))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Augment: expected numbers 0 to 1 but example 17 holds 255.0; bring bytes there with"
                + " Rescale.bytesToUnit(), and standardize afterwards");
  }

  @Test
  void rejectsWhatIsNoPictureAndWhatChangesTheShape() {
    Batch rows = new Batch(NdArray.zeros(Shape.of(2, 7)), NdArray.of(0, 1));
    assertThatThrownBy(() -> Augment.with(1, Shift.by(1)).apply(rows, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(height, width, channels) but got (7,)");
    Augment flat = Augment.with(1, (picture, random) -> picture.reshape(picture.size()));
    assertThatThrownBy(() -> flat.apply(data.batch(1), 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("made a picture of shape (300,) from one of (10, 10, 3)");
  }

  @Test
  void rejectsMixingLabels() {
    assertThatThrownBy(() -> MixUp.of(Fruits.rgb(10, 8, 1), 0.2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("labels cannot be mixed, take the dataset's oneHot() first");
    assertThatThrownBy(() -> MixUp.of(data, -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MixUp: expected alpha");
    Batch other = new Batch(NdArray.zeros(Shape.of(1, 4, 4)), NdArray.zeros(Shape.of(1, 2)));
    assertThatThrownBy(() -> MixUp.of(data, 0.2, 1).apply(other, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected batches of the dataset it was made with");
  }
}
