package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Arrays print as in NumPy, with {@code numpy.set_printoptions(precision=4)}. */
class NdArrayTextTest {
  @Test
  void alignsDecimalPoints() {
    assertThat(NdArray.of(new float[][] {{1, 2}, {3.5f, -40}}))
        .hasToString("[[  1.    2. ]\n [  3.5 -40. ]]");
  }

  @Test
  void writesWholeNumbersWithAPoint() {
    assertThat(NdArray.of(1, 2, 3)).hasToString("[1. 2. 3.]");
    assertThat(NdArray.of(-0f, 16_777_216, 1)).hasToString("[-0.0000e+00  1.6777e+07  1.0000e+00]");
  }

  @Test
  void writesAScalarBare() {
    assertThat(NdArray.scalar(0.25f)).hasToString("0.25");
    assertThat(NdArray.scalar(-3)).hasToString("-3.");
  }

  @Test
  void roundsToFourDecimals() {
    assertThat(NdArray.of(0.1f, 1 / 3f, 2 / 3f)).hasToString("[0.1    0.3333 0.6667]");
  }

  @Test
  void writesExponentsWhereNumbersAreFarApart() {
    assertThat(NdArray.of(1e-5f, 1, 0)).hasToString("[1.e-05 1.e+00 0.e+00]");
    assertThat(NdArray.of(0x1p34f, -0x1p31f)).hasToString("[ 1.7180e+10 -2.1475e+09]");
    assertThat(NdArray.of(999, 1)).hasToString("[999.   1.]");
  }

  @Test
  void writesWhatIsNotANumber() {
    assertThat(NdArray.of(Float.NaN, 1, Float.NEGATIVE_INFINITY)).hasToString("[ nan   1. -inf]");
    assertThat(NdArray.of(Float.NaN)).hasToString("[nan]");
    assertThat(NdArray.scalar(Float.POSITIVE_INFINITY)).hasToString("inf");
  }

  @Test
  void nestsBracketsWithAnEmptyLineBetweenMatrices() {
    assertThat(NdArray.zeros(Shape.of(2, 2, 1))).hasToString("[[[0.]\n  [0.]]\n\n [[0.]\n  [0.]]]");
  }

  @Test
  void leavesOutTheMiddleOfLongAxes() {
    NdArray x = NdArray.zeros(Shape.of(1001));
    x.data()[500] = 1e-9f; // not shown, so it does not matter for the others

    assertThat(x).hasToString("[0. 0. 0. ... 0. 0. 0.]");
    assertThat(NdArray.zeros(Shape.of(500, 3)))
        .hasToString(
            "[[0. 0. 0.]\n [0. 0. 0.]\n [0. 0. 0.]\n ...\n [0. 0. 0.]\n [0. 0. 0.]\n [0. 0. 0.]]");
  }

  @Test
  void writesEmptyArrays() {
    assertThat(NdArray.zeros(Shape.of(0))).hasToString("[]");
    assertThat(NdArray.zeros(Shape.of(2, 0))).hasToString("[[]\n []]");
    assertThat(NdArray.zeros(Shape.of(0, 5))).hasToString("[]");
  }
}
