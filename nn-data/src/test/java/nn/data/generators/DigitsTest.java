package nn.data.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.LabeledDataset;
import org.junit.jupiter.api.Test;

class DigitsTest {
  @Test
  void areImagesLikeThoseOfMnist() {
    LabeledDataset digits = Digits.generate(50, 1);
    assertThat(digits.inputShape()).isEqualTo(Shape.of(28, 28));
    assertThat(digits.counts()).containsOnly(5);
    assertThat(digits.classNames()).hasSize(10).startsWith("0").endsWith("9");
    for (int i = 0; i < 50; i++) {
      float most = 0;
      double ink = 0;
      for (float gray : digits.input(i).data()) {
        assertThat(gray).isBetween(0f, 1f);
        most = Math.max(most, gray);
        ink += gray;
      }
      assertThat(most).isGreaterThan(0.7f);
      assertThat(ink / 784).isBetween(0.02, 0.35);
    }
  }

  @Test
  void stayWithinThePicture() {
    LabeledDataset digits = Digits.generate(500, 11);
    int touching = 0;
    for (int i = 0; i < 500; i++) {
      NdArray image = digits.input(i);
      for (int k = 0; k < 28; k++) {
        if (image.get(0, k) + image.get(27, k) + image.get(k, 0) + image.get(k, 27) > 0.5) {
          touching++;
          break;
        }
      }
    }
    assertThat(touching).isLessThan(10);
  }

  @Test
  void theSameSeedGivesTheSameBitsAndMoreBeginWithThem() {
    NdArray few = Digits.generate(20, 1).inputs();
    assertThat(Digits.generate(40, 1).take(20).inputs()).isEqualTo(few);
    assertThat(Digits.generate(20, 2).inputs()).isNotEqualTo(few);
  }

  @Test
  void giveTheseBitsOnEveryMachine() {
    assertThat(Digits.generate(200, 42).inputs().hashCode()).isEqualTo(HASH);
  }

  private static final int HASH = -771291630;

  @Test
  void oneCanBeDrawnAtAnySize() {
    assertThat(Digits.draw(7, 64, 3).shape()).isEqualTo(Shape.of(64, 64));
  }

  @Test
  void rejectWhatIsNoDigit() {
    assertThatThrownBy(() -> Digits.draw(10, 28, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a digit 0 to 9 and a size 4 to 1024 but got 10 and 28");
    assertThatThrownBy(() -> Digits.generate(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("n = 0");
  }
}
