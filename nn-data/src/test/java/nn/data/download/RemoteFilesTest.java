package nn.data.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoteFilesTest {
  private static final String ABOUT = "name = Toy\nlicence = none\ncitation = nobody\n";

  private static RemoteFiles read(String properties) {
    return RemoteFiles.read(new ByteArrayInputStream(properties.getBytes(UTF_8)));
  }

  @Test
  void readsNamesMirrorsAndFiles() {
    String sha = "0123456789abcdef".repeat(4);
    RemoteFiles remote =
        read(ABOUT + "mirrors = http://a/ \\\n http://b/c/\nfile.1 = x.gz 12 " + sha);
    assertThat(remote.name()).isEqualTo("Toy");
    assertThat(remote.mirrors())
        .containsExactly(URI.create("http://a/"), URI.create("http://b/c/"));
    assertThat(remote.files()).containsExactly(new RemoteFile("x.gz", 12, sha));
    assertThat(remote).hasToString("Toy\n  licence: none\n  cite: nobody");
  }

  @Test
  void readsAddressesAndMembersOfAFile() {
    String md5 = "md5:" + "0123456789abcdef".repeat(2);
    RemoteFiles remote =
        read(
            ABOUT
                + "mirrors =\nfile.1 = x.tar.gz 12 "
                + md5
                + "\nfile.1.addresses = http://a/b?c=1\nfile.1.members = d/e.bin:7 f.bin:8");
    RemoteFile file = remote.files().get(0);
    assertThat(file.checksum()).hasToString(md5);
    assertThat(file.addresses(List.of(URI.create("http://g/h/"))))
        .containsExactly(URI.create("http://a/b?c=1"), URI.create("http://g/h/x.tar.gz"));
    assertThat(file.members())
        .containsExactly(new RemoteFile.Member("d/e.bin", 7), new RemoteFile.Member("f.bin", 8));
    assertThat(file.members().get(0).name()).isEqualTo("e.bin");
  }

  @Test
  void rejectsAnEntryThatIsMissingOrMalformed() {
    rejects("name = Toy", "there is no entry \"mirrors\"");
    rejects("name = Toy\nmirrors = http://a/", "there is no entry \"licence\"");
    String list = ABOUT + "mirrors = http://a/\nfile.1 = ";
    rejects(list + "x.gz 12", "expected NAME BYTES CHECKSUM but got \"x.gz 12\"");
    rejects(list + "x.gz 12 abc", "expected 64 hexadecimal digits");
    rejects(list + "x.gz 12 md5:abc", "md5: and 32 (of the file as sent)");
    String sum = "0123456789abcdef".repeat(4);
    rejects(list + "x.gz 12 " + sum + "\nfile.1.members = e.bin", "expected PATH:BYTES");
  }

  @Test
  void aNameThatLeavesTheFolderIsRejected() {
    String list = ABOUT + "mirrors = http://a/\nfile.1 = ";
    String sum = " 12 " + "0123456789abcdef".repeat(4);
    for (String name : List.of("../x", "a/b", "/etc/x", "..", "C:x", "a\\\\b", ".lock")) {
      rejects(list + name + sum, "expected a file's name of letters, digits");
    }
    rejects(list + "x.gz" + sum + "\nfile.1.members = a/..:3", "but got \"..\"");
  }

  private static void rejects(String properties, String message) {
    assertThatThrownBy(() -> read(properties))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
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
