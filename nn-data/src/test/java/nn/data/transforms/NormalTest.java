package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class NormalTest {
  @Test
  void knowsWhatTablesSay() {
    assertThat(Normal.below(0)).isEqualTo(0.5);
    assertThat(Normal.below(1)).isCloseTo(0.8413447460685429, within(1e-15));
    assertThat(Normal.below(-3)).isCloseTo(0.0013498980316300946, within(1e-15));
    assertThat(Normal.below(-40)).isZero();
    assertThat(Normal.below(40)).isEqualTo(1);
    assertThat(Normal.below(Double.NaN)).isNaN();
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
    assertThat(Normal.quantile(1e-7)).isCloseTo(-5.199337582192817, within(1e-13));
  }

  @Property(tries = 300)
  void quantileIsTheInverse(
      @ForAll @DoubleRange(min = 1e-7, max = 0.9999999) @Scale(9) double part) {
    assertThat(Normal.below(Normal.quantile(part))).isCloseTo(part, within(1e-14));
  }
}
