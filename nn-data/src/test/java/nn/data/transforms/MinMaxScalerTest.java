package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class MinMaxScalerTest {
  private final NdArray rows = NdArray.of(new float[][] {{1, 10}, {3, 10}, {2, 40}});
  private final MinMaxScaling learned = new MinMaxScaler().fit(TransformSamples.data(rows));

  @Test
  void learnsTheRangeOfEachFeature() {
    assertThat(learned.min()).isEqualTo(NdArray.of(1, 10));
    assertThat(learned.max()).isEqualTo(NdArray.of(3, 40));
    assertThat(learned)
        .hasToString("MinMaxScaling[min=[ 1. 10.], max=[ 3. 40.], low=0.0, high=1.0]");
  }

  @Test
  void theEndsOfTheRangeBecomeTheEndsAskedFor() {
    assertThat(learned.apply(rows)).isEqualTo(NdArray.of(new float[][] {{0, 0}, {1, 0}, {.5f, 1}}));
    assertThat(new MinMaxScaler(-1, 1).fit(TransformSamples.data(rows)).apply(rows))
        .isEqualTo(NdArray.of(new float[][] {{-1, -1}, {1, -1}, {0, 1}}));
  }

  @Test
  void whatLiesOutsideStaysOutside() {
    assertThat(learned.apply(NdArray.of(new float[][] {{5, 4}})))
        .isEqualTo(NdArray.of(new float[][] {{2, -0.2f}}));
  }

  @Test
  void scalesWindowsOfRowsToo() {
    NdArray windows = rows.reshape(1, 3, 2);
    assertThat(learned.apply(windows)).isEqualTo(learned.apply(rows).reshape(1, 3, 2));
  }

  @Test
  void aConstantFeatureBecomesTheLowerEnd() {
    NdArray same = NdArray.of(new float[][] {{7}, {7}});
    MinMaxScaling scale = new MinMaxScaler(-1, 1).fit(TransformSamples.data(same));
    assertThat(scale.apply(same)).isEqualTo(NdArray.of(new float[][] {{-1}, {-1}}));
    assertThat(scale.inverse(scale.apply(same))).isEqualTo(same);
  }

  @Test
  void rejectsEndsThatAreNone() {
    assertThatThrownBy(() -> new MinMaxScaler(1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MinMaxScaler: expected finite ends, the lower one first, but got 1.0 and 1.0");
    assertThatThrownBy(() -> new MinMaxScaler(0, Float.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MinMaxScaling(NdArray.of(2), NdArray.of(1), 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no min above its max but got [2.] and [1.]");
    assertThatThrownBy(() -> new MinMaxScaling(NdArray.of(2), NdArray.of(1, 2), 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("numbers for each feature, shape (features,), but got (1,) and (2,)");
  }

  @Test
  void rejectsWhatItWasNotFittedOn() {
    assertThatThrownBy(() -> learned.apply(NdArray.zeros(Shape.of(2, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "MinMaxScaling: it learned from 2 features, the places of the last axis, but got shape"
                + " (2, 3); apply it to what it was fitted on");
  }
}
