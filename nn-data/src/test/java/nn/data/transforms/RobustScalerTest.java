package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import org.junit.jupiter.api.Test;

class RobustScalerTest {
  private static RobustScaling fit(float... numbers) {
    return new RobustScaler()
        .fit(TransformSamples.data(NdArray.of(numbers).reshape(numbers.length, 1)));
  }

  @Test
  void learnsMedianAndMiddleHalf() {
    assertThat(fit(4, 0, 3, 1, 2)).isEqualTo(new RobustScaling(NdArray.of(2), NdArray.of(2)));
    assertThat(fit(1, 4, 2, 3)).isEqualTo(new RobustScaling(NdArray.of(2.5f), NdArray.of(1.5f)));
  }

  @Test
  void anOutlierChangesNothing() {
    assertThat(fit(4, 0, 3, 1, 2)).isEqualTo(fit(4e9f, 0, 3, 1, 2));
  }

  @Test
  void equalQuantilesCountAsOneApart() {
    assertThat(fit(7, 7, 7).range()).isEqualTo(NdArray.of(1));
  }

  @Test
  void rejectsQuantilesThatAreNone() {
    assertThatThrownBy(() -> new RobustScaler(0.75, 0.25))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two quantiles in 0..1, the lower one first")
        .hasMessageContaining("but got 0.75 and 0.25");
    assertThatThrownBy(() -> new RobustScaler(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RobustScaling(NdArray.of(1), NdArray.of(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("RobustScaling: expected ranges above 0 but got [0.]");
  }
}
