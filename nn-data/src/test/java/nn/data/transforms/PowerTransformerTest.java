package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import org.junit.jupiter.api.Test;

class PowerTransformerTest {
  private static NdArray column(float... numbers) {
    return NdArray.of(numbers).reshape(numbers.length, 1);
  }

  @Test
  void findsThatALogarithmStraightensALogNormal() {
    RandomStream random = RandomStream.of(1, "test");
    float[] x = new float[2000];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) StrictMath.exp(random.nextGaussian());
    }
    PowerTransformation straight = PowerTransformer.boxCox().fit(TransformSamples.data(column(x)));
    assertThat(straight.lambda().item()).isCloseTo(0, within(0.05f));
    assertThat(straight.mean().item()).isCloseTo(0, within(0.05f));
    assertThat(straight.deviation().item()).isCloseTo(1, within(0.05f));
  }

  @Test
  void aConstantFeatureBecomesZero() {
    PowerTransformation straight =
        PowerTransformer.yeoJohnson().fit(TransformSamples.data(column(3, 3, 3)));
    assertThat(straight.lambda().item()).isEqualTo(1);
    assertThat(straight.apply(column(3)).item()).isZero();
  }

  @Property(tries = 200)
  void everyCurveLeadsBack(
      @ForAll @DoubleRange(min = -2, max = 4) double lambda,
      @ForAll @DoubleRange(min = -5, max = 5) double x) {
    Power both = Power.YEO_JOHNSON;
    assertThat(both.straighten(both.bend(x, lambda), lambda)).isCloseTo(x, within(1e-9));
    double positive = Math.abs(x) + 0.1;
    Power own = Power.BOX_COX;
    assertThat(own.straighten(own.bend(positive, lambda), lambda))
        .isCloseTo(positive, within(1e-9));
  }

  @Test
  void lambdaZeroIsTheLogarithm() {
    assertThat(Power.BOX_COX.bend(7, 0)).isEqualTo(StrictMath.log(7));
    assertThat(Power.BOX_COX.straighten(2, 0)).isEqualTo(StrictMath.exp(2));
    assertThat(Power.YEO_JOHNSON.bend(-7, 2)).isEqualTo(-StrictMath.log(8));
  }

  @Test
  void boxCoxRejectsNumbersThatAreNotAboveZero() {
    assertThatThrownBy(() -> PowerTransformer.boxCox().fit(TransformSamples.data(column(1, 0, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PowerTransformer.boxCox(): expected numbers above 0 but feature 0 of example 1 is"
                + " 0.0; yeoJohnson() takes all numbers");
    PowerTransformation learned =
        PowerTransformer.boxCox().fit(TransformSamples.data(column(1, 3, 2)));
    assertThatThrownBy(() -> learned.apply(column(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Box-Cox takes numbers above 0 but got -1.0 for feature 0");
    assertThatThrownBy(
            () ->
                new PowerTransformation(Power.BOX_COX, NdArray.of(1), NdArray.of(1), NdArray.of(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected deviations above 0 but got [0.]");
  }
}
