package nn.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Property(tries = 100)
  void inverseIsTheWayBack(
      @ForAll @IntRange(min = 1, max = 5) int lag,
      @ForAll @IntRange(min = 1, max = 3) int variables,
      @ForAll long seed) {
    RandomStream random = RandomStream.of(seed, "test");
    NdArray values = NdArray.zeros(Shape.of(6 + random.nextInt(40), variables));
    for (int i = 0; i < values.size(); i++) {
      values.data()[i] = (float) random.nextGaussian();
    }
    String[] names = {"a", "b", "c"};
    Series series = Series.of(values, Arrays.copyOf(names, variables));
    Difference difference = new Difference(lag);
    Series back = difference.inverse(difference.apply(series), series.slice(0, lag));
    assertThat(back.start()).isEqualTo(lag);
    assertThat(back.names()).isEqualTo(series.names());
    assertThat(back.values().data())
        .containsExactly(series.slice(lag, series.size()).values().data(), within(1e-5f));
  }

  @Test
  void aTrendAndASeasonGoAway() {
    Series trend = Series.of(2, 5, 8, 11, 14);
    assertThat(new Difference(1).apply(trend).values().data()).containsExactly(3, 3, 3, 3);
    assertThat(new Difference(2).apply(Series.of(1, 5, 1, 5, 1)).values().data())
        .containsExactly(0, 0, 0);
  }

  @Test
  void forecastsGoOnFromTheLastKnownSteps() {
    Series known = Series.of(1, 2, 4, 7, 11);
    NdArray forecast = NdArray.of(new float[][] {{5}, {6}});
    assertThat(new Difference(1).inverse(forecast, known.values().rows(4, 5)).data())
        .containsExactly(16, 22);
    Series changes = new Difference(2).apply(known);
    assertThat(new Difference(2).inverse(changes.slice(1, 3), known.slice(0, 3)).values().data())
        .containsExactly(7, 11);
  }

  @Test
  void rejectsStepsThatDoNotGoBefore() {
    Series series = Series.of(1, 4, 9, 16);
    Difference difference = new Difference(2);
    Series changes = difference.apply(series);
    assertThatThrownBy(() -> difference.inverse(changes, series.slice(1, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Difference: expected 2 steps or more of [value] that end before step 2 but got 2 of"
                + " [value] that end before step 3; give the part of the series before the changes");
    assertThatThrownBy(() -> difference.inverse(changes, series.slice(1, 2)))
        .hasMessageContaining("but got 1 of [value]");
    assertThatThrownBy(() -> difference.inverse(NdArray.of(1, 2), NdArray.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 steps before changes of shape (2,) but got shape (1,)");
    assertThatThrownBy(() -> difference.apply(Series.of(1, 2)))
        .hasMessageContaining("more than 2 steps but got 2");
    assertThatThrownBy(() -> new Difference(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Difference: expected a lag of 1 or more but got 0");
  }
}
