package nn.data.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.metrics.Accuracy;
import nn.core.optimizers.Adam;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import nn.data.LabeledDataset;
import nn.data.Split;
import org.junit.jupiter.api.Test;

class FruitsTest {
  @Test
  void comeInTurnInGrayAndInColour() {
    LabeledDataset gray = Fruits.grayscale(12, 16, 1);
    assertThat(gray.inputShape()).isEqualTo(Shape.of(16, 16));
    assertThat(gray.classNames())
        .containsExactly("apple", "pear", "banana", "orange", "lemon", "plum");
    assertThat(gray.counts()).containsOnly(2);
    assertThat(Fruits.rgb(6, 16, 1).inputShape()).isEqualTo(Shape.of(16, 16, 3));
  }

  @Test
  void halfOfAppleOrNotAreApples() {
    LabeledDataset fruits = Fruits.appleOrNot(20, 4, 1);
    assertThat(fruits.inputShape()).isEqualTo(Shape.of(4, 4));
    assertThat(fruits.counts()).containsExactly(10, 10);
    assertThat(fruits.className(0)).isEqualTo("apple");
    assertThat(Fruits.appleOrNotRgb(2, 4, 1).inputShape()).isEqualTo(Shape.of(4, 4, 3));
  }

  @Test
  void canBeDrawnAtAnySize() {
    for (int size : new int[] {1, 4, 7, 64, 224}) {
      NdArray picture = Fruit.BANANA.draw(size, 3);
      assertThat(picture.shape()).isEqualTo(Shape.of(size, size, 3));
      for (float number : picture.data()) {
        assertThat(number).isBetween(0f, 1f);
      }
    }
  }

  /** How many of 32 x 32 pixels show this colour, at least, in each of some pictures. */
  private static int fewest(Fruit fruit, ColourTest shows) {
    int fewest = 32 * 32;
    for (long seed = 0; seed < 10; seed++) {
      float[] rgb = fruit.draw(32, seed).data();
      int count = 0;
      for (int i = 0; i < rgb.length; i += 3) {
        count += shows.test(rgb[i], rgb[i + 1], rgb[i + 2]) ? 1 : 0;
      }
      fewest = Math.min(fewest, count);
    }
    return fewest;
  }

  private interface ColourTest {
    boolean test(float red, float green, float blue);
  }

  @Test
  void eachKindHasItsOwnColour() {
    assertThat(fewest(Fruit.ORANGE, (r, g, b) -> r > 1.2 * g && g > 1.4 * b)).isGreaterThan(150);
    assertThat(fewest(Fruit.LEMON, (r, g, b) -> r > 1.6 * b && g > 1.5 * b)).isGreaterThan(120);
    assertThat(fewest(Fruit.BANANA, (r, g, b) -> r > 1.6 * b && g > 1.4 * b)).isGreaterThan(60);
    assertThat(fewest(Fruit.PEAR, (r, g, b) -> g > 1.5 * b)).isGreaterThan(120);
    assertThat(fewest(Fruit.PLUM, (r, g, b) -> b > 1.2 * g && g < 0.5)).isGreaterThan(120);
    assertThat(fewest(Fruit.APPLE, (r, g, b) -> Math.max(r, g) > 1.5 * b)).isGreaterThan(200);
  }

  @Test
  void theSameSeedGivesTheSameBitsAndMoreBeginWithThem() {
    NdArray few = Fruits.rgb(6, 12, 1).inputs();
    assertThat(Fruits.rgb(12, 12, 1).take(6).inputs()).isEqualTo(few);
    assertThat(Fruits.rgb(6, 12, 2).inputs()).isNotEqualTo(few);
  }

  @Test
  void giveTheseBitsOnEveryMachine() {
    assertThat(Fruits.rgb(60, 24, 42).inputs().hashCode()).isEqualTo(RGB);
    assertThat(Fruits.appleOrNot(100, 4, 42).inputs().hashCode()).isEqualTo(SMALL);
    assertThat(Fruit.APPLE.draw(224, 42).hashCode()).isEqualTo(LARGE);
  }

  private static final int RGB = -1292970723;
  private static final int SMALL = 1074348218;
  private static final int LARGE = -1934468634;

  @Test
  void aSmallNetworkLearnsApplesFromSixteenPixels() {
    var split = Split.stratified(Fruits.appleOrNot(1000, 4, 42).flatten(), 0.2, 42);
    var model =
        new Sequential(
            Shape.of(16),
            new Dense(32, Activation.RELU),
            new Dense(16, Activation.RELU),
            new Dense(2, Activation.SOFTMAX));
    var trainer =
        new Trainer(model, new Adam(), new SparseCategoricalCrossEntropy(), new Accuracy()).quiet();
    trainer.fit(split.train(), Epochs.of(50));
    assertThat(trainer.evaluate(split.test()).get("accuracy")).isGreaterThan(0.9);
  }

  @Test
  void sayWhereTheFruitIs() {
    NdArray masks = Fruits.masks(6, 32, 7);
    NdArray pictures = Fruits.rgb(6, 32, 7).inputs();
    NdArray apple = Fruits.appleOrNotMasks(1, 32, 7);
    assertThat(masks.shape()).isEqualTo(Shape.of(6, 32, 32));
    assertThat(apple.row(0)).isEqualTo(masks.row(0));
    assertThat(Fruit.APPLE.mask(32, 3).shape()).isEqualTo(Shape.of(32, 32));
    for (int i = 0; i < 6; i++) {
      // Walls and tables are pale; what is strongly coloured is fruit.
      double colourInside = 0;
      double inside = 0;
      double colourOutside = 0;
      for (int place = 0; place < 32 * 32; place++) {
        int at = (i * 32 * 32 + place) * 3;
        float[] rgb = pictures.data();
        float most = Math.max(rgb[at], Math.max(rgb[at + 1], rgb[at + 2]));
        float least = Math.min(rgb[at], Math.min(rgb[at + 1], rgb[at + 2]));
        float fruit = masks.get(i, place / 32, place % 32);
        assertThat(fruit).isBetween(0f, 1f);
        colourInside += fruit * (most - least);
        colourOutside += (1 - fruit) * (most - least);
        inside += fruit;
      }
      assertThat(inside / (32 * 32)).isBetween(0.08, 0.5);
      assertThat(colourInside / inside).isGreaterThan(2 * colourOutside / (32 * 32 - inside));
    }
  }

  @Test
  void rejectWhatCannotBeDrawn() {
    assertThatThrownBy(() -> Fruits.rgb(0, 4, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("n = 0 and size = 4");
    assertThatThrownBy(() -> Fruit.APPLE.draw(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 1024 pixels but got 0");
  }
}
