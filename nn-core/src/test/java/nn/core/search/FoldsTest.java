package nn.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import org.junit.jupiter.api.Test;

class FoldsTest {
  /** Examples whose input is their number. */
  private static Dataset numbered(int size) {
    NdArray inputs = NdArray.zeros(Shape.of(size, 1));
    IntStream.range(0, size).forEach(i -> inputs.data()[i] = i);
    return Dataset.of(inputs, NdArray.zeros(Shape.of(size)));
  }

  private static List<Integer> numbers(Dataset part) {
    List<Integer> numbers = new ArrayList<>();
    for (float number : part.all().inputs().data()) {
      numbers.add((int) number);
    }
    return numbers;
  }

  private static void assertEveryExampleIsHeldBackOnce(Folds folds, int size) {
    List<Integer> held = new ArrayList<>();
    for (Folds.Fold fold : folds.all()) {
      List<Integer> both = numbers(fold.train());
      both.addAll(numbers(fold.validation()));
      assertThat(both)
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, size).boxed().toList());
      assertThat(fold.train().isHeldBack()).isFalse();
      assertThat(fold.validation().isHeldBack()).isTrue();
      held.addAll(numbers(fold.validation()));
    }
    assertThat(held).containsExactlyInAnyOrderElementsOf(IntStream.range(0, size).boxed().toList());
  }

  @Property(tries = 100)
  void everyExampleIsHeldBackOnce(
      @ForAll @IntRange(min = 2, max = 50) int size,
      @ForAll @IntRange(min = 2, max = 9) int count,
      @ForAll long seed) {
    Assume.that(count <= size);
    Dataset data = numbered(size);
    assertEveryExampleIsHeldBackOnce(Folds.of(data, count, seed), size);
    assertEveryExampleIsHeldBackOnce(Folds.stratified(data, count, seed), size);
  }

  @Property(tries = 100)
  void noGroupIsInTwoFolds(
      @ForAll @Size(min = 2, max = 50) List<@IntRange(max = 12) Integer> groups,
      @ForAll @IntRange(min = 2, max = 5) int count,
      @ForAll long seed) {
    Assume.that(groups.stream().distinct().count() >= count);
    int[] group = groups.stream().mapToInt(g -> g).toArray();
    Folds folds = Folds.grouped(numbered(group.length), group, count, seed);
    assertEveryExampleIsHeldBackOnce(folds, group.length);
    for (Folds.Fold fold : folds.all()) {
      Set<Integer> train = new HashSet<>();
      numbers(fold.train()).forEach(i -> train.add(group[i]));
      assertThat(numbers(fold.validation())).isNotEmpty().noneMatch(i -> train.contains(group[i]));
    }
  }

  @Test
  void expandingFoldsLearnFromThePastAlone() {
    Folds folds = Folds.expanding(numbered(11), 3, 1);
    assertThat(folds.all()).hasSize(3);
    assertThat(numbers(folds.all().get(0).train())).containsExactly(0, 1, 2, 3);
    assertThat(numbers(folds.all().get(0).validation())).containsExactly(5, 6);
    assertThat(numbers(folds.all().get(1).train())).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(numbers(folds.all().get(2).validation())).containsExactly(9, 10);
    assertThat(folds.all().get(2).validation().isHeldBack()).isTrue();
  }

  @Test
  void rejectsWhatLeavesNothingToLearnFrom() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.expanding(numbered(6), 3, 3))
        .withMessageContaining("but got 3 folds and a gap of 3 for 6 examples");
    assertThatIllegalArgumentException().isThrownBy(() -> Folds.expanding(numbered(6), 6, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Folds.expanding(numbered(6), 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Folds.expanding(numbered(6), 2, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.grouped(numbered(3), new int[] {1, 1, 2}, 3, 0))
        .withMessage("Folds: expected from 2 folds to one for each of 2 groups but got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.grouped(numbered(3), new int[] {1, 1}, 2, 0))
        .withMessage("Folds: expected the groups of 3 examples but got 2");
  }
}
