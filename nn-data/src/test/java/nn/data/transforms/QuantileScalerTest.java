package nn.data.transforms;

import static nn.data.transforms.QuantileScaler.Output.NORMAL;
import static nn.data.transforms.QuantileScaler.Output.UNIFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class QuantileScalerTest {
  private static NdArray column(float... numbers) {
    return NdArray.of(numbers).reshape(numbers.length, 1);
  }

  @Test
  void rankCountsAndDistanceDoesNot() {
    NdArray x = column(1, 1000, 2, 5, 3);
    QuantileScaling scale = new QuantileScaler(UNIFORM).fit(TransformSamples.data(x));
    assertThat(scale.quantiles()).isEqualTo(NdArray.of(new float[][] {{1, 2, 3, 5, 1000}}));
    assertThat(scale.apply(x)).isEqualTo(column(0, 1, 0.25f, 0.75f, 0.5f));
    assertThat(scale.apply(column(4))).isEqualTo(column(0.625f));
  }

  @Test
  void whatLiesOutsideBecomesTheEnd() {
    QuantileScaling scale = new QuantileScaler(UNIFORM).fit(TransformSamples.data(column(1, 2, 3)));
    assertThat(scale.apply(column(-9, 9))).isEqualTo(column(0, 1));
    assertThat(scale.inverse(column(-9, 9))).isEqualTo(column(1, 3));
  }

  @Test
  void aNumberThatIsSeveralQuantilesGetsTheMiddleOfTheirRanks() {
    QuantileScaling scale =
        new QuantileScaler(UNIFORM).fit(TransformSamples.data(column(0, 7, 7, 7, 9)));
    assertThat(scale.apply(column(7))).isEqualTo(column(0.5f));
    assertThat(scale.inverse(column(0.5f))).isEqualTo(column(7));
  }

  @Test
  void normalOutputIsCutOffAtBothEnds() {
    QuantileScaling scale = new QuantileScaler(NORMAL).fit(TransformSamples.data(column(1, 2, 3)));
    float[] y = scale.apply(column(1, 2, 3, 2.5f)).data();
    assertThat(y[0]).isCloseTo(-5.199337f, within(1e-5f));
    assertThat(y[1]).isZero();
    assertThat(y[2]).isCloseTo(5.199337f, within(1e-5f));
    assertThat(y[3]).isCloseTo(0.67449f, within(1e-5f));
    assertThat(scale.inverse(column(y))).isEqualTo(column(1, 2, 3, 2.5f));
  }

  @Test
  void whatIsMissingStaysMissing() {
    QuantileScaling scale = new QuantileScaler(NORMAL).fit(TransformSamples.data(column(1, 2, 3)));
    assertThat(scale.apply(column(Float.NaN)).item()).isNaN();
    assertThat(scale.inverse(column(Float.NaN)).item()).isNaN();
  }

  @Test
  void aSingleExampleIsItsOwnRange() {
    QuantileScaling scale = new QuantileScaler(UNIFORM).fit(TransformSamples.data(column(4)));
    assertThat(scale.apply(column(4, 5))).isEqualTo(column(0, 1));
    assertThat(scale.inverse(column(0))).isEqualTo(column(4));
  }

  @Test
  void rejectsQuantilesThatAreNone() {
    assertThatThrownBy(() -> new QuantileScaler(1, UNIFORM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("QuantileScaler: expected 2 quantiles or more but got 1");
    assertThatThrownBy(() -> new QuantileScaling(NdArray.of(new float[][] {{2, 1}}), UNIFORM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from the lowest to the highest but got [[2. 1.]]");
    assertThatThrownBy(() -> new QuantileScaling(NdArray.zeros(Shape.of(3)), UNIFORM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shape (features, 2 or more) but got (3,)");
    assertThat(new QuantileScaling(NdArray.of(new float[][] {{5, 6}, {1, 2}}), UNIFORM).quantiles())
        .isNotNull();
  }
}
