package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.autodiff.RandomStream;
import org.junit.jupiter.api.Test;

class ShortestDecimalTest {
  /** JDKs before 19 wrote some numbers with more digits than they need. */
  private static final boolean JAVA_IS_SHORTEST = Runtime.version().feature() >= 19;

  @Property(tries = 500)
  void isReadAsTheSameNumber(@ForAll long bits) {
    double number = Double.longBitsToDouble(bits);
    Assume.that(Double.isFinite(number));
    holds(number);
    float single = Float.intBitsToFloat((int) bits);
    Assume.that(Float.isFinite(single));
    assertThat(Float.parseFloat(ShortestDecimal.of(single))).isEqualTo(single);
    if (JAVA_IS_SHORTEST && single != 0) {
      assertThat(ShortestDecimal.of(single)).isEqualTo(Float.toString(single));
    }
  }

  private static void holds(double number) {
    String text = ShortestDecimal.of(number);
    assertThat(Double.parseDouble(text)).isEqualTo(number);
    assertThat(text.length()).isLessThanOrEqualTo(Double.toString(number).length());
    if (JAVA_IS_SHORTEST && number != 0) {
      assertThat(text).isEqualTo(Double.toString(number));
    }
  }

  @Test
  void numbersOfTablesAreWrittenAsInTables() {
    RandomStream random = RandomStream.of(1, "decimals");
    for (int i = 0; i < 1000; i++) {
      holds(random.nextInt(-1_000_000, 1_000_000) / 1000.0 + 0.0005);
      holds(random.nextGaussian());
    }
    assertThat(ShortestDecimal.of(2.5)).isEqualTo("2.5");
    assertThat(ShortestDecimal.of(-0.001)).isEqualTo("-0.001");
    assertThat(ShortestDecimal.of(1e300)).isEqualTo("1.0E300");
    assertThat(ShortestDecimal.of(2e-44)).isEqualTo("2.0E-44");
    assertThat(ShortestDecimal.of(Double.MIN_VALUE)).isEqualTo("4.9E-324");
    assertThat(ShortestDecimal.of(1234567.25)).isEqualTo("1234567.25");
    assertThat(ShortestDecimal.of(0.1f)).isEqualTo("0.1");
  }
}
