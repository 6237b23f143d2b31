package nn.data.feeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.BatchSource;
import nn.core.training.Dataset;
import nn.data.Examples;
import nn.data.LabeledDataset;
import nn.data.RecordedProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
  /** Numbers of any bits, NaN and -0 among them, of which there are so many different ones. */
  private static NdArray numbers(Shape shape, int different, RandomStream random) {
    int[] some = new int[different];
    for (int i = 0; i < different; i++) {
      some[i] = random.nextInt();
    }
    NdArray array = NdArray.zeros(shape);
    for (int i = 0; i < array.size(); i++) {
      array.data()[i] = Float.intBitsToFloat(some[random.nextInt(different)]);
    }
    return array;
  }

  private static Dataset random(int size, int different, long seed) {
    RandomStream random = RandomStream.of(seed, "cache");
    NdArray inputs = numbers(Shape.of(size, 3, 5), different, random);
    NdArray targets = numbers(Shape.of(size, 2), 1 + different / 2, random);
    return seed % 2 == 0
        ? Dataset.of(inputs, targets)
        : Dataset.of(inputs, targets, numbers(Shape.of(size), 300, random));
  }

  @Property(tries = 60)
  void equalsItsSourceBitForBit(
      @ForAll @IntRange(min = 1, max = 700) int size,
      @ForAll @IntRange(min = 1, max = 1000) int different,
      @ForAll long seed)
      throws IOException {
    Dataset data = random(size, different, seed);
    assertThat(Feeding.bits(Cache.inMemory(data))).isEqualTo(Feeding.bits(data));
    Path folder = Files.createTempDirectory("cache");
    try {
      Path file = folder.resolve("c");
      assertThat(Feeding.bits(Cache.onDisk(data, file))).isEqualTo(Feeding.bits(data));
      assertThat(Feeding.bits(Cache.onDisk(data, file))).isEqualTo(Feeding.bits(data));
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  @Test
  void givesExamplesByNumberInOldArraysToo() {
    Dataset data = random(400, 90, 1);
    Dataset kept = Cache.inMemory(data);
    Batch first = kept.batch(5, 5, 399);
    Batch second = kept.batch(first, 0, 7, 9);
    assertThat(second.inputs()).isSameAs(first.inputs());
    assertThat(second.inputs()).isEqualTo(data.batch(0, 7, 9).inputs());
    assertThat(kept.batch(second, 1).inputs()).isEqualTo(data.batch(1).inputs());
    assertThat(kept).hasToString("Cache in memory of 400 examples (3, 5) -> (2,)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kept.batch(400))
        .withMessage("Dataset: there is no example 400 among 400; the first is 0, the last is 399");
  }

  @Test
  void keepsWhatHasFewDifferentNumbersInBytes(@TempDir Path folder) throws IOException {
    NdArray pixels = NdArray.zeros(Shape.of(1000, 784));
    for (int i = 0; i < pixels.size(); i++) {
      pixels.data()[i] = i % 256 / 255f;
    }
    Dataset data = Dataset.of(pixels, NdArray.zeros(Shape.of(1000)));
    Path file = folder.resolve("pixels");
    Dataset kept = Cache.onDisk(data, file);
    assertThat(kept.all().inputs()).isEqualTo(pixels);
    assertThat(Files.size(file)).isBetween(785_000L, 790_000L);
  }

  @Test
  void findsThatBytesDoNotDoOnlyLate() {
    int size = 3000;
    NdArray inputs = NdArray.zeros(Shape.of(size, 500));
    for (int i = 2500 * 500; i < inputs.size(); i++) {
      inputs.data()[i] = i;
    }
    Dataset data = Dataset.of(inputs, NdArray.zeros(Shape.of(size)));
    assertThat(Feeding.bits(Cache.inMemory(data))).isEqualTo(Feeding.bits(data));
  }

  @Test
  void keepsAnEmptyDatasetAndOneOfEmptyExamples(@TempDir Path folder) {
    Dataset none = Dataset.of(NdArray.zeros(Shape.of(0, 4)), NdArray.zeros(Shape.of(0)));
    assertThat(Cache.inMemory(none).size()).isZero();
    assertThat(Cache.onDisk(none, folder.resolve("none")).inputShape()).isEqualTo(Shape.of(4));
    Dataset hollow = Dataset.of(NdArray.zeros(Shape.of(3, 0)), NdArray.of(1, 2, 3));
    assertThat(Feeding.bits(Cache.inMemory(hollow))).isEqualTo(Feeding.bits(hollow));
  }

  @Test
  void aSequenceCanBeAskedByNumberAfterwards(@TempDir Path folder) {
    Dataset data = Feeding.numbers(50);
    BatchSource source = Loader.of(data).shuffle(1).batch(7);
    List<Integer> order = Feeding.examples(source.epoch(0));
    for (Dataset kept :
        List.of(Cache.inMemory(source), Cache.onDisk(source, folder.resolve("s")))) {
      assertThat(Feeding.examples(Loader.of(kept).epoch(0))).isEqualTo(order);
      assertThat(kept.batch(3).inputs()).isEqualTo(data.batch(order.get(3)).inputs());
    }
  }

  @Test
  void rejectsASequenceOfNothingOrOfDifferentShapes() {
    BatchSource nothing = Batches.of(Shape.of(2), Feed.of(List.<Batch>of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cache.inMemory(nothing))
        .withMessageContaining("no batches in epoch 0");
    Batch one = new Batch(NdArray.zeros(Shape.of(1, 2)), NdArray.of(1));
    Batch two = new Batch(NdArray.zeros(Shape.of(1, 3)), NdArray.of(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cache.inMemory(Batches.of(Shape.of(2), Feed.of(List.of(one, two)))))
        .withMessageContaining("of the shapes [(2,), ()] but got [(3,), ()]");
  }

  @Test
  void keepsClassesAndThatExamplesAreHeldBack(@TempDir Path folder) {
    LabeledDataset data = Examples.withLabels(0, 1, 1, 0);
    assertThat(Cache.inMemory(data).classNames()).isEqualTo(data.classNames());
    assertThat(Cache.onDisk(data, folder.resolve("c")).counts()).containsExactly(2, 2);
    assertThat(Cache.inMemory(Feeding.numbers(3).holdBack()).isHeldBack()).isTrue();
    assertThat(Cache.inMemory(Feeding.numbers(3)).isHeldBack()).isFalse();
  }

  @Test
  void anErrorInTheDataComesOutAsItIs() {
    IllegalStateException error = new IllegalStateException("image 1 is no image");
    BatchSource failing =
        Batches.of(
            Shape.of(1),
            Feed.of(List.of(0, 1))
                .map(
                    i -> {
                      if (i == 1) {
                        throw error;
                      }
                      return Batches.example(NdArray.of(i), NdArray.scalar(i));
                    }));
    assertThatThrownBy(() -> Cache.inMemory(failing)).isSameAs(error);
  }

  @Test
  void showsHowFarFillingIs(@TempDir Path folder) {
    Dataset data = Dataset.of(NdArray.zeros(Shape.of(600, 2)), NdArray.zeros(Shape.of(600)));
    List<String> told = RecordedProgress.during(() -> Cache.inMemory(data));
    assertThat(told).containsExactly("Filling cache 600", "256 ", "512 ", "600 ", "closed");
    Path file = folder.resolve("c");
    assertThat(RecordedProgress.during(() -> Cache.onDisk(data, file))).isEqualTo(told);
    assertThat(RecordedProgress.during(() -> Cache.onDisk(data, file))).isEmpty();
  }

  @Test
  void anInterruptEndsFilling() {
    List<Integer> read = new ArrayList<>();
    BatchSource interrupting =
        Batches.of(
            Shape.of(1),
            Feed.of(List.of(0, 1, 2, 3, 4))
                .map(
                    i -> {
                      read.add(i);
                      if (read.size() == 3) {
                        Thread.currentThread().interrupt();
                      }
                      return Batches.example(NdArray.of(i), NdArray.scalar(i));
                    }));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> Cache.inMemory(interrupting))
        .withMessage("Cache: filling it was interrupted");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(read).hasSize(3);
  }
}
