package nn.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class RegressionMetricsTest {
  private static final NdArray PREDICTIONS = NdArray.of(2.5f, 0, 2, 8);
  private static final NdArray TARGETS = NdArray.of(3, -0.5f, 2, 7);

  @Test
  void computeWhatTheirFormulasSay() {
    assertThat(Results.of(new Mse(), PREDICTIONS, TARGETS)).isEqualTo(1.5 / 4);
    assertThat(Results.of(new Rmse(), PREDICTIONS, TARGETS)).isEqualTo(StrictMath.sqrt(1.5 / 4));
    assertThat(Results.of(new Mae(), PREDICTIONS, TARGETS)).isEqualTo(0.5);
    assertThat(Results.of(new R2(), PREDICTIONS, TARGETS))
        .isCloseTo(1 - 1.5 / 29.1875, within(1e-15));
  }

  @Test
  void takeAColumnForAVector() {
    assertThat(Results.of(new Mae(), PREDICTIONS.reshape(4, 1), TARGETS)).isEqualTo(0.5);
    assertThat(Results.of(new R2(), PREDICTIONS, TARGETS.reshape(4, 1)))
        .isEqualTo(Results.of(new R2(), PREDICTIONS, TARGETS));
  }

  @Test
  void r2IsTheMeanOverTheNumbersOfAnExample() {
    NdArray predictions = NdArray.of(new float[][] {{0, 2}, {-1, 2}, {8, -5}});
    NdArray targets = NdArray.of(new float[][] {{0.5f, 1}, {-1, 1}, {7, -6}});
    assertThat(Results.of(new R2(), predictions, targets)).isCloseTo(0.9368, within(5e-5));
  }

  @Test
  void r2OfTheMeanIsZeroEvenFarFromZero() {
    NdArray targets = NdArray.of(1e6f, 1e6f + 1, 1e6f + 2);
    NdArray mean = NdArray.full(Shape.of(3), 1e6f + 1);
    assertThat(Results.of(new R2(), mean, targets)).isEqualTo(0);
  }

  @Test
  void r2OfATargetThatNeverVariesIsOneOnlyIfItIsMet() {
    NdArray constant = NdArray.of(3, 3);
    assertThat(Results.of(new R2(), constant, constant)).isEqualTo(1);
    assertThat(Results.of(new R2(), NdArray.of(3, 4), constant)).isZero();
    assertThat(Results.of(new R2(), NdArray.of(1f), NdArray.of(1f))).isNaN();
  }

  @Test
  void rejectOtherShapes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Results.of(new Mse(), PREDICTIONS, NdArray.of(1, 2)))
        .withMessage(
            "Mse: expected predictions (batch, ...) and targets of one shape but got shapes (4,) and"
                + " (2,); change the last layer or the targets");
    Metric.Count count = new R2().start();
    count.add(PREDICTIONS, TARGETS);
    NdArray wider = NdArray.zeros(Shape.of(4, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> count.add(wider, wider))
        .withMessage(
            "R2: expected 1 numbers for each example, as in the batches before, but got shape (4, 2);"
                + " start a new count for another model");
  }
}
