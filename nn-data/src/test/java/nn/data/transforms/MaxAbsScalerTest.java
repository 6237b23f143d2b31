package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import org.junit.jupiter.api.Test;

class MaxAbsScalerTest {
  @Test
  void zeroStaysZeroAndTheFarthestBecomesOne() {
    NdArray rows = NdArray.of(new float[][] {{-8, 0}, {0, 0}, {4, 0}});
    MaxAbsScaling learned = new MaxAbsScaler().fit(TransformSamples.data(rows));
    assertThat(learned).isEqualTo(new MaxAbsScaling(NdArray.of(8, 1)));
    assertThat(learned.apply(rows))
        .isEqualTo(NdArray.of(new float[][] {{-1, 0}, {0, 0}, {0.5f, 0}}));
  }

  @Test
  void rejectsToDivideByZero() {
    assertThatThrownBy(() -> new MaxAbsScaling(NdArray.of(3, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MaxAbsScaling: expected numbers above 0 but got [3. 0.]");
  }
}
