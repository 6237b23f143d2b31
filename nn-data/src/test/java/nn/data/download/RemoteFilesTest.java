package nn.data.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RemoteFilesTest {
  private static RemoteFiles read(String properties) {
    return RemoteFiles.read(new ByteArrayInputStream(properties.getBytes(UTF_8)));
  }

  @Test
  void readsNamesMirrorsAndFiles() {
    String sha = "0123456789abcdef".repeat(4);
    RemoteFiles remote =
        read("name = Toy\nmirrors = http://a/ \\\n http://b/c/\nfile.1 = x.gz 12 " + sha);
    assertThat(remote.name()).isEqualTo("Toy");
    assertThat(remote.mirrors())
        .containsExactly(URI.create("http://a/"), URI.create("http://b/c/"));
    assertThat(remote.files()).containsExactly(new RemoteFiles.RemoteFile("x.gz", 12, sha));
  }

  @Test
  void rejectsAnEntryThatIsMissingOrMalformed() {
    assertThatThrownBy(() -> read("name = Toy"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no entry \"mirrors\"");
    assertThatThrownBy(() -> read("name = Toy\nmirrors = http://a/\nfile.1 = x.gz 12 abc"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected NAME BYTES SHA256 but got \"x.gz 12 abc\"");
  }

  @Test
  void dataHomeIsThePropertyElseTheVariableElseACacheFolder() {
    Path a = Path.of("a").toAbsolutePath();
    assertThat(DataHome.folder("mnist", "a", "b")).isEqualTo(a.resolve("mnist"));
    assertThat(DataHome.folder("mnist", null, "a")).isEqualTo(a.resolve("mnist"));
    assertThat(DataHome.folder("mnist", " ", "a")).isEqualTo(a.resolve("mnist"));
    assertThat(DataHome.folder("mnist", null, null))
        .isEqualTo(Path.of(System.getProperty("user.home")).resolve(".cache/glassbox/mnist"));
  }
}
