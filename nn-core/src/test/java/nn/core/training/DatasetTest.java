package nn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private final NdArray inputs = NdArray.of(new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
  private final Dataset xor = Dataset.of(inputs, NdArray.of(0, 1, 1, 0));

  @Test
  void gathersTheNamedExamples() {
    assertThat(xor.batch(3, 1, 1))
        .isEqualTo(
            new Batch(NdArray.of(new float[][] {{1, 1}, {0, 1}, {0, 1}}), NdArray.of(0, 1, 1)));
    assertThat(xor.all()).isEqualTo(new Batch(inputs, NdArray.of(0, 1, 1, 0)));
    assertThat(xor).hasToString("Dataset of 4 examples (2,) -> ()");
  }

  @Test
  void writesIntoABatchThatIsUsedUp() {
    Batch used = xor.batch(0, 1);
    Batch next = xor.batch(used, 3, 2);
    assertThat(next).isEqualTo(xor.batch(3, 2));
    assertThat(next.inputs().data()).isSameAs(used.inputs().data());
  }

  @Test
  void makesANewBatchWhereTheUsedOneDoesNotFit() {
    assertThat(xor.batch(xor.batch(0, 1, 2), 3)).isEqualTo(xor.batch(3));
    Batch wider = new Batch(NdArray.zeros(Shape.of(2, 3)), NdArray.of(0, 0));
    assertThat(xor.batch(wider, 0, 1)).isEqualTo(xor.batch(0, 1));
  }

  @Test
  void neverWritesIntoItsOwnNumbers() {
    NdArray before = inputs.copy();
    xor.batch(xor.all(), 3, 2, 1, 0);
    assertThat(inputs).isEqualTo(before);
  }

  @Test
  void weightsComeWithTheirExamples() {
    Dataset weighted = Dataset.of(inputs, NdArray.of(0, 1, 1, 0), NdArray.of(1, 2, 3, 4));
    assertThat(weighted.batch(3, 1).weights()).isEqualTo(NdArray.of(4, 2));
    assertThat(weighted.batch(weighted.batch(3, 1), 0, 2).weights()).isEqualTo(NdArray.of(1, 3));
    assertThat(xor.batch(3).weights()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.of(inputs, NdArray.of(0, 1, 1, 0), NdArray.of(1, 2)))
        .withMessage("Batch: expected one weight for each of 4 examples but got shape (2,)");
  }

  @Test
  void rejectsExamplesThatAreNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> xor.batch(4))
        .withMessageContaining("4")
        .withMessageContaining("(4, 2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> xor.batch(xor.batch(0, 1), 0, -1))
        .withMessage("NdArray: no row -1 in an array of shape (4, 2); its rows are 0 to 3");
  }

  @Test
  void aSubsetOfASubsetFindsTheRightExamples() {
    Dataset some = xor.subset(3, 1, 0).subset(2, 0, 0);
    assertThat(some.all()).isEqualTo(xor.batch(0, 3, 3));
    assertThat(some.batch(1)).isEqualTo(xor.batch(3));
    assertThat(some.inputShape()).isEqualTo(Shape.of(2));
    assertThat(some.targetShape()).isEqualTo(Shape.of());
    assertThat(some).hasToString("3 of Dataset of 4 examples (2,) -> ()");
    assertThat(xor.subset().size()).isZero();
  }

  @Test
  void aSubsetWritesIntoABatchThatIsUsedUp() {
    Dataset some = xor.subset(3, 2, 1);
    Batch used = some.batch(0, 1);
    Batch next = some.batch(used, 2, 0);
    assertThat(next).isEqualTo(xor.batch(1, 3));
    assertThat(next.inputs().data()).isSameAs(used.inputs().data());
  }

  @Test
  void aSubsetStaysAsItIsWhenTheNumbersGivenToItChange() {
    int[] examples = {1, 2};
    Dataset some = xor.subset(examples);
    examples[0] = 3;
    assertThat(some.batch(0)).isEqualTo(xor.batch(1));
  }

  @Test
  void aSubsetHasNoExamplesThatAreNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> xor.subset(0, 4))
        .withMessage("Dataset: there is no example 4 among 4; the first is 0, the last is 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> xor.subset(2).batch(-1))
        .withMessageContaining("no example -1 among 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> xor.subset(2).subset(1))
        .withMessageContaining("no example 1 among 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> xor.subset().batch(0))
        .withMessage("Dataset: there is no example 0 among 0");
  }

  @Test
  void whatIsHeldBackStaysSoInItsParts() {
    assertThat(xor.isHeldBack()).isFalse();
    assertThat(xor.subset(1).isHeldBack()).isFalse();
    Dataset held = xor.holdBack();
    assertThat(held.isHeldBack()).isTrue();
    assertThat(held.subset(1, 2).subset(0).isHeldBack()).isTrue();
    assertThat(held.holdBack()).isSameAs(held);
    assertThat(held.all()).isEqualTo(xor.all());
    assertThat(held.batch(held.batch(0), 2)).isEqualTo(xor.batch(2));
    assertThat(held.inputShape()).isEqualTo(xor.inputShape());
    assertThat(held.targetShape()).isEqualTo(xor.targetShape());
    assertThat(held).hasToString("Dataset of 4 examples (2,) -> (), held back");
  }

  @Property(tries = 200)
  void anEpochTakesEveryExampleOnce(
      @ForAll @IntRange(min = 1, max = 50) int size,
      @ForAll @IntRange(min = 1, max = 60) int batchSize,
      @ForAll @LongRange(min = 0, max = 99) long seed,
      @ForAll boolean shuffled) {
    Order order = Order.of(size, new Epochs(1, batchSize, shuffled, seed), 3);
    List<Integer> taken = new ArrayList<>();
    for (int i = 0; i < order.batches(); i++) {
      int[] batch = order.batch(i);
      assertThat(batch.length).isBetween(1, batchSize);
      IntStream.of(batch).forEach(taken::add);
    }
    assertThat(order.batches()).isEqualTo(Order.batches(size, batchSize));
    assertThat(taken)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, size).boxed().toList());
    if (!shuffled) {
      assertThat(taken).isSorted();
    }
  }
}
