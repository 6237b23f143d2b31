package nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nn.core.training.Dataset;
import org.junit.jupiter.api.Test;

class TrainValidationTestTest {
  private static void holds(TrainValidationTest<? extends Dataset> parts, int size) {
    List<Integer> seen = new ArrayList<>();
    for (Dataset part : List.of(parts.train(), parts.validation(), parts.test())) {
      assertThat(part.size()).isPositive();
      IntStream.of(Examples.numbers(part)).forEach(seen::add);
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(IntStream.range(0, size).boxed().toList());
    assertThat(parts.train().isHeldBack()).isFalse();
    assertThat(parts.validation().isHeldBack()).isTrue();
    assertThat(parts.test().isHeldBack()).isTrue();
  }

  private static boolean possible(int size, double validation, double test) {
    double held = Math.rint(validation * size);
    double tested = Math.rint(test * size);
    return held > 0 && tested > 0 && held + tested < size;
  }

  @Property(tries = 200)
  void everyExampleIsInExactlyOnePart(
      @ForAll @Size(min = 3, max = 60) List<@IntRange(max = 4) Integer> labels,
      @ForAll @DoubleRange(min = 0.05, max = 0.6) double validation,
      @ForAll @DoubleRange(min = 0.05, max = 0.6) double test,
      @ForAll long seed) {
    int size = labels.size();
    Assume.that(possible(size, validation, test));
    LabeledDataset data = Examples.withLabels(labels.stream().mapToInt(k -> k).toArray());
    double[] times = IntStream.range(0, size).mapToDouble(i -> i * 37 % size).toArray();
    holds(TrainValidationTest.random(data, validation, test, seed), size);
    holds(TrainValidationTest.random((Dataset) data, validation, test, seed), size);
    holds(TrainValidationTest.inOrder(data, validation, test), size);
    holds(TrainValidationTest.inOrder((Dataset) data, validation, test), size);
    holds(TrainValidationTest.stratified(data, validation, test, seed), size);
    int[] groups = IntStream.range(0, size).toArray();
    holds(TrainValidationTest.grouped(data, groups, validation, test, seed), size);
    holds(TrainValidationTest.grouped((Dataset) data, groups, validation, test, seed), size);
    if (IntStream.range(0, size).mapToDouble(i -> times[i]).distinct().count() == size) {
      holds(TrainValidationTest.byTime(data, times, validation, test), size);
      holds(TrainValidationTest.byTime((Dataset) data, times, validation, test), size);
    }
  }

  @Property(tries = 300)
  void stratifiedPartsKeepTheProportionsToOneExample(
      @ForAll @Size(min = 3, max = 80) List<@IntRange(max = 6) Integer> labels,
      @ForAll @DoubleRange(min = 0.05, max = 0.6) double validation,
      @ForAll @DoubleRange(min = 0.05, max = 0.6) double test,
      @ForAll long seed) {
    Assume.that(possible(labels.size(), validation, test));
    LabeledDataset data = Examples.withLabels(labels.stream().mapToInt(k -> k).toArray());
    var parts = TrainValidationTest.stratified(data, validation, test, seed);
    for (LabeledDataset part : List.of(parts.train(), parts.validation(), parts.test())) {
      double share = (double) part.size() / data.size();
      for (int k = 0; k < data.classNames().size(); k++) {
        assertThat(Math.abs(part.counts()[k] - share * data.counts()[k])).isLessThan(1);
      }
    }
  }

  @Test
  void laterPartsAreLater() {
    LabeledDataset data = Examples.withLabels(new int[10]);
    var parts = TrainValidationTest.inOrder(data, 0.2, 0.3);
    assertThat(Examples.numbers(parts.train())).containsExactly(0, 1, 2, 3, 4);
    assertThat(Examples.numbers(parts.validation())).containsExactly(5, 6);
    assertThat(Examples.numbers(parts.test())).containsExactly(7, 8, 9);
    double[] times = {9, 8, 7, 6, 5, 4, 3, 2, 2, 2};
    var byTime = TrainValidationTest.byTime(data, times, 0.4, 0.2);
    assertThat(Examples.numbers(byTime.train())).containsExactly(7, 8, 9, 6);
    assertThat(Examples.numbers(byTime.validation())).containsExactly(5, 4, 3, 2);
    assertThat(Examples.numbers(byTime.test())).containsExactly(1, 0);
  }

  @Test
  void rejectsPartsWithoutExamples() {
    LabeledDataset data = Examples.withLabels(new int[10]);
    assertThatThrownBy(() -> TrainValidationTest.random(data, 0.5, 0.5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Split: holding back [0.5, 0.5] of 10 examples leaves none to learn from; take another"
                + " part or more examples");
    assertThatThrownBy(() -> TrainValidationTest.random(data, 0.01, 0.5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none to test with");
  }
}
