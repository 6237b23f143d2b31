package nn.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.NdArray;
import org.junit.jupiter.api.Test;

class BinaryAccuracyTest {
  private static final NdArray PREDICTIONS =
      NdArray.of(new float[][] {{0.9f, 0.5f, 0.2f}, {0.6f, 0.7f, 0.4f}});

  @Test
  void countsEachNumberByItself() {
    NdArray targets = NdArray.of(new float[][] {{1, 0, 0}, {0, 1, 1}});
    assertThat(Results.of(new BinaryAccuracy(), PREDICTIONS, targets)).isEqualTo(4 / 6.0);
    assertThat(Results.of(new BinaryAccuracy(0.65), PREDICTIONS, targets)).isEqualTo(5 / 6.0);
  }

  @Test
  void takesAColumnForAVector() {
    NdArray column = NdArray.of(new float[][] {{0.9f}, {0.1f}});
    assertThat(Results.of(new BinaryAccuracy(), column, NdArray.of(1, 1))).isEqualTo(0.5);
  }

  @Test
  void rejectsTargetsThatAreNeitherYesNorNo() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Results.of(
                    new BinaryAccuracy(),
                    PREDICTIONS,
                    NdArray.of(new float[][] {{1, 0, 0}, {0, 2, 1}})))
        .withMessage(
            "BinaryAccuracy: expected targets 0 or 1 but example 1 of the batch has 2.0; for a"
                + " choice among classes use Accuracy");
  }
}
