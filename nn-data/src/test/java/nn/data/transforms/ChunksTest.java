package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import org.junit.jupiter.api.Test;

class ChunksTest {
  @Property(tries = 30)
  void everyExampleComesOnceAndInOrder(@ForAll @IntRange(max = 1200) int size) {
    NdArray numbers = NdArray.zeros(Shape.of(size));
    IntStream.range(0, size).forEach(i -> numbers.data()[i] = i);
    List<Integer> seen = new ArrayList<>();
    Chunks.forEach(
        "Test",
        Dataset.of(NdArray.zeros(Shape.of(size, 1)), numbers),
        (batch, first) -> {
          assertThat(first).isEqualTo(seen.size());
          for (float number : batch.targets().data()) {
            seen.add((int) number);
          }
        });
    assertThat(seen).isEqualTo(IntStream.range(0, size).boxed().toList());
  }

  @Test
  void fewLargeExamplesAreTakenAtOnce() {
    List<Integer> sizes = new ArrayList<>();
    Chunks.forEach(
        "Test",
        TransformSamples.data(NdArray.zeros(Shape.of(5, 500_000))),
        (batch, first) -> sizes.add(batch.size()));
    assertThat(sizes).containsExactly(2, 2, 1);
  }
}
