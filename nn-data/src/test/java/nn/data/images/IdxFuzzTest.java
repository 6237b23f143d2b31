package nn.data.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFuzzTest {
  /** Buffers, messages and their stack traces; what a file makes us take besides is its content. */
  private static final long ALLOWANCE = 4_000_000;

  private final Path folder;

  IdxFuzzTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<byte[]> goodFiles() throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (IdxType type : IdxType.values()) {
      for (String name : List.of("good", "good.gz")) {
        Path file = folder.resolve(name);
        Idx.write(NdArray.full(Shape.of(4, 7, 5), 3), type, file);
        files.add(Files.readAllBytes(file));
      }
    }
    return files;
  }

  private void read(Path file) {
    try {
      NdArray array = Idx.read(file);
      assertThat(array.data()).hasSize(array.shape().size());
    } catch (UncheckedIOException documented) {
      assertThat(documented).hasMessageStartingWith(file + ": ");
    }
  }

  /** Classes are loaded, and messages put together, before anything is counted. */
  private void warmUp(Path file, byte[] good) throws IOException {
    for (int length : new int[] {good.length, good.length - 1, 3, 0}) {
      Files.write(file, Arrays.copyOf(good, length));
      read(file);
    }
  }

  @Test
  void readsADamagedFileOrSaysWhatIsWrong() throws IOException {
    List<byte[]> good = goodFiles();
    Path file = folder.resolve("damaged");
    warmUp(file, good.get(0));
    Fuzz.repeat(
        "idx",
        600,
        random -> {
          byte[] one = good.get(random.nextInt(good.size()));
          byte[] other = good.get(random.nextInt(good.size()));
          Files.write(file, Fuzz.mutate(one, other, random));
          assertThat(Fuzz.allocated(() -> read(file))).isLessThan(ALLOWANCE);
        });
  }

  @Test
  void aClaimOfTwoBillionImagesDoesNotAllocateThem() throws IOException {
    byte[][] claims = {
      {0, 0, 8, 3, 0x77, 0x35, (byte) 0x94, 0, 0, 0, 0, 28, 0, 0, 0, 28},
      {0, 0, 8, 1, 0x77, 0x35, (byte) 0x94, 0},
      {0, 0, 8, 1, 0, 0, 0x40, 0},
      {0, 0, 14, 2, 0x0f, -1, -1, -1, 0, 0, 0, 1}
    };
    Path file = folder.resolve("claim");
    warmUp(file, goodFiles().get(0));
    for (byte[] claim : claims) {
      Files.write(file, claim);
      assertThat(Fuzz.allocated(() -> read(file))).isLessThan(ALLOWANCE);
    }
  }
}
