package nn.data.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nn.data.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesFuzzTest {
  private final Path folder;

  TableFilesFuzzTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsADamagedFileOrSaysWhatIsWrong() throws IOException {
    byte[] good = "5.1,3.5,1.4,0.2,Iris-setosa\n7,3.2,4.7,1.4,Iris-x\n".getBytes(UTF_8);
    TableFiles files = TableFiles.of("iris", "DDDDT", "a", "b", "c", "d", "species");
    Path file = folder.resolve("damaged");
    Fuzz.repeat(
        "iris",
        200,
        random -> {
          Files.write(file, Fuzz.mutate(good, random));
          try {
            assertThat(files.parse(file, Iris::line).columnCount()).isEqualTo(5);
          } catch (UncheckedIOException documented) {
            assertThat(documented).hasMessageStartingWith(file + ": ");
          }
        });
  }
}
