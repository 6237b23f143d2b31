package nn.data.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nn.data.Fuzz;
import nn.data.LabeledDataset;
import nn.data.download.Downloader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarFuzzTest {
  private final Path folder;

  CifarFuzzTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsADamagedFileOrSaysWhatIsWrong() throws IOException {
    byte[] good = CifarTest.join(CifarTest.record(7), CifarTest.record(0), CifarTest.record(9));
    CifarFiles files = new CifarFiles(folder, CifarTest.NOWHERE, new Downloader(), 1);
    Path file = folder.resolve("damaged");
    Runnable read =
        () -> {
          try {
            LabeledDataset data = files.read(List.of(file), 0, CifarTest.TEN);
            assertThat(data.size() * 3073L).isEqualTo(file.toFile().length());
          } catch (UncheckedIOException documented) {
            assertThat(documented).hasMessageStartingWith(file + ": ");
          }
        };
    for (int length : new int[] {good.length, good.length - 1}) {
      Files.write(file, Arrays.copyOf(good, length));
      read.run(); // classes are loaded before anything is counted
    }
    Fuzz.repeat(
        "cifar",
        300,
        random -> {
          Files.write(file, Fuzz.mutate(good, random));
          assertThat(Fuzz.allocated(read)).isLessThan(4_000_000 + 20 * Files.size(file));
        });
  }
}
