package nn.data.feeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFileTest {
  /** Some megabytes in bytes, so that there are some chunks. */
  private static final int SIZE = 3000;

  private static final int WIDTH = 1500;

  private final Path folder;
  private final Path file;
  private final AtomicInteger read = new AtomicInteger();

  CacheFileTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = folder.resolve("images.cache");
  }

  /** Examples that are made when they are asked for, and counted. */
  private Dataset data(long seed, int failAt) {
    return new Dataset() {
      @Override
      public int size() {
        return SIZE;
      }

      @Override
      public Shape inputShape() {
        return Shape.of(WIDTH);
      }

      @Override
      public Shape targetShape() {
        return Shape.of();
      }

      @Override
      public Batch batch(int... examples) {
        read.addAndGet(examples.length);
        NdArray inputs = NdArray.zeros(Shape.of(examples.length, WIDTH));
        NdArray targets = NdArray.zeros(Shape.of(examples.length));
        for (int i = 0; i < examples.length; i++) {
          if (examples[i] == failAt) {
            throw new IllegalStateException("example " + failAt);
          }
          RandomStream random = RandomStream.of(seed, "example", examples[i]);
          for (int j = 0; j < WIDTH; j++) {
            inputs.data()[i * WIDTH + j] = random.nextInt(256) / 255f;
          }
          targets.data()[i] = examples[i] % 10;
        }
        return new Batch(inputs, targets);
      }
    };
  }

  private Dataset data() {
    return data(1, -1);
  }

  private static int[] some() {
    return RandomStream.of(1, "some").permutation(SIZE);
  }

  private void assertRight(Dataset kept) {
    assertThat(kept.size()).isEqualTo(SIZE);
    assertThat(kept.batch(some())).isEqualTo(data().batch(some()));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }

  @Test
  void isReadInsteadOfTheData() throws IOException {
    assertRight(Cache.onDisk(data(), file));
    assertThat(files()).containsExactly("images.cache");
    read.set(0);
    Dataset kept = Cache.onDisk(data(), file);
    kept.batch(1, 2, 3);
    assertThat(read.get()).as("examples looked at to see that it is this data").isEqualTo(16);
    assertThat(kept).hasToString("Cache " + file + " of 3000 examples (1500,) -> ()");
  }

  @Test
  void fillingGoesOnWhereItWasBrokenOff() throws IOException {
    assertThatThrownBy(() -> Cache.onDisk(data(1, 2500), file)).hasMessage("example 2500");
    assertThat(files()).containsExactly("images.cache.part");
    read.set(0);
    Dataset kept = Cache.onDisk(data(), file);
    // 2500 examples are at least three chunks of 698.
    assertThat(read.get()).isBetween(SIZE - 2500 + 16, SIZE - 3 * 698 + 16);
    assertThat(files()).containsExactly("images.cache");
    assertRight(kept);
  }

  @Test
  void fillingGoesOnAfterTheLastWholeChunk() throws IOException {
    Path part = folder.resolve("images.cache.part");
    assertRight(Cache.onDisk(data(), file));
    byte[] whole = Files.readAllBytes(file);
    Files.delete(file);
    Files.write(part, Arrays.copyOf(whole, whole.length / 2));
    assertRight(Cache.onDisk(data(), file));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    half[whole.length / 3] ^= 1;
    Files.delete(file);
    Files.write(part, half);
    assertRight(Cache.onDisk(data(), file));
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  @Test
  void aPartOfOtherDataIsNotUsed() throws IOException {
    assertThatThrownBy(() -> Cache.onDisk(data(2, 2500), file)).hasMessage("example 2500");
    assertRight(Cache.onDisk(data(), file));
    Files.delete(file);
    Files.writeString(folder.resolve("images.cache.part"), "something else altogether, of a user");
    assertRight(Cache.onDisk(data(), file));
  }

  @Test
  void refusesAFileOfOtherData() throws IOException {
    Cache.onDisk(data(), file);
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> Cache.onDisk(data(2, -1), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            file
                + ": it keeps other data, or the same data prepared otherwise; choose another name"
                + " for this, or delete it");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void refusesAFileThatIsNoCache() throws IOException {
    Files.writeString(file, "my notes, not to be overwritten");
    assertThatThrownBy(() -> Cache.onDisk(data(), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(file + ": no cache file; choose another name, or delete it");
    assertThat(Files.readString(file)).startsWith("my notes");
  }

  @Test
  void saysThatItWasCutOff() throws IOException {
    Cache.onDisk(data(), file);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 100));
    assertThatThrownBy(() -> Cache.onDisk(data(), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file + ": expected ")
        .hasMessageEndingWith("it was cut off, so delete it, and it is filled anew");
    Files.write(file, Arrays.copyOf(whole, 30));
    assertThatThrownBy(() -> Cache.onDisk(data(), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(file + ": it ends too early (truncated)");
  }

  @Test
  void findsAFlippedBitWhenItIsRead() throws IOException {
    Cache.onDisk(data(), file);
    byte[] damaged = Files.readAllBytes(file);
    damaged[damaged.length / 3] ^= 4;
    Files.write(file, damaged);
    Dataset kept = Cache.onDisk(data(), file);
    assertThat(kept.batch(SIZE - 1)).isEqualTo(data().batch(SIZE - 1));
    assertThatThrownBy(() -> kept.batch(some()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageMatching(
            "\\Q"
                + file
                + "\\E: the checksum of its chunk 1 is wrong; the file is damaged, so"
                + " delete it, and it is filled anew");
  }

  @Test
  void aDamagedFileGivesAClearErrorOrTheRightNumbers() throws Exception {
    Dataset few = Feeding.numbers(40);
    Cache.onDisk(few, file);
    byte[] good = Files.readAllBytes(file);
    Path damaged = folder.resolve("damaged");
    Fuzz.repeat(
        "cache",
        200,
        random -> {
          Files.write(damaged, Fuzz.mutate(good, random));
          try {
            assertThat(Feeding.bits(Cache.onDisk(few, damaged))).isEqualTo(Feeding.bits(few));
          } catch (UncheckedIOException documented) {
            assertThat(documented).hasMessageStartingWith(damaged.toString());
          }
        });
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path missing = folder.resolve("missing/images.cache");
    assertThatThrownBy(() -> Cache.onDisk(data(), missing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "cannot write "
                + missing
                + ": there is no such file or folder; choose a folder that exists and that you may"
                + " write to");
  }

  @Test
  void aFullDiskIsTold() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(Files.exists(full)).as("a device that is always full").isTrue();
    Files.createSymbolicLink(folder.resolve("images.cache.part"), full);
    assertThatThrownBy(() -> Cache.onDisk(data(), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write " + file + ": No space left on device");
    assertThat(file).doesNotExist();
  }

  @Test
  void anInterruptLeavesAPartToGoOnFrom() {
    Thread filling = Thread.currentThread();
    AtomicBoolean interrupted = new AtomicBoolean();
    Dataset whole = data();
    Dataset interrupting =
        new Dataset() {
          @Override
          public int size() {
            return SIZE;
          }

          @Override
          public Shape inputShape() {
            return whole.inputShape();
          }

          @Override
          public Shape targetShape() {
            return whole.targetShape();
          }

          @Override
          public Batch batch(int... examples) {
            // Once: a thread that reads ahead would do it again when the first was answered.
            if (examples[0] > 2000 && interrupted.compareAndSet(false, true)) {
              filling.interrupt();
            }
            return whole.batch(examples);
          }
        };
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> Cache.onDisk(interrupting, file));
    assertThat(Thread.interrupted()).isFalse();
    assertThat(file).doesNotExist();
    read.set(0);
    assertRight(Cache.onDisk(data(), file));
  }

  @Test
  void severalAtOnceFillItOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Dataset>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(() -> Cache.onDisk(data(), file));
      }
      for (Future<Dataset> kept : threads.invokeAll(all)) {
        assertThat(kept.get().batch(7)).isEqualTo(data().batch(7));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(read.get()).as("the data once, and some examples by each").isLessThan(SIZE + 100);
    assertThat(files()).containsExactly("images.cache");
  }
}
