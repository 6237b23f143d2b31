package nn.data.images.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.data.generators.Fruit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What each augmentation is for. */
class AugmentationsTest {
  private static final NdArray ROWS = NdArray.of(new float[][] {{0.1f, 0.2f}, {0.3f, 0.4f}});

  private static RandomStream stream(long number) {
    return RandomStream.of(3, "test", number);
  }

  private static NdArray pictures(Augmentation each, NdArray picture, int number) {
    return each.apply(picture, stream(number));
  }

  @Test
  void flipsExchangeSides() {
    assertThat(pictures(new Flip(true, 1), ROWS, 0))
        .isEqualTo(NdArray.of(new float[][] {{0.2f, 0.1f}, {0.4f, 0.3f}}));
    assertThat(pictures(new Flip(false, 1), ROWS, 0))
        .isEqualTo(NdArray.of(new float[][] {{0.3f, 0.4f}, {0.1f, 0.2f}}));
    NdArray colours = NdArray.of(Shape.of(1, 2, 3), 0, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f);
    assertThat(pictures(new Flip(true, 1), colours, 0))
        .isEqualTo(NdArray.of(Shape.of(1, 2, 3), 0.3f, 0.4f, 0.5f, 0, 0.1f, 0.2f));
  }

  @Test
  void flipsEveryOtherTime() {
    long flipped =
        IntStream.range(0, 1000)
            .filter(i -> !pictures(Flip.horizontal(), ROWS, i).equals(ROWS))
            .count();
    assertThat(flipped).isBetween(450L, 550L);
  }

