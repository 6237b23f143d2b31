package nn.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
  private static final NdArray PREDICTIONS =
      NdArray.of(
          new float[][] {
            {0.8f, 0.1f, 0.1f},
            {0.6f, 0.3f, 0.1f},
            {0.1f, 0.8f, 0.1f},
            {0.1f, 0.2f, 0.7f},
            {0.2f, 0.3f, 0.5f}
          });

  private static final NdArray LABELS = NdArray.of(0, 1, 1, 2, 0);
  private static final ConfusionMatrix MATRIX = ConfusionMatrix.of(PREDICTIONS, LABELS);

  @Test
  void countsExamplesByTheirClassAndThePredictedOne() {
    assertThat(MATRIX.toArray())
        .isEqualTo(NdArray.of(new float[][] {{1, 0, 1}, {1, 1, 0}, {0, 0, 1}}));
    assertThat(MATRIX.count(0, 2)).isEqualTo(1);
    assertThat(MATRIX.count(2, 0)).isZero();
    assertThat(MATRIX.total()).isEqualTo(5);
    assertThat(MATRIX.support(1)).isEqualTo(2);
    assertThat(MATRIX.shares())
        .isEqualTo(NdArray.of(new float[][] {{0.5f, 0, 0.5f}, {0.5f, 0.5f, 0}, {0, 0, 1}}));
  }

  @Test
  void measuresEachClass() {
    assertThat(MATRIX.accuracy()).isEqualTo(0.6);
    assertThat(MATRIX.precision(1)).isEqualTo(1);
    assertThat(MATRIX.recall(1)).isEqualTo(0.5);
    assertThat(MATRIX.f1(1)).isEqualTo(2 / 3.0);
    assertThat(MATRIX.precision(2)).isEqualTo(0.5);
  }

  @Test
  void isTheSameInBatches() {
    ConfusionMatrix.Count count = ConfusionMatrix.start();
    count.add(PREDICTIONS.rows(0, 2), LABELS.rows(0, 2));
    ConfusionMatrix early = count.result();
    count.add(PREDICTIONS.rows(2, 5), LABELS.rows(2, 5));
    assertThat(count.result()).isEqualTo(MATRIX).hasSameHashCodeAs(MATRIX);
    assertThat(early.total()).isEqualTo(2);
  }

  @Test
  void hasTwoClassesForASinglePrediction() {
    ConfusionMatrix matrix = ConfusionMatrix.of(NdArray.of(0.9f, 0.2f), NdArray.of(0, 0));
    assertThat(matrix.toArray()).isEqualTo(NdArray.of(new float[][] {{1, 1}, {0, 0}}));
    assertThat(matrix.recall(1)).isZero();
  }

  @Test
  void isEmptyBeforeTheFirstExample() {
    ConfusionMatrix empty = ConfusionMatrix.start().result();
    assertThat(empty.classes()).isZero();
    assertThat(empty.accuracy()).isNaN();
  }

  @Test
  void prints() {
    assertThat(MATRIX.table(List.of("cat", "dog", "mouse")))
        .isEqualTo(
            """
            actual \\ predicted     cat     dog   mouse  recall
            cat                      1       0       1  0.5000
            dog                      1       1       0  0.5000
            mouse                    0       0       1  1.0000
            precision           0.5000  1.0000  0.5000  0.6000
            """);
    assertThat(MATRIX.toString())
        .startsWith("actual \\ predicted       0       1       2  recall\n");
  }

  @Test
  void rejectsWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MATRIX.recall(3))
        .withMessage("ConfusionMatrix: expected a class from 0 to 2 but got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MATRIX.table(List.of("cat")))
        .withMessage("ConfusionMatrix: expected 3 names, one for each class, but got 1: [cat]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionMatrix.of(NdArray.of(0.5f, Float.NaN), NdArray.of(0, 1)))
        .withMessage(
            "ConfusionMatrix: expected numbers but example 1 of the batch has a prediction that is"
                + " NaN; find out where the NaN comes from");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfusionMatrix.of(NdArray.zeros(Shape.of(2, 3)), NdArray.of(0, 1, 2)))
        .withMessageContaining("(2, 3) and (3,)");
  }
}
