package nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class SplitTest {
  private static void holds(Split<? extends Dataset> split, int size, double heldBack) {
    int[] both =
        IntStream.concat(
                IntStream.of(Examples.numbers(split.train())),
                IntStream.of(Examples.numbers(split.test())))
            .sorted()
            .toArray();
    assertThat(both).isEqualTo(IntStream.range(0, size).toArray());
    assertThat(Math.abs(split.test().size() - heldBack * size)).isLessThanOrEqualTo(0.5);
  }

  private static boolean possible(int size, double heldBack) {
    double held = Math.rint(heldBack * size);
    return held > 0 && held < size;
  }

  @Property(tries = 200)
  void everyExampleIsInExactlyOnePart(
      @ForAll @Size(min = 2, max = 60) List<@IntRange(max = 4) Integer> labels,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double heldBack,
      @ForAll long seed) {
    Assume.that(possible(labels.size(), heldBack));
    LabeledDataset data = Examples.withLabels(labels.stream().mapToInt(k -> k).toArray());
    holds(Split.random(data, heldBack, seed), labels.size(), heldBack);
    holds(Split.stratified(data, heldBack, seed), labels.size(), heldBack);
    holds(Split.inOrder(data, heldBack), labels.size(), heldBack);
    holds(Split.random((Dataset) data, heldBack, seed), labels.size(), heldBack);
  }

  @Property(tries = 200)
  void stratifiedPartsKeepTheProportionsToOneExample(
      @ForAll @Size(min = 2, max = 60) List<@IntRange(max = 4) Integer> labels,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double heldBack,
      @ForAll long seed) {
    Assume.that(possible(labels.size(), heldBack));
    LabeledDataset data = Examples.withLabels(labels.stream().mapToInt(k -> k).toArray());
    Split<LabeledDataset> split = Split.stratified(data, heldBack, seed);
    double part = (double) split.test().size() / data.size();
    for (int k = 0; k < data.classNames().size(); k++) {
      assertThat(Math.abs(split.test().counts()[k] - part * data.counts()[k])).isLessThan(1);
    }
  }

  @Property(tries = 50)
  void theSameSeedGivesTheSameParts(@ForAll long seed) {
    LabeledDataset data = Examples.withLabels(new int[20]);
    assertThat(Examples.numbers(Split.random(data, 0.3, seed).test()))
        .isEqualTo(Examples.numbers(Split.random(data, 0.3, seed).test()));
  }

  @Test
  void givesThesePartsOnEveryMachine() {
    LabeledDataset data = Examples.withLabels(0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
    assertThat(Examples.numbers(Split.random(data, 0.3, 42).test())).containsExactly(RANDOM);
    assertThat(Examples.numbers(Split.stratified(data, 0.4, 42).test()))
        .containsExactly(STRATIFIED);
  }

  private static final int[] RANDOM = {1, 8, 4};
  private static final int[] STRATIFIED = {3, 0, 9, 2};

  @Test
  void anotherSeedGivesOtherParts() {
    LabeledDataset data = Examples.withLabels(new int[100]);
    assertThat(Examples.numbers(Split.random(data, 0.5, 1).test()))
        .isNotEqualTo(Examples.numbers(Split.random(data, 0.5, 2).test()));
  }

  @Test
  void inOrderHoldsBackTheLast() {
    Split<LabeledDataset> split = Split.inOrder(Examples.withLabels(0, 0, 1, 1, 0), 0.4);
    assertThat(Examples.numbers(split.train())).containsExactly(0, 1, 2);
    assertThat(Examples.numbers(split.validation())).containsExactly(3, 4);
    assertThat(split.test().label(0)).isEqualTo(1);
  }

  @Test
  void keepsTheNamesOfTheClasses() {
    LabeledDataset data = Examples.withLabels(0, 1, 2, 0, 1, 2);
    assertThat(Split.stratified(data, 0.5, 1).test().classNames()).isEqualTo(data.classNames());
  }

  @Test
  void rejectsAPartThatIsNoPart() {
    LabeledDataset data = Examples.withLabels(0, 1, 0);
    for (double part : new double[] {0, 1, -0.2, 1.5, Double.NaN}) {
      assertThatThrownBy(() -> Split.random(data, part, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Split: expected a part above 0 and below 1 to hold back, for example 0.2, but got "
                  + part);
    }
  }

  @Test
  void rejectsPartsWithoutExamples() {
    LabeledDataset data = Examples.withLabels(0, 1, 0);
    assertThatThrownBy(() -> Split.stratified(data, 0.1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holding back 0.1 of 3 examples leaves none to test with");
    assertThatThrownBy(() -> Split.inOrder(data, 0.9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leaves none to learn from");
  }
}
