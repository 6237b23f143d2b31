package nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nn.core.training.Dataset;
import nn.data.transforms.Rescale;
import nn.data.transforms.Standardizer;
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

  @Test
  void whatIsHeldBackKnowsIt() {
    LabeledDataset data = Examples.withLabels(0, 1, 0, 1, 0, 1);
    for (Split<? extends Dataset> split :
        List.of(
            Split.random(data, 0.5, 1),
            Split.random((Dataset) data, 0.5, 1),
            Split.stratified(data, 0.5, 1),
            Split.inOrder(data, 0.5),
            Split.byTime(data, new double[] {1, 2, 3, 4, 5, 6}, 0.5),
            Split.grouped((Dataset) data, new int[] {1, 2, 3, 4, 5, 6}, 0.5, 1))) {
      assertThat(split.train().isHeldBack()).isFalse();
      assertThat(split.test().isHeldBack()).isTrue();
      assertThat(split.validation().isHeldBack()).isTrue();
      assertThat(Datasets.map(split.test(), new Rescale(2, 0)).isHeldBack()).isTrue();
      assertThat(Datasets.shuffled(split.test(), 1).isHeldBack()).isTrue();
    }
    LabeledDataset test = Split.random(data, 0.5, 1).test();
    assertThat(test.map(new Rescale(2, 0)).take(1).shuffled(2).isHeldBack()).isTrue();
    assertThat(test.oneHot().isHeldBack()).isTrue();
    assertThat(Split.random(test, 0.3, 1).train().isHeldBack()).isTrue();
  }

  @Test
  void nothingIsLearnedFromWhatIsHeldBack() {
    Split<LabeledDataset> split = Split.random(Examples.withLabels(0, 1, 0, 1), 0.5, 1);
    assertThat(Standardizer.perFeature().fit(split.train())).isNotNull();
    assertThatThrownBy(() -> Standardizer.perFeature().fit(split.test()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Standardizer.perFeature(): these 2 examples were held back to test with; what is"
                + " learned from them leaks into the training. Fit on the training part,"
                + " split.train(), and apply what comes of it to both");
  }

  @Property(tries = 200)
  void noGroupIsInBothParts(
      @ForAll @Size(min = 4, max = 60) List<@IntRange(max = 9) Integer> groups,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double heldBack,
      @ForAll long seed) {
    int different = (int) groups.stream().distinct().count();
    Assume.that(possible(different, heldBack));
    int[] group = groups.stream().mapToInt(g -> g).toArray();
    Split<LabeledDataset> split =
        Split.grouped(Examples.withLabels(new int[groups.size()]), group, heldBack, seed);
    Set<Integer> train = new HashSet<>();
    for (int example : Examples.numbers(split.train())) {
      train.add(group[example]);
    }
    Set<Integer> test = new HashSet<>();
    for (int example : Examples.numbers(split.test())) {
      test.add(group[example]);
    }
    assertThat(train).doesNotContainAnyElementsOf(test);
    assertThat(test).hasSize((int) Math.rint(heldBack * different));
    assertThat(split.train().size() + split.test().size()).isEqualTo(groups.size());
  }

  @Property(tries = 200)
  void allThatIsHeldBackIsLater(
      @ForAll @Size(min = 2, max = 60) List<@IntRange(max = 30) Integer> times,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double heldBack) {
    Assume.that(possible(times.size(), heldBack));
    double[] time = times.stream().mapToDouble(t -> t).toArray();
    LabeledDataset data = Examples.withLabels(new int[time.length]);
    Split<LabeledDataset> split;
    try {
      split = Split.byTime(data, time, heldBack);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("that a part would be empty; hold back more");
      return;
    }
    double last = -1;
    for (int example : Examples.numbers(split.train())) {
      assertThat(time[example]).isGreaterThanOrEqualTo(last);
      last = time[example];
    }
    for (int example : Examples.numbers(split.test())) {
      assertThat(time[example]).isGreaterThan(last);
    }
    assertThat(split.train().size() + split.test().size()).isEqualTo(time.length);
  }

  @Test
  void rejectsGroupsAndTimesThatAreNotOneForEachExample() {
    LabeledDataset data = Examples.withLabels(0, 1, 0);
    assertThatThrownBy(() -> Split.grouped(data, new int[] {1, 2}, 0.5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Split: expected groups for 3 examples but got 2");
    assertThatThrownBy(() -> Split.grouped(data, new int[] {4, 4, 4}, 0.4, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holding back 0.4 of 1 groups leaves none to test with");
    assertThatThrownBy(() -> Split.byTime(data, new double[4], 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Split: expected times for 3 examples but got 4");
    assertThatThrownBy(() -> Split.byTime(data, new double[] {1, Double.NaN, 2}, 0.4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Split: expected times but got NaN among them");
  }
}
