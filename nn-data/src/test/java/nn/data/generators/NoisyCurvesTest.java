package nn.data.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import nn.autodiff.NdArray;
import nn.core.training.Dataset;
import org.junit.jupiter.api.Test;

class NoisyCurvesTest {
  private static void liesOn(Dataset data, DoubleUnaryOperator curve) {
    for (int i = 0; i < data.size(); i++) {
      double x = data.all().inputs().get(i, 0);
      assertThat(x).isBetween(-1.0, 1.0);
      assertThat(data.all().targets().get(i, 0))
          .isCloseTo((float) curve.applyAsDouble(x), within(1e-6f));
    }
  }

  @Test
  void withoutNoisePointsLieOnTheCurve() {
    liesOn(NoisyCurves.linear(200, 2, -0.5, 0, 0, 1), x -> 2 * x - 0.5);
    liesOn(
        NoisyCurves.polynomial(200, new double[] {0.5, -1, 0, 2}, 0, 0, 1),
        x -> 0.5 - x + 2 * x * x * x);
    liesOn(NoisyCurves.polynomial(20, new double[] {3}, 0, 0, 1), x -> 3);
    liesOn(NoisyCurves.sine(200, 1.5, 0, 0, 1), x -> Math.sin(Math.PI * 1.5 * x));
  }

  @Test
  void noiseHasItsStandardDeviation() {
    Dataset data = NoisyCurves.linear(5000, 1, 0, 0.3, 0, 4);
    double squares = 0;
    for (int i = 0; i < data.size(); i++) {
      double error = data.all().targets().get(i, 0) - data.all().inputs().get(i, 0);
      squares += error * error;
    }
    assertThat(Math.sqrt(squares / data.size())).isCloseTo(0.3, within(0.01));
  }

  @Test
  void outliersAreAsManyAndAsFarOffAsSaid() {
    int n = 5000;
    Dataset data = NoisyCurves.sine(n, 2, 0.05, 0.2, 4);
    NdArray which = NoisyCurves.outliers(n, 0.2, 4);
    int outliers = 0;
    int above = 0;
    for (int i = 0; i < n; i++) {
      double exact = Math.sin(Math.PI * 2 * data.all().inputs().get(i, 0));
      double off = data.all().targets().get(i, 0) - exact;
      if (which.get(i) == 1) {
        outliers++;
        above += off > 0 ? 1 : 0;
        assertThat(Math.abs(off)).isBetween(1.999, 4.001);
      } else {
        assertThat(Math.abs(off)).isLessThan(0.4);
      }
    }
    assertThat(outliers / (double) n).isCloseTo(0.2, within(0.02));
    assertThat(above / (double) outliers).isCloseTo(0.5, within(0.06));
  }

  @Test
  void noOutliersAndNothingButOutliersCanBeHad() {
    assertThat(NoisyCurves.outliers(100, 0, 1).data()).containsOnly(0);
    assertThat(NoisyCurves.outliers(100, 1, 1).data()).containsOnly(1);
  }

  @Test
  void rejectWhatCannotBeDrawn() {
    assertThatThrownBy(() -> NoisyCurves.linear(3, 1, 0, 0.1, 1.1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NoisyCurves.linear: expected")
        .hasMessageContaining("outliers = 1.1");
    assertThatThrownBy(() -> NoisyCurves.linear(3, 1, 0, -0.1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("noise = -0.1");
    assertThatThrownBy(() -> NoisyCurves.linear(3, Double.NaN, 0, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("coefficients = [NaN, 0.0]");
    assertThatThrownBy(() -> NoisyCurves.polynomial(3, new double[0], 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("coefficients = []");
    assertThatThrownBy(() -> NoisyCurves.sine(3, Double.POSITIVE_INFINITY, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NoisyCurves.sine");
  }
}
