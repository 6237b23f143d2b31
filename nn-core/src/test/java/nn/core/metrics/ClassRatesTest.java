package nn.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

/** Precision, recall, F1 and IoU by hand. */
class ClassRatesTest {
  /** 2 hits, 1 false alarm, 3 missed, 4 rightly rejected. */
  private static final NdArray CHANCES =
      NdArray.of(0.9f, 0.8f, 0.7f, 0.4f, 0.3f, 0.2f, 0.1f, 0.1f, 0.1f, 0.1f);

  private static final NdArray SICK = NdArray.of(1, 0, 1, 1, 0, 1, 0, 1, 0, 0);

  /** Predicted 0, 0, 1, 2, 2, 2 of four classes, the last of which does not occur. */
  private static final NdArray ROWS = oneHot(4, 0, 0, 1, 2, 2, 2);

  private static final NdArray LABELS = NdArray.of(0, 1, 1, 2, 2, 0);

  private static NdArray oneHot(int classes, int... labels) {
    NdArray rows = NdArray.zeros(Shape.of(labels.length, classes));
    for (int i = 0; i < labels.length; i++) {
      rows.data()[i * classes + labels[i]] = 1;
    }
    return rows;
  }

  private static void assertResult(Metric metric, double expected) {
    assertThat(Results.of(metric, ROWS, LABELS))
        .as(metric.name())
        .isCloseTo(expected, within(1e-15));
  }

  @Test
  void measureThePositiveClassOfTwo() {
    assertThat(Results.of(new Precision(), CHANCES, SICK)).isEqualTo(2 / 3.0);
    assertThat(Results.of(new Recall(), CHANCES, SICK)).isEqualTo(2 / 5.0);
    assertThat(Results.of(new F1(), CHANCES, SICK)).isEqualTo(4 / 8.0);
    assertThat(Results.of(new Precision(0.75), CHANCES, SICK)).isEqualTo(1 / 2.0);
    assertThat(Results.of(new Recall(0.15), CHANCES, SICK)).isEqualTo(4 / 5.0);
    assertThat(Results.of(new MeanIoU(), CHANCES, SICK)).isEqualTo((2 / 6.0 + 4 / 8.0) / 2);
  }

  @Test
  void averageOverTheClassesThatOccur() {
    assertResult(new Precision(Averaging.MACRO), (1 / 2.0 + 1 + 2 / 3.0) / 3);
    assertResult(new Recall(Averaging.MACRO), (1 / 2.0 + 1 / 2.0 + 1) / 3);
    assertResult(new F1(Averaging.MACRO), (2 / 4.0 + 2 / 3.0 + 4 / 5.0) / 3);
    assertResult(new MeanIoU(), (1 / 3.0 + 1 / 2.0 + 2 / 3.0) / 3);
    assertResult(new Precision(Averaging.WEIGHTED), (2 / 2.0 + 2 + 4 / 3.0) / 6);
  }

  @Test
  void areTheAccuracyIfAllDecisionsAreInOnePot() {
    assertResult(new Precision(Averaging.MICRO), 4 / 6.0);
    assertResult(new Recall(Averaging.MICRO), 4 / 6.0);
    assertResult(new F1(Averaging.MICRO), 4 / 6.0);
  }

  @Test
  void areZeroWhereThereIsNothingToDivideBy() {
    NdArray never = NdArray.zeros(Shape.of(3));
    assertThat(Results.of(new Precision(), never, NdArray.of(1, 0, 1))).isZero();
    assertThat(Results.of(new Recall(), never, never)).isZero();
    assertThat(Results.of(new F1(), never, never)).isZero();
  }

  @Test
  void areNamedAfterTheirAverage() {
    assertThat(new Precision().name()).isEqualTo("precision");
    assertThat(new Recall(Averaging.MACRO).name()).isEqualTo("macro_recall");
    assertThat(new F1(Averaging.WEIGHTED).name()).isEqualTo("weighted_f1");
  }

  @Test
  void rejectManyClassesWhereOneOfTwoIsAskedFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Results.of(new F1(), ROWS, LABELS))
        .withMessage(
            "F1: expected predictions for two classes but got shape (6, 4); choose Averaging.MACRO,"
                + " MICRO or WEIGHTED for more");
  }

  @Test
  void rejectAnotherNumberOfClassesInALaterBatch() {
    Metric.Count count = new Recall(Averaging.MACRO).start();
    count.add(ROWS, LABELS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> count.add(oneHot(3, 0), NdArray.of(0f)))
        .withMessage(
            "Recall: expected predictions for 4 classes, as in the batches before, but got shape (1,"
                + " 3); start a new count for another model");
  }
}
