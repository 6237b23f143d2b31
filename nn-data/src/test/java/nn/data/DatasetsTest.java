package nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.NdArray;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.transforms.Rescale;
import org.junit.jupiter.api.Test;

class DatasetsTest {
  private static Dataset numbers(int size) {
    return Examples.withLabels(new int[size]);
  }

  @Property(tries = 100)
  void aShuffleIsAPermutation(@ForAll @IntRange(min = 1, max = 100) int size, @ForAll long seed) {
    int[] shuffled = Examples.numbers(Datasets.shuffled(numbers(size), seed));
    assertThat(Arrays.stream(shuffled).sorted().toArray())
        .isEqualTo(IntStream.range(0, size).toArray());
    assertThat(Examples.numbers(Datasets.shuffled(numbers(size), seed))).isEqualTo(shuffled);
  }

  @Test
  void takesTheFirst() {
    assertThat(Examples.numbers(Datasets.take(numbers(5), 2))).containsExactly(0, 1);
    assertThat(Datasets.take(numbers(5), 0).size()).isZero();
  }

  @Test
  void rejectsToTakeMoreThanThereIs() {
    assertThatThrownBy(() -> Datasets.take(numbers(5), 6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("take: expected 0 to 5 examples, as many as there are, but got 6");
  }

  @Test
  void mapChangesInputsOnly() {
    Batch batch = Datasets.map(Examples.withLabels(1, 0, 1), new Rescale(10, 1)).batch(2);
    assertThat(batch.inputs()).isEqualTo(NdArray.of(new float[][] {{21, 41}}));
    assertThat(batch.targets()).isEqualTo(NdArray.of(1));
  }

  @Property(tries = 50)
  void batchesHoldEveryExampleOnce(
      @ForAll @IntRange(min = 1, max = 50) int size,
      @ForAll @IntRange(min = 1, max = 50) int batch) {
    int most = Math.min(size, batch);
    List<Integer> seen = new ArrayList<>();
    for (Batch b : Datasets.batches(numbers(size), most)) {
      assertThat(b.size()).isBetween(1, most);
      for (int i = 0; i < b.size(); i++) {
        seen.add((int) b.inputs().get(i, 0));
      }
    }
    assertThat(seen).isEqualTo(IntStream.range(0, size).boxed().toList());
  }

  @Test
  void rejectsABatchLargerThanTheData() {
    assertThatThrownBy(() -> Datasets.batches(numbers(5), 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "batches: expected 1 to 5 examples in a batch, as many as there are, but got 8");
  }

  @Test
  void checkNamesTheExampleThatIsNotFinite() {
    NdArray inputs = NdArray.of(new float[][] {{1, 2}, {3, Float.NaN}});
    assertThatThrownBy(() -> Datasets.check(Dataset.of(inputs, NdArray.of(0, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("input of example 1 holds NaN at place 1 of shape (2,)");
    NdArray targets = NdArray.of(0, Float.POSITIVE_INFINITY);
    assertThatThrownBy(
            () -> Datasets.check(Dataset.of(NdArray.of(new float[][] {{1}, {2}}), targets)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("target of example 1 holds Infinity");
  }

  @Test
  void checkFindsWhatIsFarBehind() {
    NdArray inputs = NdArray.of(new float[1000]).reshape(1000, 1);
    inputs.data()[999] = Float.NEGATIVE_INFINITY;
    Dataset data = Dataset.of(inputs, NdArray.of(new float[1000]));
    assertThatThrownBy(() -> Datasets.check(data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("input of example 999 holds -Infinity");
  }

  @Test
  void checkRejectsAnEmptyDatasetAndGivesBackAGoodOne() {
    assertThatThrownBy(() -> Datasets.check(Datasets.take(numbers(3), 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it is empty");
    Dataset good = numbers(3);
    assertThat(Datasets.check(good)).isSameAs(good);
  }
}