  @Test
  void shiftsToEveryPlaceAndFillsWithTheBackground() {
    NdArray dot = NdArray.zeros(Shape.of(5, 5));
    dot.data()[12] = 1;
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < 400; i++) {
      float[] moved = pictures(Shift.by(2), dot, i).data();
      places.add(IntStream.range(0, 25).filter(at -> moved[at] == 1).findFirst().orElse(-1));
    }
    assertThat(places).hasSize(25).doesNotContain(-1);
    NdArray white = pictures(new Shift(0, 100, 0.5f), NdArray.full(Shape.of(2, 2), 1), 1);
    assertThat(white.data()).containsOnly(0.5f);
  }

  @Test
  void rotatesAQuarterTurnLikeAMatrix() {
    // The middle of a cross's arm goes to the next arm.
    NdArray picture = NdArray.zeros(Shape.of(5, 5));
    picture.data()[2] = 1; // top
    NdArray turned = Warp.of(picture, 0, -1, 1, 0, 0);
    int at = IntStream.range(0, 25).filter(i -> turned.data()[i] == 1).findFirst().orElse(-1);
    assertThat(at).isIn(10, 14);
    NdArray back = Warp.of(turned, 0, 1, -1, 0, 0);
    assertThat(back).isEqualTo(picture);
  }

  @Test
  void rotationKeepsTheMiddleAndTurnsBothWays() {
    NdArray picture = Fruit.PEAR.draw(21, 1);
    boolean differ = false;
    for (int i = 0; i < 20; i++) {
      NdArray turned = pictures(Rotate.by(40), picture, i);
      for (int k = 0; k < 3; k++) {
        assertThat(turned.get(10, 10, k)).isEqualTo(picture.get(10, 10, k));
      }
      differ |= !turned.equals(picture);
    }
    assertThat(differ).isTrue();
  }

  @Test
  void zoomingOutShowsTheBackgroundAndZoomingInDoesNot() {
    NdArray white = NdArray.full(Shape.of(9, 9), 1);
    assertThat(pictures(Zoom.between(0.5, 0.5), white, 1).get(0, 0)).isZero();
    assertThat(pictures(Zoom.between(0.5, 0.5), white, 1).get(4, 4)).isEqualTo(1);
    assertThat(pictures(Zoom.between(0.5, 0.5).on(0.25f), white, 1).get(0, 0)).isEqualTo(0.25f);
    assertThat(pictures(Zoom.between(2, 2), white, 1).data()).containsOnly(1);
  }

  @Test
  void randomCropsAreStretchedParts() {
    NdArray slope = NdArray.zeros(Shape.of(1, 10));
    for (int i = 0; i < 10; i++) {
      slope.data()[i] = i / 10f;
    }
    for (int i = 0; i < 20; i++) {
      float[] part = pictures(RandomCrop.ofAtLeast(0.4), slope, i).data();
      for (int x = 1; x < 10; x++) {
        assertThat(part[x]).isGreaterThanOrEqualTo(part[x - 1]);
      }
    }
    assertThat(pictures(RandomCrop.ofAtLeast(0.4), slope, 1)).isNotEqualTo(slope);
  }

  @Test
  void brightnessAddsAlikeAndContrastKeepsTheMean() {
    NdArray bright = pictures(new Brightness(0.05), ROWS, 1);
    float change = bright.get(0, 0) - 0.1f;
    assertThat(change).isNotZero().isBetween(-0.05f, 0.05f);
    assertThat(bright.get(1, 1)).isCloseTo(0.4f + change, within(1e-6f));
    NdArray strong = pictures(new Contrast(0.5), ROWS, 1);
    double sum = 0;
    for (float number : strong.data()) {
      sum += number;
    }
    assertThat(sum / 4).isCloseTo(0.25, within(1e-6));
    assertThat(strong).isNotEqualTo(ROWS);
  }

  @Test
  void saturationKeepsTheGrayOfEachPixelAndHueTurnsRedToGreen() {
    NdArray red = NdArray.of(Shape.of(1, 1, 3), 0.6f, 0.3f, 0.3f);
    NdArray stronger = pictures(new Saturation(0.3), red, 1);
    assertThat(gray(stronger)).isCloseTo(gray(red), within(1e-6f));
    assertThat(stronger).isNotEqualTo(red);
    boolean green = false;
    for (int i = 0; i < 50; i++) {
      NdArray turned = pictures(new Hue(180), red, i);
      green |= turned.get(0, 0, 1) > turned.get(0, 0, 0);
    }
    assertThat(green).isTrue();
    NdArray gray = NdArray.of(Shape.of(1, 1, 3), 0.5f, 0.5f, 0.5f);
    for (float number : pictures(new Hue(180), gray, 1).data()) {
      assertThat(number).isCloseTo(0.5f, within(1e-6f));
    }
  }

  private static float gray(NdArray pixel) {
    return 0.299f * pixel.get(0, 0, 0) + 0.587f * pixel.get(0, 0, 1) + 0.114f * pixel.get(0, 0, 2);
  }

  @Test
  void noiseHasItsDeviation() {
    NdArray even = NdArray.full(Shape.of(100, 100), 0.5f);
    double squares = 0;
    for (float number : pictures(new Noise(0.1), even, 1).data()) {
      squares += (number - 0.5) * (number - 0.5);
    }
    assertThat(Math.sqrt(squares / 10_000)).isCloseTo(0.1, within(0.003));
  }

  @Test
  void cutoutCoversOneSquare() {
    NdArray white = NdArray.full(Shape.of(20, 20), 1);
    int most = 0;
    for (int i = 0; i < 50; i++) {
      float[] covered = pictures(Cutout.of(6), white, i).data();
      int black = (int) IntStream.range(0, 400).filter(at -> covered[at] == 0).count();
      assertThat(black).isBetween(9, 36);
      most = Math.max(most, black);
    }
    assertThat(most).isEqualTo(36);
  }

  @Test
  void rejectsStrengthsOutOfRange() {
    rejects(() -> new Flip(true, 1.5), "Flip: expected a probability from 0.0 to 1.0 but got 1.5");
    rejects(() -> Shift.by(-1), "Shift: expected rows from 0 to 1000000 but got -1");
    rejects(() -> Rotate.by(181), "Rotate: expected degrees from 0.0 to 180.0 but got 181.0");
    rejects(() -> Zoom.between(1.2, 0.8), "Zoom: expected a greatest factor from 1.2 to 10.0");
    rejects(() -> Zoom.between(0, 1), "Zoom: expected a least factor from 0.1");
    rejects(() -> RandomCrop.ofAtLeast(0), "RandomCrop: expected a least share of the sides");
    rejects(() -> new Brightness(Double.NaN), "but got NaN");
    rejects(() -> new Contrast(2), "Contrast: expected a change from 0.0 to 1.0 but got 2.0");
    rejects(() -> new Saturation(-1), "Saturation: expected a change");
    rejects(() -> new Hue(-1), "Hue: expected degrees");
    rejects(() -> new Noise(-0.1), "Noise: expected a deviation");
    rejects(() -> Cutout.of(-1), "Cutout: expected a size from 0 to 1000000 but got -1");
    rejects(() -> Shift.by(1).on(2), "Shift: expected a background from 0.0 to 1.0 but got 2.0");
  }

  private static void rejects(ThrowingCallable making, String message) {
    assertThatThrownBy(making)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
