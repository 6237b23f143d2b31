package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalizationTest {
  private static final NdArray X = Numbers.random(1, 3, 4, 5);
  private static final NdArray GAMMA = Numbers.random(2, 5);
  private static final NdArray BETA = Numbers.random(3, 5);

  private static double[] moments(NdArray x, int from, int step, int count) {
    double mean = 0;
    double variance = 0;
    for (int i = 0; i < count; i++) {
      mean += x.data()[from + i * step] / count;
    }
    for (int i = 0; i < count; i++) {
      double d = x.data()[from + i * step] - mean;
      variance += d * d / count;
    }
    return new double[] {mean, variance};
  }

  private static double expected(double x, double[] moments, int j) {
    return (x - moments[0]) / StrictMath.sqrt(moments[1] + 0.01) * GAMMA.get(j) + BETA.get(j);
  }

  @Test
  void layerNormNormalizesEachRow() {
    NdArray y = Tensor.of(X).layerNorm(Tensor.of(GAMMA), Tensor.of(BETA), 0.01).data();
    assertThat(y.shape()).isEqualTo(X.shape());
    for (int i = 0; i < X.size(); i++) {
      double[] moments = moments(X, i / 5 * 5, 1, 5);
      assertThat((double) y.data()[i])
          .isCloseTo(expected(X.data()[i], moments, i % 5), within(1e-5));
    }
  }

  @Test
  void batchNormNormalizesEachColumn() {
    NdArray y = Tensor.of(X).batchNorm(Tensor.of(GAMMA), Tensor.of(BETA), 0.01).data();
    assertThat(y.shape()).isEqualTo(X.shape());
    for (int i = 0; i < X.size(); i++) {
      double[] moments = moments(X, i % 5, 5, 12);
      assertThat((double) y.data()[i])
          .isCloseTo(expected(X.data()[i], moments, i % 5), within(1e-5));
    }
  }

  @Test
  void rmsNormDividesEachRowByItsRootMeanSquare() {
    NdArray y = Tensor.of(X).rmsNorm(Tensor.of(GAMMA), 0.01).data();
    for (int i = 0; i < X.size(); i++) {
      double squares = 0;
      for (int j = 0; j < 5; j++) {
        double x = X.data()[i / 5 * 5 + j];
        squares += x * x / 5;
      }
      assertThat((double) y.data()[i])
          .isCloseTo(
              X.data()[i] / StrictMath.sqrt(squares + 0.01) * GAMMA.get(i % 5), within(1e-5));
    }
  }

  @Test
  void momentsAreThoseOfEachColumn() {
    Moments moments = Moments.of(X);
    for (int j = 0; j < 5; j++) {
      double[] expected = moments(X, j, 5, 12);
      assertThat((double) moments.mean().get(j)).isCloseTo(expected[0], within(1e-6));
      assertThat((double) moments.variance().get(j)).isCloseTo(expected[1], within(1e-6));
    }
  }

  @Test
  void equalNumbersBecomeBeta() {
    Tensor equal = Tensor.of(NdArray.full(Shape.of(4, 5), 7f));
    assertThat(equal.layerNorm(Tensor.of(GAMMA), Tensor.of(BETA), 1e-5).data().row(2))
        .isEqualTo(BETA);
    assertThat(equal.batchNorm(Tensor.of(GAMMA), Tensor.of(BETA), 1e-5).data().row(2))
        .isEqualTo(BETA);
  }

  @Test
  void rejectsScalesThatDoNotFit() {
    Tensor x = Tensor.of(X);
    Tensor gamma = Tensor.of(GAMMA);
    Tensor four = Tensor.of(Numbers.random(1, 4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.layerNorm(gamma, four, 1e-5))
        .withMessage(
            "layerNorm: shapes (3, 4, 5), (5,) and (4,) do not fit: expected (..., n), (n,) and"
                + " (n,) with n of 1 or more; give gamma and beta one number for each place of the"
                + " last axis");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.batchNorm(four, four, 1e-5))
        .withMessageStartingWith("batchNorm: shapes (3, 4, 5), (4,) and (4,) do not fit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.rmsNorm(four, 1e-5))
        .withMessage(
            "rmsNorm: shapes (3, 4, 5) and (4,) do not fit: expected (..., n) and (n,) with n of 1"
                + " or more; give scale one number for each place of the last axis");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Moments.of(NdArray.scalar(1)))
        .withMessageContaining("moments");
  }
}
