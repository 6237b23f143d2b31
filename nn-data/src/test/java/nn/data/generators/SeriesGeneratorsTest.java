package nn.data.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.generators.SineMixture.Wave;
import org.junit.jupiter.api.Test;

class SeriesGeneratorsTest {
  @Test
  void aMixtureWithoutNoiseIsTheSumOfItsParts() {
    SineMixture mixture =
        new SineMixture(List.of(new Wave(12, 2, 0.25), new Wave(30, 0.5, 0)), 0.1, 0);
    NdArray series = mixture.series(200, 1);
    for (int t = 0; t < 200; t++) {
      double expected =
          0.1 * t
              + 2 * Math.sin(2 * Math.PI * (t / 12.0 + 0.25))
              + 0.5 * Math.sin(2 * Math.PI * t / 30);
      assertThat(series.get(t)).isCloseTo((float) expected, within(1e-5f));
    }
    assertThat(mixture.series(200, 2)).isEqualTo(series);
  }

  @Test
  void aMixtureComesRoundAfterItsPeriod() {
    NdArray series = SineMixture.of(7).series(70, 1);
    for (int t = 0; t + 7 < 70; t++) {
      assertThat(series.get(t + 7)).isCloseTo(series.get(t), within(1e-5f));
    }
  }

  @Test
  void noiseOfAMixtureHasItsStandardDeviation() {
    NdArray noise = SineMixture.of().withNoise(0.7).series(5000, 3);
    double squares = 0;
    for (float y : noise.data()) {
      squares += y * y;
    }
    assertThat(Math.sqrt(squares / 5000)).isCloseTo(0.7, within(0.02));
  }

  @Test
  void aMixtureRejectsWhatCannotBeDrawn() {
    assertThatThrownBy(() -> SineMixture.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SineMixture.Wave: expected a period above 0")
        .hasMessageContaining("period = 0.0");
    assertThatThrownBy(() -> SineMixture.of(3).withTrend(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trend = NaN");
    assertThatThrownBy(() -> SineMixture.of(3).withNoise(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("noise = -1.0");
  }

  @Test
  void walksSpreadWithTheRootOfTime() {
    int n = 3000;
    NdArray walks = RandomWalks.generate(n, 100, 0.2, 1.5, 8);
    assertThat(walks.shape()).isEqualTo(Shape.of(n, 100));
    for (int steps : new int[] {1, 25, 100}) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < n; i++) {
        double y = walks.get(i, steps - 1);
        sum += y;
        squares += y * y;
      }
      double mean = sum / n;
      double deviation = Math.sqrt(squares / n - mean * mean);
      assertThat(mean).isCloseTo(0.2 * steps, within(4 * 1.5 * Math.sqrt(steps / (double) n)));
      assertThat(deviation / (1.5 * Math.sqrt(steps))).isCloseTo(1, within(0.06));
    }
  }

  @Test
  void aLongerWalkBeginsWithTheShorterOne() {
    NdArray few = RandomWalks.generate(2, 10, 0, 1, 8);
    NdArray many = RandomWalks.generate(2, 30, 0, 1, 8);
    for (int t = 0; t < 10; t++) {
      assertThat(many.get(1, t)).isEqualTo(few.get(1, t));
    }
  }

  @Test
  void aWalkWithoutDeviationGoesStraight() {
    assertThat(RandomWalks.generate(1, 4, 0.5, 0, 1).reshape(4))
        .isEqualTo(NdArray.of(0.5f, 1, 1.5f, 2));
  }

  @Test
  void walksRejectWhatCannotBeDrawn() {
    assertThatThrownBy(() -> RandomWalks.generate(1, 0, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("steps = 0");
    assertThatThrownBy(() -> RandomWalks.generate(1, 1, Double.NaN, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("drift = NaN");
    assertThatThrownBy(() -> RandomWalks.generate(1, 1, 0, -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deviation = -1.0");
  }
}
