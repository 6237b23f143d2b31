package nn.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class TopKAccuracyTest {
  private static final NdArray PREDICTIONS =
      NdArray.of(new float[][] {{0.1f, 0.2f, 0.7f}, {0.5f, 0.3f, 0.2f}, {0.3f, 0.3f, 0.4f}});

  @Test
  void isTheShareOfExamplesWhoseClassIsAmongTheGuesses() {
    NdArray labels = NdArray.of(0, 1, 1);
    assertThat(Results.of(new TopKAccuracy(1), PREDICTIONS, labels)).isEqualTo(0);
    assertThat(Results.of(new TopKAccuracy(2), PREDICTIONS, labels)).isEqualTo(1 / 3.0);
    assertThat(Results.of(new TopKAccuracy(3), PREDICTIONS, labels)).isEqualTo(1);
    assertThat(Results.of(new TopKAccuracy(9), PREDICTIONS, labels)).isEqualTo(1);
  }

  @Test
  void guessesTheFirstOfEqualOnesFirst() {
    assertThat(Results.of(new TopKAccuracy(2), PREDICTIONS.rows(2, 3), NdArray.of(0f)))
        .isEqualTo(1);
    assertThat(Results.of(new TopKAccuracy(2), PREDICTIONS.rows(2, 3), NdArray.of(1f))).isZero();
  }

  @Test
  void isNamedAfterItsGuesses() {
    assertThat(new TopKAccuracy(3).name()).isEqualTo("top_3_accuracy");
  }

  @Test
  void rejectsNoGuessAndASinglePrediction() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopKAccuracy(0))
        .withMessage("TopKAccuracy: expected k of 1 or more but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Results.of(
                    new TopKAccuracy(2), NdArray.zeros(Shape.of(4, 1)), NdArray.of(0, 1, 0, 1)))
        .withMessage(
            "TopKAccuracy: expected predictions of several classes but got shape (4, 1); for two"
                + " classes use Accuracy");
  }
}
