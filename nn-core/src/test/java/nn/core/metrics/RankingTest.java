package nn.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

/** The areas under the ROC and the precision-recall curve. */
class RankingTest {
  private static final NdArray SCORES = NdArray.of(0.1f, 0.4f, 0.35f, 0.8f);
  private static final NdArray LABELS = NdArray.of(0, 0, 1, 1);

  @Property(tries = 200)
  void areWhatComparingAllPairsAndThresholdsGives(
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @IntRange(min = 2, max = 40) int examples,
      @ForAll @IntRange(min = 1, max = 30) int values) {
    RandomStream random = RandomStream.of(seed, "scores");
    NdArray scores = NdArray.zeros(Shape.of(examples));
    NdArray labels = NdArray.zeros(Shape.of(examples));
    for (int i = 0; i < examples; i++) {
      scores.data()[i] = random.nextInt(-values, values) / 3f;
      labels.data()[i] = i == 0 ? 1 : i == 1 ? 0 : random.nextInt(2);
    }
    assertThat(Results.of(new RocAuc(), scores, labels)).isEqualTo(pairs(scores, labels));
    assertThat(Results.of(new PrAuc(), scores, labels))
        .isCloseTo(thresholds(scores, labels), within(1e-12));
  }

  /** The share of pairs in the right order, equal ones counting half. */
  private static double pairs(NdArray scores, NdArray labels) {
    double right = 0;
    long pairs = 0;
    for (int i = 0; i < scores.size(); i++) {
      for (int j = 0; j < scores.size(); j++) {
        if (labels.get(i) == 1 && labels.get(j) == 0) {
          pairs++;
          right += scores.get(i) > scores.get(j) ? 1 : scores.get(i) == scores.get(j) ? 0.5 : 0;
        }
      }
    }
    return right / pairs;
  }

  /** The mean over positive examples of the precision at the threshold of their score. */
  private static double thresholds(NdArray scores, NdArray labels) {
    double sum = 0;
    int positives = 0;
    for (int i = 0; i < scores.size(); i++) {
      if (labels.get(i) == 1) {
        int hits = 0;
        int above = 0;
        for (int j = 0; j < scores.size(); j++) {
          if (scores.get(j) >= scores.get(i)) {
            above++;
            hits += labels.get(j) == 1 ? 1 : 0;
          }
        }
        positives++;
        sum += (double) hits / above;
      }
    }
    return sum / positives;
  }

  @Test
  void areWhatTextbooksSay() {
    assertThat(Results.of(new RocAuc(), SCORES, LABELS)).isEqualTo(0.75);
    assertThat(Results.of(new PrAuc(), SCORES, LABELS)).isEqualTo((1 + 2 / 3.0) / 2);
  }

  @Test
  void takeTheSecondOfTwoPredictionsInARow() {
    NdArray rows = NdArray.of(new float[][] {{9, 0.1f}, {2, 0.4f}, {7, 0.35f}, {5, 0.8f}});
    assertThat(Results.of(new RocAuc(), rows, LABELS)).isEqualTo(0.75);
  }

  @Test
  void takeBothZerosForOneNumberAndBearInfinities() {
    assertThat(Results.of(new RocAuc(), NdArray.of(0f, -0f), NdArray.of(0, 1))).isEqualTo(0.5);
    NdArray far = NdArray.of(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, -3);
    assertThat(Results.of(new RocAuc(), far, NdArray.of(0, 1, 0))).isEqualTo(1);
  }

  @Test
  void averageOverClassesThatCanBeMeasured() {
    NdArray rows =
        NdArray.of(new float[][] {{0.8f, 0.1f, 0.1f}, {0.3f, 0.6f, 0.1f}, {0.5f, 0.4f, 0.1f}});
    NdArray labels = NdArray.of(0, 1, 1);
    assertThat(Results.of(new RocAuc(Averaging.MACRO), rows, labels)).isEqualTo(1);
    assertThat(Results.of(new PrAuc(Averaging.WEIGHTED), rows, labels)).isEqualTo(1);
    // In one pot: positives 0.8, 0.6, 0.4; negatives 0.5, 0.3, 0.1 four times.
    assertThat(Results.of(new RocAuc(Averaging.MICRO), rows, labels)).isEqualTo(17 / 18.0);
  }

  @Test
  void measureBothClassesOfASinglePrediction() {
    assertThat(Results.of(new RocAuc(Averaging.MACRO), SCORES, LABELS)).isEqualTo(0.75);
  }

  @Test
  void areNaNWithoutBothKindsOfExamples() {
    NdArray none = NdArray.of(0, 0, 0, 0);
    assertThat(Results.of(new RocAuc(), SCORES, none)).isNaN();
    assertThat(Results.of(new RocAuc(), SCORES, NdArray.of(1, 1, 1, 1))).isNaN();
    assertThat(Results.of(new RocAuc(Averaging.MACRO), SCORES, none)).isNaN();
    assertThat(Results.of(new PrAuc(), SCORES, none)).isNaN();
  }

  @Test
  void rejectManyClassesWhereOneOfTwoIsAskedForAndOtherRowsLater() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Results.of(new RocAuc(), NdArray.zeros(Shape.of(2, 3)), NdArray.of(0, 1)))
        .withMessage(
            "RocAuc: expected predictions for two classes but got shape (2, 3); choose"
                + " Averaging.MACRO, MICRO or WEIGHTED for more");
    Metric.Count count = new PrAuc().start();
    count.add(SCORES, LABELS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> count.add(NdArray.zeros(Shape.of(2, 2)), NdArray.of(0, 1)))
        .withMessage(
            "PrAuc: expected 1 predictions for each example, as in the batches before, but got shape"
                + " (2, 2); start a new count for another model");
  }
}
