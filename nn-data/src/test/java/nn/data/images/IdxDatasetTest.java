package nn.data.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IdxDatasetTest {
  private final Path folder;

  IdxDatasetTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path write(String name, NdArray array, IdxType type) {
    Path file = folder.resolve(name);
    Idx.write(array, type, file);
    return file;
  }

  private static NdArray bytes(Shape shape) {
    RandomStream random = RandomStream.of(1, "bytes");
    NdArray array = NdArray.zeros(shape);
    for (int i = 0; i < array.size(); i++) {
      array.data()[i] = random.nextInt(256);
    }
    return array;
  }

  @ParameterizedTest
  @CsvSource({"images, 0", "images, 1000000", "images.gz, 0"})
  void givesTheNumbersThatReadingTheWholeFileGives(String name, long mostInMemory) {
    Path images = write(name, bytes(Shape.of(50, 6, 5)), IdxType.UNSIGNED_BYTE);
    Path labels = write("labels", bytes(Shape.of(50)), IdxType.UNSIGNED_BYTE);
    Dataset data = IdxDataset.of(images, labels, 1, mostInMemory);
    assertThat(data.all()).isEqualTo(new Batch(Idx.read(images), Idx.read(labels)));
    assertThat(data.batch(49, 0, 49).inputs()).isEqualTo(Idx.read(images).take(49, 0, 49));
    assertThat(data).hasToString("IdxDataset of 50 examples (6, 5) -> ()");
  }

  @ParameterizedTest
  @EnumSource(IdxType.class)
  void readsEveryTypeOfNumber(IdxType type) {
    NdArray numbers = NdArray.of(new float[][] {{1, 2, 3}, {4, 5, 120}});
    Path inputs = write("inputs", numbers, type);
    Dataset data = IdxDataset.of(inputs, inputs);
    assertThat(data.batch(1, 0)).isEqualTo(new Batch(numbers.take(1, 0), numbers.take(1, 0)));
  }

  @Test
  void imagesAreBytesDividedBy255() {
    Path images =
        write("images", NdArray.of(new float[][] {{0, 51}, {254, 255}}), IdxType.UNSIGNED_BYTE);
    Path labels = write("labels", NdArray.of(7, 9), IdxType.UNSIGNED_BYTE);
    Batch all = IdxDataset.ofImages(images, labels).all();
    assertThat(all.inputs()).isEqualTo(NdArray.of(new float[][] {{0, 51 / 255f}, {254 / 255f, 1}}));
    assertThat(all.targets()).isEqualTo(NdArray.of(7, 9));
  }

  @Test
  void writesOverAnOldBatch() {
    Path images = write("images", bytes(Shape.of(9, 4)), IdxType.UNSIGNED_BYTE);
    Dataset data = IdxDataset.of(images, images);
    Batch first = data.batch(1, 2);
    Batch second = data.batch(first, 5, 6);
    assertThat(second.inputs()).isSameAs(first.inputs()).isEqualTo(data.batch(5, 6).inputs());
    assertThat(data.batch(second, 3).inputs()).isEqualTo(data.batch(3).inputs());
  }

  @Test
  void rejectsExamplesThatAreNotThere() {
    Path images = write("images", bytes(Shape.of(3, 4)), IdxType.UNSIGNED_BYTE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdxDataset.of(images, images).batch(3))
        .withMessage("Dataset: there is no example 3 among 3; the first is 0, the last is 2");
  }

  @Test
  void rejectsMoreOrFewerTargetsThanInputs() {
    Path images = write("images", bytes(Shape.of(3, 4)), IdxType.UNSIGNED_BYTE);
    Path labels = write("labels", bytes(Shape.of(2)), IdxType.UNSIGNED_BYTE);
    assertThatThrownBy(() -> IdxDataset.of(images, labels))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            labels
                + ": expected one target for each of the 3 examples in "
                + images
                + " but got 2");
  }

  @Test
  void rejectsImagesThatAreNoBytes() {
    Path images = write("images", NdArray.of(1, 2), IdxType.FLOAT);
    assertThatThrownBy(() -> IdxDataset.ofImages(images, images))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("images of type UNSIGNED_BYTE but got FLOAT");
  }

  private void rejects(byte[] bytes, String message) throws IOException {
    Path plain = Files.write(folder.resolve("hostile"), bytes);
    Path packed = folder.resolve("hostile.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(bytes);
    }
    for (Path file : new Path[] {plain, packed}) {
      for (long mostInMemory : new long[] {0, Long.MAX_VALUE}) {
        assertThatThrownBy(() -> IdxDataset.of(file, file, 1, mostInMemory))
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageStartingWith(file + ": ")
            .hasMessageContaining(message);
      }
    }
  }

  @Test
  void aHeaderThatClaimsBillionsAllocatesNothing() throws IOException {
    byte[] images = {0, 0, 8, 3, 0x77, 0x35, (byte) 0x94, 0, 0, 0, 0, 28, 0, 0, 0, 28, 1, 2, 3};
    rejects(images, "its header says (2000000000, 28, 28), 1568000000000 bytes, but 3 follow");
    byte[] oneRow = {0, 0, 8, 2, 0, 0, 0, 1, 0x7f, -1, -1, -9, 1, 2};
    rejects(oneRow, "its header says (1, 2147483639), 2147483639 bytes, but 2 follow");
    byte[] tooLong = {0, 0, 8, 2, 0, 0, 0, 1, 0x7f, -1, -1, -1, 1, 2};
    rejects(tooLong, "more numbers than one Java array holds");
    byte[] more = {0, 0, 8, 1, 0, 0, 0, 1, 1, 2};
    rejects(more, "too long: its header says (1,), 1 bytes, but more follow");
  }

  @Test
  void damagedFilesGiveDocumentedErrorsOnly() throws Exception {
    byte[] plain = Files.readAllBytes(write("a", bytes(Shape.of(6, 3)), IdxType.SHORT));
    byte[] packed = Files.readAllBytes(write("a.gz", bytes(Shape.of(6, 3)), IdxType.FLOAT));
    Path file = folder.resolve("damaged");
    Fuzz.repeat(
        "idx dataset",
        300,
        random -> {
          Files.write(file, Fuzz.mutate(random.nextBoolean() ? plain : packed, random));
          try {
            Dataset data = IdxDataset.of(file, file, 1, random.nextBoolean() ? 0 : 1_000_000);
            int[] few = new int[Math.min(100, data.size())];
            Arrays.setAll(few, i -> i);
            assertThat(data.batch(few).size()).isEqualTo(few.length);
          } catch (UncheckedIOException documented) {
            assertThat(documented).hasMessageStartingWith(file.toString());
          }
        });
  }
}
