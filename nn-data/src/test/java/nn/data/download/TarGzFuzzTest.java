package nn.data.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nn.data.Fuzz;
import nn.data.download.RemoteFile.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarGzFuzzTest {
  private static final List<Member> BOTH =
      List.of(new Member("d/one.bin", 2000), new Member("d/two.bin", 2000));

  private final Path archive;
  private final Path folder;

  TarGzFuzzTest(@TempDir Path outer) throws IOException {
    this.archive = outer.resolve("damaged");
    this.folder = Files.createDirectories(outer.resolve("a").resolve("folder"));
  }

  @Test
  void unpacksNothingButWhatIsNamedOrSaysWhatIsWrong() throws IOException {
    Tar tar =
        new Tar()
            .file("../evil.bin", new byte[700])
            .file("d/one.bin", new byte[1000])
            .file("d/two.bin", new byte[1500]);
    byte[] plain = tar.bytes();
    byte[] packed = tar.gzip();
    Fuzz.repeat(
        "tar",
        300,
        random -> {
          byte[] good = random.nextBoolean() ? plain : packed;
          Files.write(archive, Fuzz.mutate(good, random));
          try {
            TarGz.unpack(archive, BOTH, folder);
          } catch (UncheckedIOException documented) {
            assertThat(documented).hasMessageContaining(archive.toString());
          }
          try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                .isSubsetOf("one.bin", "two.bin");
          }
        });
    assertThat(folder.resolveSibling("evil.bin")).doesNotExist();
    assertThat(archive.resolveSibling("evil.bin")).doesNotExist();
  }
}
