package nn.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.core.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every metric. */
class MetricContractTest {
  private static final NdArray PREDICTIONS =
      NdArray.of(new float[][] {{0.7f, 0.3f}, {0.4f, 0.6f}, {0.9f, 0.1f}});
  private static final NdArray TARGETS = NdArray.of(new float[][] {{1, 0}, {0, 1}, {0, 1}});

  static Stream<Metric> metrics() {
    return Samples.of(Metric.class).stream();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void countsUpToTheSameInOneBatchOrInSeveral(Metric metric) {
    Metric.Count once = metric.start();
    once.add(PREDICTIONS, TARGETS);
    Metric.Count bitByBit = metric.start();
    bitByBit.add(PREDICTIONS.rows(0, 1), TARGETS.rows(0, 1));
    bitByBit.add(PREDICTIONS.rows(1, 3), TARGETS.rows(1, 3));
    assertThat(bitByBit.result()).isEqualTo(once.result());
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void startsAnew(Metric metric) {
    metric.start().add(PREDICTIONS, TARGETS);
    assertThat(metric.start().result()).isZero();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void keepsNoArrayOfTheCallers(Metric metric) {
    NdArray predictions = PREDICTIONS.copy();
    NdArray targets = TARGETS.copy();
    Metric.Count count = metric.start();
    count.add(predictions, targets);
    double before = count.result();
    java.util.Arrays.fill(predictions.data(), 9);
    java.util.Arrays.fill(targets.data(), 0);
    assertThat(count.result()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void hasANameFitForAHistory(Metric metric) {
    assertThat(metric.name()).matches("[a-z0-9_]+").isNotEqualTo("loss");
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void saysBothShapesIfTheyDoNotFit(Metric metric) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> metric.start().add(PREDICTIONS, NdArray.of(1, 2)))
        .withMessageContaining("(3, 2)")
        .withMessageContaining("(2,)");
  }
}
