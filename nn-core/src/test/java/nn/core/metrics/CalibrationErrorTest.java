package nn.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import org.junit.jupiter.api.Test;

class CalibrationErrorTest {
  @Test
  void isTheGapBetweenConfidenceAndAccuracyInEachBin() {
    NdArray predictions =
        NdArray.of(new float[][] {{0.95f, 0.05f}, {0.15f, 0.85f}, {0.6f, 0.4f}, {0.45f, 0.55f}});
    NdArray labels = NdArray.of(0, 0, 0, 1);
    // Confidences 0.95 right, 0.85 wrong, 0.6 and 0.55 right, in bins of 0.5.
    assertThat(Results.of(new CalibrationError(2), predictions, labels))
        .isCloseTo(Math.abs(3 - 2.95) / 4, within(1e-7));
    assertThat(Results.of(new CalibrationError(10), predictions, labels))
        .isCloseTo((0.05 + 0.85 + 0.85) / 4, within(1e-7));
  }

  @Test
  void takesTheLikelierAnswerOfASinglePrediction() {
    NdArray one = NdArray.of(0.2f, 0.9f);
    NdArray two = NdArray.of(new float[][] {{0.8f, 0.2f}, {0.1f, 0.9f}});
    NdArray labels = NdArray.of(0, 0);
    assertThat(Results.of(new CalibrationError(), one, labels))
        .isCloseTo(Results.of(new CalibrationError(), two, labels), within(1e-7));
  }

  @Test
  void putsAConfidenceOnABorderIntoTheLowerBin() {
    NdArray predictions = NdArray.of(0.5f, 0.75f);
    // Both in (0.25, 0.5] and (0.5, 0.75] of four bins: right half of the time each would be no
    // gap.
    assertThat(Results.of(new CalibrationError(4), predictions, NdArray.of(0, 1)))
        .isEqualTo((0.5 + 0.25) / 2);
    assertThat(Results.of(new CalibrationError(1), NdArray.of(0f, 1f), NdArray.of(0, 1))).isZero();
  }

  @Test
  void rejectsNoBinsAndLogits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalibrationError(0))
        .withMessage("CalibrationError: expected bins of 1 or more but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Results.of(new CalibrationError(), NdArray.of(1.5f), NdArray.of(1f)))
        .withMessage(
            "CalibrationError: expected probabilities but example 0 of the batch has a prediction of"
                + " 1.5; put a softmax or sigmoid behind the model");
  }
}
