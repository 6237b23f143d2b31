package nn.data.feeding;

import static org.assertj.core.api.Assertions.assertThat;

import nn.autodiff.RandomStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
  @Test
  void givesEachNumberACodeOfItsOwnUntilThereIsNoRoom() {
    Palette palette = new Palette();
    RandomStream random = RandomStream.of(1, "palette");
    float[] numbers = new float[256];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextFloat();
      assertThat(palette.code(numbers[i])).isEqualTo(i);
    }
    for (int i = 0; i < numbers.length; i++) {
      assertThat(palette.code(numbers[i])).isEqualTo(i);
    }
    assertThat(palette.numbers()).containsExactly(numbers);
    assertThat(palette.code(2)).isEqualTo(-1);
    assertThat(palette.code(numbers[255])).isEqualTo(255);
  }

  @Test
  void tellsNumbersApartByTheirBits() {
    Palette palette = new Palette();
    float otherNaN = Float.intBitsToFloat(0x7fc00001);
    assertThat(palette.code(0f)).isEqualTo(0);
    assertThat(palette.code(-0f)).isEqualTo(1);
    assertThat(palette.code(Float.NaN)).isEqualTo(2);
    assertThat(palette.code(otherNaN)).isEqualTo(3);
    assertThat(palette.code(Float.NaN)).isEqualTo(2);
  }
}
