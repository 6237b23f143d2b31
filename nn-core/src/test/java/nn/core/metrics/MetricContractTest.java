package nn.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every metric. */
class MetricContractTest {
  private static final int EXAMPLES = 37;

  /** Rows of two probabilities, some of them equal. */
  private static final NdArray PREDICTIONS = NdArray.zeros(Shape.of(EXAMPLES, 2));

  /** One-hot rows, which every metric takes. */
  private static final NdArray TARGETS = NdArray.zeros(Shape.of(EXAMPLES, 2));

  static {
    RandomStream random = RandomStream.of(1, "metrics");
    for (int i = 0; i < EXAMPLES; i++) {
      float p = random.nextInt(20) / 19f;
      PREDICTIONS.data()[2 * i] = 1 - p;
      PREDICTIONS.data()[2 * i + 1] = p;
      TARGETS.data()[2 * i + (random.nextFloat() < 0.3f + 0.4f * p ? 1 : 0)] = 1;
    }
  }

  static Stream<Metric> metrics() {
    return Samples.of(Metric.class).stream();
  }

  private static double result(Metric metric, NdArray predictions, NdArray targets) {
    Metric.Count count = metric.start();
    count.add(predictions, targets);
    return count.result();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void hasTheSameBitsHoweverTheExamplesAreSplit(Metric metric) {
    double once = result(metric, PREDICTIONS, TARGETS);
    assertThat(once).isFinite();
    for (int size = 1; size < EXAMPLES; size++) {
      Metric.Count bitByBit = metric.start();
      for (int from = 0; from < EXAMPLES; from += size) {
        int to = Math.min(EXAMPLES, from + size);
        bitByBit.add(PREDICTIONS.rows(from, to), TARGETS.rows(from, to));
      }
      assertThat(bitByBit.result()).as("in batches of %d", size).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void knowsNothingBeforeTheFirstExample(Metric metric) {
    metric.start().add(PREDICTIONS, TARGETS);
    assertThat(metric.start().result()).isNaN();
    assertThat(result(metric, PREDICTIONS.rows(0, 0), TARGETS.rows(0, 0))).isNaN();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void isNotChangedByABatchWithoutExamples(Metric metric) {
    Metric.Count count = metric.start();
    count.add(PREDICTIONS.rows(0, 0), TARGETS.rows(0, 0));
    count.add(PREDICTIONS, TARGETS);
    count.add(PREDICTIONS.rows(0, 0), TARGETS.rows(0, 0));
    assertThat(count.result()).isEqualTo(result(metric, PREDICTIONS, TARGETS));
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void isNaNFromTheFirstPredictionThatIs(Metric metric) {
    for (int place : new int[] {0, 1}) {
      NdArray wrong = PREDICTIONS.rows(0, 3).copy();
      wrong.data()[2 + place] = Float.NaN;
      Metric.Count count = metric.start();
      count.add(PREDICTIONS, TARGETS);
      count.add(wrong, TARGETS.rows(0, 3));
      assertThat(count.result()).isNaN();
      count.add(PREDICTIONS, TARGETS);
      assertThat(count.result()).isNaN();
    }
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void canBeAskedInBetween(Metric metric) {
    Metric.Count count = metric.start();
    count.add(PREDICTIONS.rows(0, 20), TARGETS.rows(0, 20));
    assertThat(count.result())
        .isEqualTo(result(metric, PREDICTIONS.rows(0, 20), TARGETS.rows(0, 20)));
    count.add(PREDICTIONS.rows(20, EXAMPLES), TARGETS.rows(20, EXAMPLES));
    assertThat(count.result()).isEqualTo(result(metric, PREDICTIONS, TARGETS));
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void keepsNoArrayOfTheCallersAndChangesNone(Metric metric) {
    NdArray predictions = PREDICTIONS.copy();
    NdArray targets = TARGETS.copy();
    Metric.Count count = metric.start();
    count.add(predictions, targets);
    double before = count.result();
    assertThat(predictions).isEqualTo(PREDICTIONS);
    assertThat(targets).isEqualTo(TARGETS);
    Arrays.fill(predictions.data(), 9);
    Arrays.fill(targets.data(), 0);
    assertThat(count.result()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void hasANameFitForAHistory(Metric metric) {
    assertThat(metric.name()).matches("[a-z0-9_]+").isNotEqualTo("loss");
  }

  @Test
  void haveNamesOfTheirOwn() {
    assertThat(Samples.usual(Metric.class).stream().map(Metric::name)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void saysBothShapesIfTheyDoNotFit(Metric metric) {
    for (Shape wrong : List.of(Shape.of(2), Shape.of(36, 2), Shape.of(37, 3), Shape.of(37, 2, 1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metric.start().add(PREDICTIONS, NdArray.zeros(wrong)))
          .withMessageStartingWith(metric.getClass().getSimpleName() + ": expected ")
          .withMessageContaining("(37, 2)")
          .withMessageContaining(wrong.toString())
          .withMessageContaining("; ");
    }
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void rejectsArraysWithoutABatch(Metric metric) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> metric.start().add(NdArray.scalar(1), NdArray.scalar(1)))
        .withMessageContaining("but got shapes () and ()");
  }

  @Test
  void coversTheMetricsThatAreThere() {
    assertThat(metrics()).contains(new Accuracy(), new RocAuc(Averaging.MACRO), new R2());
  }
}
