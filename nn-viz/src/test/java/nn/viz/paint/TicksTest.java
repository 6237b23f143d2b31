package nn.viz.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void standsAtRoundNumbers() {
    assertThat(Ticks.of(new Range(-0.3, 5.3), 6, false).labels())
        .containsExactly("0", "1", "2", "3", "4", "5");
    assertThat(Ticks.of(new Range(-0.06, 1.06), 4, false).labels())
        .containsExactly("0.0", "0.5", "1.0");
    assertThat(Ticks.of(new Range(-5, 5), 5, false).labels())
        .containsExactly("−4", "−2", "0", "2", "4");
  }

  @Test
  void keepsToWholeNumbersWhereOnlyTheyMakeSense() {
    assertThat(Ticks.of(new Range(0.5, 3.5), 10, true).labels()).containsExactly("1", "2", "3");
    assertThat(Ticks.of(new Range(0.5, 50.5), 6, true).labels())
        .containsExactly("10", "20", "30", "40", "50");
  }

  @Test
  void shortensThousandsMillionsAndTinyNumbers() {
    assertThat(Ticks.of(new Range(0, 20_000), 5, false).labels())
        .containsExactly("0", "5k", "10k", "15k", "20k");
    assertThat(Ticks.of(new Range(-1e6, 3e6), 5, false).labels())
        .containsExactly("−1M", "0", "1M", "2M", "3M");
    assertThat(Ticks.of(new Range(0, 2e-7), 3, false).labels())
        .containsExactly("0", "1e−7", "2e−7");
  }

  @Property
  void liesInsideAndIsNotTooMuch(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double length,
      @ForAll @IntRange(min = 3, max = 20) int most) {
    Range range = new Range(low, low + length);
    Ticks ticks = Ticks.of(range, most, false);
    // One more than wanted only where there would be a single one otherwise.
    assertThat(ticks.values()).hasSizeBetween(1, most + 1).isSorted();
    if (ticks.values().size() > most) {
      assertThat(stepsTwiceAsLongOrMore(ticks, range)).isLessThan(2);
    }
    for (double value : ticks.values()) {
      assertThat(value).isBetween(low - 1e-6 * length, low + length + 1e-6 * length);
    }
  }

  /** How many multiples of the next longer step lie in a range. */
  private static long stepsTwiceAsLongOrMore(Ticks ticks, Range range) {
    double step = ticks.values().get(1) - ticks.values().get(0);
    double first =
        StrictMath.rint(step / StrictMath.pow(10, StrictMath.floor(StrictMath.log10(step) + 1e-9)));
    double longer = step * (first == 2 ? 2.5 : 2);
    return (long)
            (StrictMath.floor(range.high() / longer + 1e-9)
                - StrictMath.ceil(range.low() / longer - 1e-9))
        + 1;
  }

  @Property
  void labelsSayWhereTheTicksStand(
      @ForAll @DoubleRange(min = -100, max = 100) double low,
      @ForAll @DoubleRange(min = 0.01, max = 100) double length) {
    Ticks ticks = Ticks.of(new Range(low, low + length), 6, false);
    for (int i = 0; i < ticks.values().size(); i++) {
      double said = Double.parseDouble(ticks.labels().get(i).replace('−', '-'));
      assertThat(said).isCloseTo(ticks.values().get(i), within(1e-9));
    }
  }

  @Test
  void standsAtPowersOfTenWhereRatiosCount() {
    assertThat(Ticks.byRatio(new Range(0.5e-4, 2), 6).labels())
        .containsExactly("0.0001", "0.001", "0.01", "0.1", "1");
    assertThat(Ticks.byRatio(new Range(0.9, 110), 8).labels())
        .containsExactly("1", "2", "5", "10", "20", "50", "100");
    assertThat(Ticks.byRatio(new Range(0.012, 0.45), 5).labels())
        .containsExactly("0.02", "0.05", "0.1", "0.2");
    assertThat(Ticks.byRatio(new Range(0.012, 0.45), 3).labels())
        .containsExactly("0.03", "0.1", "0.3");
    assertThat(Ticks.byRatio(new Range(900, 2e6), 4).labels())
        .containsExactly("1000", "10k", "100k", "1M");
    assertThat(Ticks.byRatio(new Range(1e-12, 1), 4).values()).hasSizeBetween(2, 4);
    assertThat(Ticks.byRatio(new Range(100, 120), 5).labels()).contains("100", "110");
  }

  @Test
  void labelsOfANarrowRangeFarFromZeroAreDifferent() {
    assertThat(Ticks.of(new Range(0.100575, 0.100625), 6, false).labels())
        .containsExactly("0.10058", "0.10059", "0.1006", "0.10061", "0.10062");
    assertThat(Ticks.of(new Range(1234.567895, 1234.567925), 4, false).labels())
        .containsExactly("1234.5679", "1234.56791", "1234.56792");
    assertThat(Ticks.of(new Range(3.000001e12, 3.000004e12), 5, false).labels())
        .doesNotHaveDuplicates();
  }

  @Test
  void aScaleHasTwoNumbersAtLeastSinceOneTellsNothing() {
    assertThat(Ticks.of(new Range(-1.3, 1.4), 2, false).labels()).containsExactly("−1", "0", "1");
  }
}
