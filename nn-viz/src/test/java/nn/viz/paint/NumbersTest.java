package nn.viz.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void keepsFourDigitsAtMost() {
    assertThat(Numbers.compact(0.70710678)).isEqualTo("0.7071");
    assertThat(Numbers.compact(-1.5)).isEqualTo("−1.5");
    assertThat(Numbers.compact(6)).isEqualTo("6");
    assertThat(Numbers.compact(100)).isEqualTo("100");
    assertThat(Numbers.compact(12345.678)).isEqualTo("12346");
    assertThat(Numbers.compact(0.0001)).isEqualTo("0.0001");
  }

  @Test
  void writesVeryLargeAndSmallNumbersWithAnExponent() {
    assertThat(Numbers.compact(2.5e-7)).isEqualTo("2.5e−7");
    assertThat(Numbers.compact(-1.23456e12)).isEqualTo("−1.235e12");
    assertThat(Numbers.compact(Double.MIN_VALUE)).isEqualTo("4.941e−324");
  }

  @Test
  void namesWhatIsNoNumber() {
    assertThat(Numbers.compact(Double.NaN)).isEqualTo("NaN");
    assertThat(Numbers.compact(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    assertThat(Numbers.compact(-0.0)).isEqualTo("0");
  }

  @Test
  void givesNumbersBesideEachOtherTheSameDecimals() {
    assertThat(Numbers.alike(1.3268, 1.67, 0)).containsExactly("1.327", "1.670", "0.000");
    assertThat(Numbers.alike(12, 7, -30)).containsExactly("12", "7", "−30");
    assertThat(Numbers.alike(53.47, 23.5, 100)).containsExactly("53.5", "23.5", "100.0");
    assertThat(Numbers.alike(4.0381, 0.191, 0.08217)).containsExactly("4.038", "0.191", "0.082");
  }

  @Test
  void leavesNumbersOfVeryDifferentSizesAsTheyAre() {
    assertThat(Numbers.alike(12345.6, 3.2)).containsExactly("12346", "3.2");
    assertThat(Numbers.alike(97.68, 0.0012)).containsExactly("97.68", "0.0012");
    assertThat(Numbers.alike(2.5e-7, 1.5)).containsExactly("2.5e−7", "1.5");
    assertThat(Numbers.alike(Double.NaN, 1)).containsExactly("NaN", "1");
    assertThat(Numbers.alike()).isEmpty();
  }

  @Test
  void writesNoMinusBeforeZero() {
    assertThat(Numbers.fixed(-0.001, 1)).isEqualTo("0.0");
  }

  @Property
  void staysCloseToTheNumber(@ForAll @DoubleRange(min = -1e15, max = 1e15) double value) {
    double said = Double.parseDouble(Numbers.compact(value).replace('−', '-'));
    assertThat(said).isCloseTo(value, within(Math.abs(value) * 5.1e-4));
  }
}
