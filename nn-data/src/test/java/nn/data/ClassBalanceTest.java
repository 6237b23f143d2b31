package nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClassBalanceTest {
  private final LabeledDataset data = Examples.withLabels(0, 0, 0, 1, 0, 1, 2, 0);

  @Test
  void countsAndPrints() {
    ClassBalance balance = ClassBalance.of(data);
    assertThat(balance.counts()).isEqualTo(List.of(5, 2, 1));
    assertThat(balance.size()).isEqualTo(8);
    assertThat(balance.ratio()).isEqualTo(5);
    assertThat(balance)
        .hasToString(
            """
            class 0: 5 (62.5%)
            class 1: 2 (25.0%)
            class 2: 1 (12.5%)""");
  }

  @Test
  void weightsMakeAllClassesCountTheSame() {
    double[] weights = ClassBalance.of(data).weights();
    assertThat(weights).containsExactly(new double[] {8 / 15.0, 8 / 6.0, 8 / 3.0}, within(1e-15));
  }

  @Property(tries = 100)
  void oversamplingTakesAllAndTheRareOnesAgain(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 4) Integer> labels, @ForAll long seed) {
    LabeledDataset some = Examples.withLabels(labels.stream().mapToInt(k -> k).toArray());
    LabeledDataset even = ClassBalance.oversampled(some, seed);
    int most = Arrays.stream(some.counts()).max().orElseThrow();
    for (int k = 0; k < some.classNames().size(); k++) {
      assertThat(even.counts()[k]).isEqualTo(some.counts()[k] == 0 ? 0 : most);
    }
    int[] times = new int[some.size()];
    IntStream.of(Examples.numbers(even)).forEach(i -> times[i]++);
    for (int i = 0; i < times.length; i++) {
      int least = most / some.counts()[some.label(i)];
      assertThat(times[i]).isBetween(Math.max(1, least), least + 1);
    }
    assertThat(Examples.numbers(ClassBalance.oversampled(some, seed)))
        .isEqualTo(Examples.numbers(even));
  }

  @Property(tries = 100)
  void undersamplingTakesNoneTwice(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 4) Integer> labels, @ForAll long seed) {
    LabeledDataset some = Examples.withLabels(labels.stream().mapToInt(k -> k).toArray());
    LabeledDataset even = ClassBalance.undersampled(some, seed);
    int rarest = Arrays.stream(some.counts()).filter(n -> n > 0).min().orElseThrow();
    for (int k = 0; k < some.classNames().size(); k++) {
      assertThat(even.counts()[k]).isEqualTo(some.counts()[k] == 0 ? 0 : rarest);
    }
    assertThat(Examples.numbers(even)).doesNotHaveDuplicates();
  }

  @Test
  void anotherSeedDrawsOthers() {
    LabeledDataset many = Examples.withLabels(IntStream.range(0, 99).map(i -> i % 3 / 2).toArray());
    assertThat(Examples.numbers(ClassBalance.undersampled(many, 1)))
        .isNotEqualTo(Examples.numbers(ClassBalance.undersampled(many, 2)));
  }

  @Test
  void aTestKeepsItsProportions() {
    assertThatThrownBy(() -> ClassBalance.oversampled(data.holdBack(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ClassBalance.oversampled: these examples were held back");
    assertThatThrownBy(() -> ClassBalance.undersampled(data.holdBack(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give it split.train()");
  }

  @Test
  void rejectsToWeighAClassWithoutExamples() {
    assertThatThrownBy(() -> new ClassBalance(List.of("a", "b"), List.of(3, 0)).weights())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("class \"b\" has no examples");
    assertThatThrownBy(() -> new ClassBalance(List.of("a", "b"), List.of(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ClassBalance: expected one count for each of [a, b] but got [3]");
  }
}
