package nn.data;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static org.assertj.core.api.Assertions.assertThat;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.attribution.Attribution;
import nn.core.attribution.GradCam;
import nn.core.attribution.IntegratedGradients;
import nn.core.attribution.Occlusion;
import nn.core.attribution.Saliency;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.GlobalMaxPool2D;
import nn.core.layers.MaxPool2D;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.metrics.Accuracy;
import nn.core.optimizers.Adam;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import nn.data.generators.Fruits;
import nn.data.transforms.Rescale;
import org.junit.jupiter.api.Test;

/**
 * Whether a network that tells fruits apart looks at the fruit, by the mask they were drawn with.
 */
class AttributionOnFruitTest {
  private static final int SIZE = 24;
  private static final int TESTED = 30;

  /** So that the baseline of the integrated gradients is a wall without fruit. */
  private static final Rescale WALL_IS_ZERO = new Rescale(2, -1.6f);

  @Test
  void theFruitLightsUp() {
    Sequential model =
        new Sequential(
            1,
            Shape.of(SIZE, SIZE, 3),
            new Conv2D(8, 3, RELU),
            new MaxPool2D(2),
            new Conv2D(24, 3, RELU),
            new GlobalMaxPool2D(),
            new Dense(6, SOFTMAX));
    Trainer trainer =
        new Trainer(model, new Adam(0.003), new SparseCategoricalCrossEntropy(), new Accuracy());
    trainer.quiet().fit(Fruits.rgb(360, SIZE, 1).map(WALL_IS_ZERO), Epochs.of(15));
    LabeledDataset test = Fruits.rgb(TESTED, SIZE, 2).map(WALL_IS_ZERO);
    assertThat(trainer.evaluate(test).get("accuracy")).isGreaterThan(0.9);
    NdArray masks = Fruits.masks(TESTED, SIZE, 2);
    assertThat(gain(new Saliency(), model, test, masks)).isGreaterThan(1.8);
    assertThat(gain(new IntegratedGradients(32), model, test, masks)).isGreaterThan(3);
    assertThat(gain(new GradCam("conv2"), model, test, masks)).isGreaterThan(1.7);
    assertThat(gain(new Occlusion(4, 2, 0), model, test, masks)).isGreaterThan(2.5);
  }

  /**
   * How much more of what speaks for the class lies on the fruit than would by chance: its share
   * inside the mask over the mask's share of the picture, in the mean.
   */
  private static double gain(
      Attribution attribution, Sequential model, LabeledDataset test, NdArray masks) {
    double sum = 0;
    for (int i = 0; i < TESTED; i++) {
      NdArray image = test.batch(i).inputs().reshape(SIZE, SIZE, 3);
      NdArray parts = attribution.of(model, image, (int) test.batch(i).targets().get(0));
      int each = parts.size() / (SIZE * SIZE);
      double inside = 0;
      double all = 0;
      double area = 0;
      for (int place = 0; place < SIZE * SIZE; place++) {
        double fruit = masks.get(i, place / SIZE, place % SIZE);
        area += fruit / (SIZE * SIZE);
        for (int channel = 0; channel < each; channel++) {
          double speaks = Math.max(0, parts.data()[place * each + channel]);
          inside += fruit * speaks;
          all += speaks;
        }
      }
      sum += all == 0 ? 0 : inside / all / area;
    }
    return sum / TESTED;
  }
}
